/// What a reader of a plan would otherwise find out on the day.
package enum ResumptionWarning: Hashable, Sendable {
    package enum Stage: String, Sendable { case scan, docks, exit }

    /// Trucks still wait when the days followed are over.
    case notCleared(days: Int, trucks: Int)
    /// A stage behind primary cannot bear primary's full pace.
    case tooFew(Stage, wanted: Int, posts: Int)
    /// The choices of the diverting trucks still move.
    case unsettled(percent: Int)

    package var english: String {
        switch self {
        case .notCleared(let days, let trucks):
            "The backlog is not worked off within \(days) days; \(trucks) trucks wait at the end. "
                + "Waits and truck-hours are those so far, less than the whole."
        case .tooFew(let stage, let wanted, let posts):
            "At primary's full pace the \(stage.rawValue) would want \(wanted) posts and has "
                + "\(posts): the backlog moves there, and the waits given are too short."
        case .unsettled(let percent):
            "The diversion did not settle: shares still move by \(percent) % of the trucks of a "
                + "minute."
        }
    }
}
