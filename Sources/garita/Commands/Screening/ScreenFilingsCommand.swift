import ArgumentParser
import Foundation
import JSON
import Model
import Screening

struct ScreenFilingsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "filings",
        abstract: "Writes a list as the lines by which a node takes it in.",
        discussion: """
            A node looks up the parties of its loads in lists that were filed with it. One JSON \
            line a part of the list goes to standard output; a node counts the list when all \
            parts are there. With --after only what differs from an older file is written. \
            Example:

              garita screen filings csl.csv --name CSL --authority US-BIS --edition 2026-11-22 \\
                > csl.ndjson
              garita ingest csl.ndjson --data ./data

            Exit status: 0 written, 1 rows of the list are broken (each is named and left out), \
            65 a file is of no use.
            """)

    @Argument(help: "The list: CSV with a heading, or JSON.") var list: String
    @Option(help: "What the list is called: the matter of its filings.") var name: String
    @Option(help: "The party id of the authority whose list it is.") var authority: String
    @Option(help: "What this edition is called, as in 2026-11-22.") var edition: String
    @Option(help: "When it was published, RFC 3339; now unless given.") var at: String?
    @Option(help: "The file of the edition that the node has: only differences are written.")
    var after: String?
    @Option(help: "What that edition is called.") var afterEdition: String?

    func validate() throws {
        guard (after == nil) == (afterEdition == nil) else {
            throw ValidationError("--after and --after-edition go together.")
        }
    }

    func run() throws {
        let now = try WatchListPaper.moment(at)
        guard let matter = try? MatterID(name), let authority = try? PartyID(authority) else {
            throw GiveUp.useless("--name and --authority want visible ASCII characters.")
        }
        let paper = try WatchListPaper(list)
        let filer = RestrictedFiler(
            matter: matter, authority: authority, edition: edition, at: now)
        let lines: [JSONValue]
        if let after, let afterEdition {
            let old = try WatchListPaper(after)
            guard
                let changes = filer.changes(
                    from: old.entities, named: afterEdition, to: paper.entities)
            else {
                throw GiveUp.useless(
                    "More than \(RestrictedWord.entriesMax) entries are new; write the whole "
                        + "edition, without --after.")
            }
            lines = [changes]
        } else {
            lines = filer.parts(paper.entities)
        }
        for line in lines { print(line.text) }
        Terminal.complain(
            "\(Count.of(paper.entities.count, "entry", "entries")) in "
                + "\(Count.of(lines.count, "line")); \(Count.of(paper.refused, "row")) refused")
        if paper.refused > 0 { throw ExitCode(1) }
    }
}
