package import Model

/// A device that spoke and is not enrolled: what an operator needs to enrol it, or to wonder.
package struct Stranger: Hashable, Sendable {
    package let name: DeviceName
    /// Where it spoke from last.
    package var address: String
    package let first: Instant
    package var last: Instant
    package var times: Int

    package init(
        _ name: DeviceName, from address: String, first: Instant, last: Instant, times: Int
    ) {
        self.name = name
        self.address = address
        self.first = first
        self.last = last
        self.times = times
    }
}
