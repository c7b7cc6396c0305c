package import Model
package import Views

/// One step of the live board: the rows that changed, and the figures as they were then.
package struct Frame: Hashable, Sendable {
    package let number: UInt64
    package let rows: [TripRow]
    /// Those of them in which only authorities see a change: sent to a partner, the row would tell
    /// when its load was decided about.
    package let judged: Set<TripID>
    package let counts: BoardCounts
    package let waits: WaitTimes
    package let alarms: [Finding]
    package let present: Instant?
}
