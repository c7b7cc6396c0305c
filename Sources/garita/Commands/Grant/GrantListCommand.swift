import ArgumentParser
import Engine
import Filings
import JSON
import Model
import Runtime

struct GrantListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists the grants of a ledger that were not taken back.",
        discussion: """
            Reads the data folder, also while a node serves it. Columns: whose loads, who sees them, \
            which trip, until when (UTC), and the grantor's own name for it. --json prints one object \
            a line. Example: garita grant list --data lane
            """)

    @OptionGroup var folder: FolderOptions
    @Flag(help: "One JSON object a grant and line.") var json = false

    func run() throws {
        let place = try Workplace.reading(folder.data)
        let entries = place.recovered.state.engine.cabinet.grants.entries
        if json { return entries.forEach { print(Self.object($0).text) } }
        guard !entries.isEmpty else { return print("Nobody granted sight of a load.") }
        let now = SystemClock.now()
        print(
            Table(
                ["from", "to", "trip", "until", "matter"], entries.map { Self.row($0, at: now) }
            ).text)
    }

    private static func row(_ entry: GrantBook.Entry, at now: Instant) -> [String] {
        let grant = entry.grant
        let end = grant.until.map { $0.rfc3339 + ($0 <= now ? " (over)" : "") }
        return [
            entry.grantor.description, grant.to.description, grant.trip?.description ?? "all",
            end ?? "it is ended", entry.matter.description,
        ].map(Terminal.plain)
    }

    private static func object(_ entry: GrantBook.Entry) -> JSONValue {
        let grant = entry.grant
        return [
            "from": .text(entry.grantor.description), "to": .text(grant.to.description),
            "trip": grant.trip.map { .text($0.description) } ?? .null,
            "until": grant.until.map { .text($0.rfc3339) } ?? .null,
            "matter": .text(entry.matter.description),
        ]
    }
}
