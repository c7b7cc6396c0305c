import ArgumentParser
import CSV
import Engine
import Examination
import Filings
import Foundation
import Model
import Runtime
import Selection

struct RiskExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Writes what a node knows of its loads as files to learn from.",
        discussion: """
            garita risk export --data DIR -o week
            garita risk train --data week/earlier.ndjson --valid week/later.ndjson --label fraud \
            --weights week/picks.csv -o model.json

              declarations.ndjson  everything declared and not erased
              earlier.ndjson, later.ndjson  examined declarations with the column fraud, cut by day
              picks.csv    why each was examined, with the probability it had
              results.csv  id and found
            A declaration is called TRIP/ID. All declarations of a load have the load's result. The \
            folder is only read, also while a node serves it.
            Exit status: 0 written, 65 nothing was declared yet.
            """)

    @OptionGroup var folder: FolderOptions
    @Option(help: "Leave out results of so many last days: others of those days are still missing.")
    var skipDays = 0
    @Option(help: "The share of examined declarations, the last by day, that goes to later.ndjson.")
    var laterShare = 0.25
    @Option(name: .shortAndLong, help: "The folder to make.") var output: String

    func validate() throws {
        guard (0.05...0.5).contains(laterShare) else {
            throw ValidationError("--later-share \(laterShare): wanted 0.05 to 0.5")
        }
        guard (0...3_650).contains(skipDays) else {
            throw ValidationError("--skip-days \(skipDays): wanted 0 to 3650")
        }
    }

    func run() throws {
        try WholeFile.makeFolder(output)
        let path = output.hasSuffix("/") ? output : output + "/"
        try WholeFile.demandNew(path + "declarations.ndjson")
        let recovered = try Workplace.reading(folder.data).recovered
        let declared = try LedgerDeclarations(recovered)
        guard !declared.rows.isEmpty else {
            throw GiveUp.useless("“\(folder.data)” has no declaration yet; file some first.")
        }
        let picks = recovered.state.engine.cabinet.targeting.effects.picks
        let known = Dictionary(uniqueKeysWithValues: picks.map { ($0.id, $0) })
        let examined = examined(declared.rows, known)
        let cut = examined.count - Int((Double(examined.count) * laterShare).rounded(.up))
        func lines(_ rows: ArraySlice<Examined>) -> String {
            rows.map { declared.line($0.row, label: $0.found) }.joined()
        }
        let files = [
            ("declarations.ndjson", declared.rows.map { declared.line($0) }.joined()),
            ("earlier.ndjson", lines(examined[..<cut])),
            ("later.ndjson", lines(examined[cut...])),
            ("picks.csv", Self.picks(declared.rows, known)),
            ("results.csv", Self.results(examined)),
        ]
        for (name, text) in files { try WholeFile.write(Data(text.utf8), to: path + name) }
        print(
            Table(
                ["written", "rows"],
                [
                    ["declarations", "\(declared.rows.count)"],
                    ["examined, to learn from", "\(cut)"],
                    ["examined, to choose and measure", "\(examined.count - cut)"],
                    ["found among them", "\(examined.count { $0.found })"],
                ]
            ).text)
    }

    private struct Examined {
        let row: LedgerDeclarations.Row
        let found: Bool
    }

    private func examined(
        _ rows: [LedgerDeclarations.Row], _ known: [String: ExaminedPick]
    ) -> [Examined] {
        let all = rows.compactMap { row in
            known[row.trip.description]?.found.map { Examined(row: row, found: $0) }
        }.sorted { ($0.row.date, $0.row.id) < ($1.row.date, $1.row.id) }
        guard skipDays > 0, let newest = all.last.flatMap({ DayText.day($0.row.date) }) else {
            return all
        }
        return all.filter { (DayText.day($0.row.date) ?? newest) <= newest - Int32(skipDays) }
    }

    private static func picks(
        _ rows: [LedgerDeclarations.Row], _ known: [String: ExaminedPick]
    ) -> String {
        rows.reduce(into: "id,ground,probability,officer,broker,date\n") { text, row in
            guard let pick = known[row.trip.description] else { return }
            text += CSVLine.text([
                row.id, pick.ground.rawValue, "\(pick.probability)", pick.officer, pick.broker,
                row.date,
            ])
        }
    }

    private static func results(_ examined: [Examined]) -> String {
        examined.reduce(into: "id,found\n") { text, row in
            text += CSVLine.text([row.row.id, row.found ? "1" : "0"])
        }
    }
}
