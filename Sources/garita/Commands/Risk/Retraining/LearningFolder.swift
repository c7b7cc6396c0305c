import CSV
import Engine
import Examination
import Filings
import Foundation
import Model
import Runtime
import Selection

/// What a node knows of its loads, as files to learn from.
struct LearningFolder {
    struct Settings {
        /// Of so many last days results are left out: others of those days are still missing.
        let skipDays: Int
        /// The share of examined declarations, the last by day, that is kept to choose and measure.
        let laterShare: Double
    }

    private struct Examined {
        let row: LedgerDeclarations.Row
        let found: Bool
    }

    let path: String
    let declarationsCount: Int
    let foundCount: Int
    /// Examined declarations to learn from, and to choose and measure with.
    let learntCount: Int
    let heldCount: Int
    /// The last day of what is learnt from; nil where that is nothing.
    let lastLearntDay: Int32?

    /// Makes the folder; one that holds such files already is refused.
    init(
        _ recovered: Recovery.Recovered, from data: String, to output: String, _ settings: Settings
    )
        throws
    {
        try WholeFile.makeFolder(output)
        path = output.hasSuffix("/") ? output : output + "/"
        guard !FileManager.default.fileExists(atPath: path + "declarations.ndjson") else {
            throw GiveUp.unwritable(
                "\(output) holds an earlier export already; name another folder with -o.")
        }
        let declared = try LedgerDeclarations(recovered)
        guard !declared.rows.isEmpty else {
            throw GiveUp.useless("“\(data)” has no declaration yet; file some first.")
        }
        let picks = recovered.state.engine.cabinet.targeting.effects.picks
        let known = Dictionary(uniqueKeysWithValues: picks.map { ($0.id, $0) })
        let examined = Self.examined(declared.rows, known, settings.skipDays)
        let cut = examined.count - Int((Double(examined.count) * settings.laterShare).rounded(.up))
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
        declarationsCount = declared.rows.count
        foundCount = examined.count { $0.found }
        (learntCount, heldCount) = (cut, examined.count - cut)
        lastLearntDay = examined[..<cut].last.flatMap { DayText.day($0.row.date) }
    }

    var table: String {
        Table(
            ["written", "rows"],
            [
                ["declarations", "\(declarationsCount)"],
                ["examined, to learn from", "\(learntCount)"],
                ["examined, to choose and measure", "\(heldCount)"],
                ["found among them", "\(foundCount)"],
            ]
        ).text
    }

    private static func examined(
        _ rows: [LedgerDeclarations.Row], _ known: [String: ExaminedPick], _ skipDays: Int
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
