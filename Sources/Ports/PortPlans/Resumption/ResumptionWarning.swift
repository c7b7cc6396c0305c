/// What a reader of a plan would otherwise find out on the day.
package enum ResumptionWarning: Hashable, Sendable {
    package enum Stage: String, Sendable { case scan, docks, exit }

    /// A day brings more work than its own roster can do, with nothing closed.
    /// `lane` is nil where all booths are pooled.
    case overloaded(lane: String?, utilisation: Double, growthPerHour: Double)
    /// Trucks still wait when the days followed are over.
    case notCleared(days: Int, trucks: Int)
    /// A stage behind primary cannot bear primary's full pace.
    case tooFew(Stage, wanted: Int, posts: Int)
    /// The choices of the diverting trucks still move.
    case unsettled(percent: Int)

    package var english: String {
        switch self {
        case .overloaded(let lane, let utilisation, let growth):
            "The \(lane.map { "lane \($0)" } ?? "port") is overloaded by itself, with nothing closed: utilisation "
                + "\(tenths(100 * utilisation)) %, and its queue grows by \(tenths(growth)) "
                + "trucks an hour, \(tenths(24 * growth)) a day. It clears only while surges last."
        case .notCleared(let days, let trucks):
            "The backlog is not worked off within \(days) days; \(trucks) trucks wait at the end. "
                + "Waits and truck-hours are those so far, less than the whole."
        case .tooFew(let stage, let wanted, let posts):
            "At primary's full pace the \(stage.rawValue) would want \(wanted) posts and there "
                + "are \(posts): the backlog moves there, and the waits given are too short."
        case .unsettled(let percent):
            "The diversion did not settle: shares still move by \(percent) % of the trucks of a "
                + "minute."
        }
    }

    private func tenths(_ value: Double) -> String {
        let tenths = Int((min(value, 1e9) * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}
