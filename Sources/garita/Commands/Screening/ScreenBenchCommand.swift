import ArgumentParser
import Foundation
import Screening
import Simulation

struct ScreenBenchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench",
        abstract: "Measures the search on an invented list: found, falsely alerted, speed.",
        discussion: """
            Names are invented from --seed; nobody bears them. Every query is a listed name with \
            one thing changed (order, a letter, initial, title, added name, alphabet, spelling, \
            legal form, words joined), the same share of each. Found: the entry is among the \
            first ten at the alert threshold. Falsely alerted: unlisted names of the same maker \
            with any entry at the threshold. Speed is in CPU time of one thread.
            """)

    @Option(help: "Entries of the list.") var entities = 20_000
    @Option(help: "Altered names asked for, and as many unlisted ones twice.") var queries = 4_000
    @Option(help: "The seed of all chance.") var seed: UInt64 = 1
    @Option(help: "The alert threshold.") var threshold = WatchIndex.alertThreshold
    @Flag(help: "Tell the share found for every kind of change.") var each = false

    func validate() throws {
        guard (1...WatchList.entitiesMax / 2).contains(entities), (1...1_000_000).contains(queries)
        else {
            throw ValidationError("--entities wants 1 to 100000 and --queries 1 to 1000000.")
        }
    }

    func run() throws {
        let trunk = Chance(seed: seed)
        var maker = InventedNames(trunk.branch("pool"), drawing: trunk.branch("list"))
        var stranger = InventedNames(trunk.branch("pool"), drawing: trunk.branch("strangers"))
        var chance = trunk.branch("alterations")
        let made = (0..<entities).map { _ in maker.next() }
        let listed = made.enumerated().map { place, name in
            let plain = (name.words + [name.form]).joined(separator: " ")
            let other = Alteration.sound.applied(to: name.words, name.form, &chance)
            return WatchEntity(
                kind: name.kind, names: place % 2 == 0 ? [plain, other] : [plain],
                line: place + 1)
        }
        let start = clock()
        let index = WatchIndex(WatchList(listed))
        let built = seconds(since: start)
        var search = WatchSearch(index)
        print(
            "\(entities) entries, \(index.namesCount) names, indexed in "
                + "\(Effort.fixed(built, 2)) s of CPU time; seed \(seed), "
                + "threshold \(Effort.fixed(threshold, 2))")
        let asked = (0..<queries).map { _ in question(made, &chance) }
        let negatives = (0..<queries * 2).map { _ in
            let name = stranger.next()
            return ((name.words + [name.form]).joined(separator: " "), name.kind)
        }
        let began = clock()
        let found = asked.map { isFound($0, &search) }
        let alerts = negatives.count { !hits($0.0, $0.1, &search).isEmpty }
        let spent = seconds(since: began)
        let share = Double(found.count { $0 }) / Double(queries)
        print("found among the first ten: \(Effort.fixed(share * 100, 2)) % of \(queries)")
        print(
            "falsely alerted: \(Effort.fixed(Double(alerts) / Double(negatives.count) * 100, 2)) % "
                + "of \(negatives.count)")
        print("\(Int(Double(queries * 3) / spent)) queries a second of CPU time")
        let hard = (0..<queries).map { _ in question(made, &chance, .twoLetters) }
        let hardFound = hard.count { isFound($0, &search) }
        print(
            "apart from these, with two letters wrong in one word: "
                + "\(Effort.fixed(Double(hardFound) / Double(queries) * 100, 2)) % found")
        if each { tell(asked, found) }
    }

    private struct Question {
        let text: String
        let kind: NameKind
        let line: Int
        let way: Alteration
    }

    private func question(
        _ made: [(words: [String], form: String, kind: NameKind)], _ chance: inout Chance,
        _ way: Alteration? = nil
    ) -> Question {
        let place = chance.whole(0...made.count - 1), name = made[place]
        let way = way ?? chance.pick(Alteration.all(for: name.kind))
        return Question(
            text: way.applied(to: name.words, name.form, &chance), kind: name.kind,
            line: place + 1, way: way)
    }

    private func isFound(_ question: Question, _ search: inout WatchSearch) -> Bool {
        hits(question.text, question.kind, &search).contains { $0.entity.line == question.line }
    }

    private func hits(
        _ text: String, _ kind: NameKind, _ search: inout WatchSearch
    ) -> [WatchHit] {
        search.hits(for: text, kind, threshold: threshold)
    }

    private func tell(_ asked: [Question], _ found: [Bool]) {
        let rows = Alteration.allCases.compactMap { way -> [String]? in
            let places = asked.indices.filter { asked[$0].way == way }
            guard !places.isEmpty else { return nil }
            let share = Double(places.count { found[$0] }) / Double(places.count)
            return [way.rawValue, "\(places.count)", Effort.fixed(share * 100, 2)]
        }
        print(Table(["change", "asked", "found %"], rows).text)
        for place in asked.indices where !found[place] {
            print("missed: \(asked[place].text) (\(asked[place].way.rawValue))")
        }
    }

    private func seconds(since start: clock_t) -> Double {
        Double(clock() - start) / Double(CLOCKS_PER_SEC)
    }
}
