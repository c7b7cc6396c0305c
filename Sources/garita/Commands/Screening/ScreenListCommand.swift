import ArgumentParser
import JSON
import Screening

struct ScreenListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Looks names up in a list of restricted parties.",
        discussion: """
            --list is a consolidated list: CSV with a heading that has at least name, or JSON. \
            --names is a text with one name a line, or CSV with a column name and perhaps schema.
            Per name the entries from --threshold on are told, the closest first: score, name, \
            source and number, line of the list, and which part of the name met how. Prices are \
            in edits: one wrong letter is 1. What is below --threshold and still the same name by \
            `garita screen pairs` is counted at the end.
            Exit status: 0 nothing was found, 1 something was found or a row of the list is \
            broken (each is named), 65 a file is of no use.
            """)

    @Option(help: "The list: CSV with a heading, or JSON.") var list: String
    @Option(help: "The names: one a line, or CSV with a column name.") var names: String
    @Option(help: "Tell entries from this score on, 0 to 1.") var threshold =
        WatchIndex.alertThreshold
    @Option(help: "At most so many entries a name.") var top = 10
    @Flag(help: "One JSON object a name.") var json = false

    func validate() throws {
        guard (0...1).contains(threshold) else {
            throw ValidationError("--threshold is \(threshold); wanted 0 to 1.")
        }
        guard (1...100).contains(top) else {
            throw ValidationError("--top is \(top); wanted 1 to 100.")
        }
    }

    func run() async throws {
        let watched = try WatchListPaper(list)
        var search = WatchSearch(WatchIndex(WatchList(watched.entities)))
        var found = 0, near = 0
        let least = min(threshold, NameComparison.threshold)
        let file = try await NameFile.each(names) { query in
            let all = search.hits(for: query.name, query.kind, threshold: least, max: top)
            let hits = all.filter { $0.comparison.score >= threshold }
            if !hits.isEmpty { found += 1 } else if !all.isEmpty { near += 1 }
            print(json ? HitText.json(query.name, hits).text : HitText.lines(query.name, hits))
        }
        Terminal.complain(
            "\(Count.of(file.asked, "name")) against \(Count.of(watched.entities.count, "entry", "entries")): "
                + "\(found) found, \(file.asked - found) not; "
                + "\(Count.of(watched.refused, "row")) of the list refused"
                + (file.refused > 0 ? ", \(Count.of(file.refused, "name")) too" : ""))
        if near > 0 {
            Terminal.complain(
                "\(Count.of(near, "name")) not found at \(threshold) came close to an entry: "
                    + "--threshold \(least) tells which")
        }
        if found > 0 || watched.refused > 0 || file.refused > 0 { throw ExitCode(1) }
    }
}
