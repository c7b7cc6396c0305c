package import Model
package import Views

/// One step of the live board: the rows that changed, and the figures as they were then.
package struct Frame: Hashable, Sendable {
    package let number: UInt64
    package let rows: [TripRow]
    package let counts: BoardCounts
    package let waits: WaitTimes
    package let alarms: [Finding]
    package let present: Instant?
}
