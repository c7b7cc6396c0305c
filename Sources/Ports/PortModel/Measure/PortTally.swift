/// Waits per class and hour of arrival, pooled over days. Counts alone, so that the order in which
/// threads' tallies are added changes nothing.
package struct PortTally: Hashable, Sendable {
    /// `hours[lane][hour]`.
    package private(set) var hours: [[WaitHistogram]]

    package init(lanes: Int) {
        let day = Array(repeating: WaitHistogram(), count: 24)
        hours = Array(repeating: day, count: lanes)
    }

    @inline(__always)
    mutating func add(lane: Int, hour: Int, wait: Double) { hours[lane][hour].add(wait) }

    package mutating func merge(_ other: PortTally) {
        for lane in hours.indices {
            for hour in hours[lane].indices { hours[lane][hour].merge(other.hours[lane][hour]) }
        }
    }
}
