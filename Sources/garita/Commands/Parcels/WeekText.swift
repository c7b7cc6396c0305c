import CSV
import Parcels

/// The week, as a file for the team and as a few lines for whoever plans it.
enum WeekText {
    static let heading = "rank,id,cluster,network,probability,minutes,why"
    /// More reasons are not read.
    private static let reasonsMax = 3

    static func rows(_ selection: WeekSelection, _ week: ParcelWeek) -> [UInt8] {
        var out: [UInt8] = []
        for (place, pick) in selection.picks.enumerated() {
            out +=
                CSVLine.text([
                    "\(place + 1)", week.parcels.ids[pick.row], "\(pick.cluster)",
                    "\(pick.network)",
                    Effort.fixed(pick.probability, 4), Effort.fixed(pick.minutes, 0),
                    why(week.features.rows[pick.row], week.model),
                ]).utf8
        }
        return out
    }

    private static func why(_ row: [Double], _ model: FindModel) -> String {
        let heaviest = zip(NetworkFeatures.names, model.contributions(row)).enumerated()
            .filter { $0.element.1 > 0 }
            .sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }
        return heaviest.prefix(reasonsMax).map(\.element.0).joined(separator: "; ")
    }

    static func text(
        _ selection: WeekSelection, _ week: ParcelWeek, minutes: Double
    ) -> String {
        let weights = zip(NetworkFeatures.names, week.model.weights.dropFirst()).map {
            [$0, Effort.fixed($1, 2)]
        }
        return """
            \(week.parcels.count) parcels; \(week.examined) examined, something found in \
            \(week.found); \(week.open.count) open.
            \(week.map.count) networks; \(week.map.hubs) phones and addresses are shared by more \
            than \(NetworkMap.hubMax) receivers and join nobody.
            \(selection.picks.count) selected, \(Effort.fixed(selection.minutes, 0)) of \
            \(Effort.fixed(minutes, 0)) minutes, \(Effort.fixed(selection.expectedFinds, 1)) \
            finds expected; \(selection.capped) passed over by the caps.

            \(Table(["feature", "weight"], weights).text)
            """
    }
}
