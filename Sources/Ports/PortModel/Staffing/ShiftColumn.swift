/// One shift beginning at one hour: what it covers of a day that repeats.
package struct ShiftColumn: Hashable, Sendable {
    package let pattern: String
    package let start: Int
    /// Hours of the day, 0 to 23, in which the officer is at a booth.
    package let hours: [Int]
    package let cost: Double
}
