import CSV
import Parcels

/// What a week's choice would find, beside other ways of choosing, where the truth is known.
struct WeekTruth {
    private let isIllicit: [Bool]

    init(_ path: String, _ parcels: ParcelFile) throws {
        let table = try ParcelInput.table(path, ["id", "illicit"])
        do throws(CSVFlaw) {
            guard try table.column("id") == parcels.ids else {
                throw CSVFlaw(.missingColumn("id with the parcels' ids in order", present: []))
            }
            isIllicit = try table.column("illicit").map { $0 == "1" }
        } catch { throw GiveUp.useless("\(path): \(error.advice)") }
    }

    func text(
        _ selection: WeekSelection, _ week: ParcelWeek, _ limits: WeekSelection.Limits,
        minutesEach: Double
    ) -> String {
        // The same learner on what the parcel shows of itself, without who is behind it.
        let own = week.features.rows.map { Array($0.suffix(2)) }
        let alone = FindModel(own, results: week.parcels.results).map { model in
            WeekSelection(
                week.candidates(minutesEach: minutesEach) { model.probability(own[$0]) }, limits)
        }
        let base = Double(week.open.count { isIllicit[$0] }) / Double(week.open.count)
        var rows = [row("by network", selection.picks)]
        if let alone { rows.append(row("by the parcel alone", alone.picks)) }
        rows.append([
            "by lot (expected)", "\(selection.picks.count)",
            Effort.fixed(base * Double(selection.picks.count), 1), Effort.fixed(100 * base),
        ])
        return Table(["choice", "examined", "found", "% found"], rows).text
    }

    private func row(_ name: String, _ picks: [WeekSelection.Candidate]) -> [String] {
        let found = picks.count { isIllicit[$0.row] }
        let share = 100 * Double(found) / Double(max(1, picks.count))
        return [name, "\(picks.count)", "\(found)", Effort.fixed(share)]
    }
}
