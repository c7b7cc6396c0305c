/// What one day was like for one class of trucks; times in seconds.
package struct LaneOutcome: Hashable, Sendable {
    package var trucks = 0
    /// From arrival to the start of primary.
    package var waitSum = 0.0
    package var waitP90 = 0.0
    /// From arrival to the exit.
    package var crossingSum = 0.0
    package var crossingP90 = 0.0
    package var busySeconds = 0.0
    /// Waiting for primary at midnight, and the work they bring with them.
    package var queuedAtMidnight = 0
    package var workAtMidnight = 0.0

    package var meanWait: Double? { trucks > 0 ? waitSum / Double(trucks) : nil }
    package var meanCrossing: Double? { trucks > 0 ? crossingSum / Double(trucks) : nil }
}
