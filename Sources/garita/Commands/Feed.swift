import ArgumentParser
import Engine
import FileDoor
import Foundation
import Intake
import ManifestDoor
import Manifests
import Model
import Runtime

/// Files on their way into a node, merged by the time at which their lines were heard.
///
/// Each file keeps its own order, so no more than the next statement of each is in memory. One
/// after the other they would tell of a day's seals when all its loads have long been judged.
struct Feed {
    /// A few milliseconds of judging: large enough to share a sync, small enough to show progress.
    static let batch = 4_096
    static let batchBytes = 8 * 1_024 * 1_024
    /// A screenful; the rest is counted.
    static let complaintsMax = 20
    static let tooLong = "longer than \(FileDoor.lineMax >> 20) MiB; split it"
    /// Open at once; a process may have a thousand files open, and a node wants its own.
    static let filesMax = 256

    private let node: Node
    private let allOrNothing: Bool
    private let paths: [String]
    private var sources: [Source] = []
    /// Which of the given files each source is.
    private var numbers: [Int] = []
    private var waiting: [(content: Source.Content, file: Int)] = []
    private var waitingBytes = 0
    /// Words against parties, to be asked about when all is fed: their loads may stand further on.
    private var notices: [(submission: Submission, place: FilePlace)] = []
    /// A screenful is told; those that could be among it, and no list of a million in memory.
    private static let noticesMax = 10_000
    private(set) var tallies: [Tally]
    /// Whether these files say when their lines were heard. Then they tell of a day as it was, and a
    /// line that does not say so is heard when it happened: heard today it would make everything
    /// after it look months late.
    private var tellsOfADay = false
    private let sender = Sender(
        key: KeyID(unchecked: "local"), party: PartyID(unchecked: "operator"), role: .operator_)

    /// A file that cannot be read is counted; the others are fed.
    init(
        _ paths: [String], node: Node, allOrNothing: Bool, makers: KnownMakers? = nil,
        adding supplement: TruckManifest.Supplement = TruckManifest.Supplement()
    ) async throws {
        let decoder = ManifestDoor(
            LineDecoder(now: SystemClock.now(), makers: makers), adding: supplement)
        self.node = node
        self.allOrNothing = allOrNothing
        self.paths = paths
        tallies = paths.map { _ in Tally() }
        for (number, path) in paths.enumerated() {
            do {
                var source = try Source(path, decoder: decoder)
                try await source.begin()
                sources.append(source)
                numbers.append(number)
            } catch let flaw as FileDoor.Flaw { fail(number, flaw) }
        }
        tellsOfADay = sources.count > 1 && sources.contains(where: \.saysWhenHeard)
    }

    mutating func run() async throws {
        let size = sources.reduce(0) { $0 + ($1.size ?? 0) }
        let title = sources.count == 1 ? sources[0].path : "\(sources.count) files"
        var bar = Terminal.Progress(title, total: size)
        while let place = earliest {
            try await take(from: place)
            bar.show(sources.reduce(0) { $0 + $1.read })
            if !allOrNothing, isFull { try await flush() }
        }
        if size > 8 << 20 { bar.finish(size) }
        try await flush()
        complainOfTheRest()
        await remark()
    }

    private mutating func keep(_ submission: Submission, _ fate: Fate, _ place: FilePlace) {
        guard UnknownParty.concerns(submission), notices.count < Self.noticesMax else { return }
        switch fate {
        case .recorded, .repeated: notices.append((submission, place))
        case .refused, .withheld: break
        }
    }

    /// Said of what was recorded: it is no refusal and counts as none.
    private func remark() async {
        var told = 0
        for (submission, place) in notices {
            guard let sentence = await UnknownParty.remark(on: submission, node) else { continue }
            told += 1
            if told <= Self.complaintsMax { Terminal.complain("\(place): \(sentence)") }
        }
        let rest = told - Self.complaintsMax
        if rest > 0 { Terminal.complain("… and \(Count.of(rest, "more remark"))") }
    }

    /// Among equals the file that was named first.
    private var earliest: Int? {
        sources.indices.filter { sources[$0].next != nil }
            .min { sources[$0].turn < sources[$1].turn }
    }

    private var isFull: Bool { waiting.count >= Self.batch || waitingBytes >= Self.batchBytes }

    private mutating func take(from place: Int) async throws {
        guard let content = sources[place].next else { return }
        waiting.append((dated(content), numbers[place]))
        if case .statement(let submission, _) = content {
            waitingBytes += submission.payload.count
        }
        // What was read of a file that breaks off is kept.
        do { try await sources[place].advance() } catch let flaw as FileDoor.Flaw {
            fail(numbers[place], flaw)
            sources.remove(at: place)
            numbers.remove(at: place)
        }
    }

    /// A plan is heard when it is handed in, whatever day it is for.
    private func dated(_ content: Source.Content) -> Source.Content {
        guard tellsOfADay, case .statement(let submission, let place) = content,
            !submission.event.kind.isDeclaration
        else { return content }
        return .statement(submission.heardAsItHappened, place)
    }

    private mutating func fail(_ file: Int, _ flaw: FileDoor.Flaw) {
        Terminal.complain(flaw.advice)
        tallies[file].unread += 1
    }

    /// Hands over what waits, and tells what was refused in the order in which it stands.
    private mutating func flush() async throws {
        guard !waiting.isEmpty else { return }
        var fates = try await submit()[...]
        for (content, file) in waiting {
            switch content {
            case .refused(let sentence): complain(sentence, file)
            case .statement(let submission, let place):
                guard let fate = fates.popFirst() else { continue }
                note(fate, place, file)
                keep(submission, fate, place)
            }
        }
        if allOrNothing, tallies.contains(where: { $0.refused + $0.unread > 0 }) {
            Terminal.complain("nothing of it was recorded, as --all-or-nothing asks")
        }
        waiting = []
        waitingBytes = 0
    }

    private func submit() async throws -> [Fate] {
        var submissions: [Submission] = []
        for case (.statement(let submission, _), _) in waiting { submissions.append(submission) }
        let isSpoilt =
            submissions.count < waiting.count || tallies.contains { $0.unread > 0 }
        guard !submissions.isEmpty else { return [] }
        do {
            return try await node.submit(
                submissions, from: sender, allOrNothing: allOrNothing,
                isSpoilt: allOrNothing && isSpoilt)
        } catch let refusal as NodeRefusal { throw GiveUp(refusal) }
    }

    private mutating func note(_ fate: Fate, _ place: FilePlace, _ file: Int) {
        switch fate {
        case .recorded: tallies[file].recorded += 1
        case .repeated: tallies[file].repeated += 1
        case .refused(let refusal): complain("\(place): \(refusal.advice)", file)
        case .withheld: break
        }
    }

    private mutating func complain(_ sentence: String, _ file: Int) {
        tallies[file].refused += 1
        if tallies[file].refused <= Self.complaintsMax { Terminal.complain(sentence) }
    }

    private func complainOfTheRest() {
        for (path, tally) in zip(paths, tallies) where tally.refused > Self.complaintsMax {
            let rest = tally.refused - Self.complaintsMax
            Terminal.complain("… and \(Count.of(rest, "more refusal")) in \(path)")
        }
    }
}
