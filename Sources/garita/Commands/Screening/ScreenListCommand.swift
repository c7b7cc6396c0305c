import ArgumentParser
import Foundation
import JSON
import Screening

struct ScreenListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Looks names up in a list of restricted parties.",
        discussion: """
            --list is a consolidated list: CSV with a heading that has at least name, or JSON. \
            --names is a text with one name a line, or CSV with a column name and perhaps schema.
            Per name the entries from --threshold on are told, the closest first: score, name, \
            source and number, line of the list, and which part of the name met how. Prices are \
            in edits: one wrong letter is 1.
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

    func run() throws {
        let queries = try NameFile.read(names)
        let watched = try read()
        var search = WatchSearch(WatchIndex(watched))
        var found = 0
        for query in queries {
            let hits = search.hits(
                for: query.name, query.kind, threshold: threshold, max: top)
            if !hits.isEmpty { found += 1 }
            print(json ? HitText.json(query.name, hits).text : HitText.lines(query.name, hits))
        }
        Terminal.complain(
            "\(Count.of(queries.count, "name")) against \(Count.of(watched.entities.count, "entry", "entries")): "
                + "\(found) found, \(queries.count - found) not; "
                + "\(Count.of(watched.flaws.count, "row")) of the list refused")
        if found > 0 || !watched.flaws.isEmpty { throw ExitCode(1) }
    }

    private func read() throws -> WatchList {
        let bytes = [UInt8](try WholeFile.read(list))
        guard bytes.count <= WatchList.bytesMax else {
            throw GiveUp.useless(
                "\(list) has \(bytes.count >> 20) MiB; a list may have "
                    + "\(WatchList.bytesMax >> 20). Split it.")
        }
        let watched: WatchList
        do throws(WatchListFlaw) { watched = try WatchList(bytes) } catch {
            throw GiveUp.useless("\(list): \(error.advice)")
        }
        for flaw in watched.flaws.prefix(Feed.complaintsMax) {
            Terminal.complain("\(list): \(flaw.advice)")
        }
        guard !watched.entities.isEmpty else {
            throw GiveUp.useless("\(list) has no entry that can be read.")
        }
        return watched
    }
}
