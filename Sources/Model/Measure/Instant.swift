/// A moment in UTC, to the millisecond: the resolution of every device and event standard we read.
package struct Instant: Hashable, Comparable, Sendable {
    package let milliseconds: Int64

    package init(milliseconds: Int64) { self.milliseconds = milliseconds }

    package static func < (a: Self, b: Self) -> Bool { a.milliseconds < b.milliseconds }

    package static func + (a: Self, b: Seconds) -> Self {
        Self(milliseconds: a.milliseconds + Int64((b.value * 1_000).rounded()))
    }

    package static func - (a: Self, b: Seconds) -> Self { a + Seconds(-b.value) }

    package static func - (a: Self, b: Self) -> Seconds {
        Seconds(Double(a.milliseconds - b.milliseconds) / 1_000)
    }

    /// The last multiple of a length at or before this moment.
    package func floored(to length: Seconds) -> Self {
        let step = Int64((length.value * 1_000).rounded())
        let past = ((milliseconds % step) + step) % step
        return Self(milliseconds: milliseconds - past)
    }

    package static let distantPast = Instant(milliseconds: .min / 4)
    package static let distantFuture = Instant(milliseconds: .max / 4)
}
