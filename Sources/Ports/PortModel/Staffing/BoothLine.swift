/// A lane's queue under an hourly roster, for trying thousands of rosters: the same rule as
/// `PostQueue`, with a state that can be set, compared and kept.
///
/// `ends[first...]` holds the services under way, the next to end first.
struct BoothLine: Equatable {
    private(set) var lastStart = 0.0
    private var ends: [Double] = []
    private var first = 0

    /// Places left behind by ended services before the list is moved up.
    private static let behindMax = 64

    /// When a truck that arrives now is served. `roster` has 24 hours; the last holds on.
    @inline(__always)
    mutating func start(at arrival: Double, service: Double, roster: [Int]) -> Double {
        var now = max(arrival, lastStart)
        var hour = min(23, Int(now * (1.0 / 3600)))
        release(until: now)
        while ends.count &- first >= roster[hour] {
            let boundary = hour < 23 ? Double(hour + 1) * 3600 : .infinity
            now = min(boundary, first < ends.count ? ends[first] : .infinity)
            if now == boundary { hour += 1 }
            release(until: now)
        }
        lastStart = now
        insert(now + service)
        return now
    }

    /// Nothing but what the future depends on, so that equal lines compare equal.
    mutating func settle() {
        release(until: lastStart)
        ends.removeFirst(first)
        first = 0
    }

    @inline(__always)
    private mutating func release(until now: Double) {
        while first < ends.count, ends[first] <= now { first &+= 1 }
    }

    /// A service just begun is mostly the last to end, so the search for its place is short.
    @inline(__always)
    private mutating func insert(_ end: Double) {
        if first >= Self.behindMax {
            ends.removeFirst(first)
            first = 0
        }
        ends.append(end)
        var place = ends.count &- 1
        while place > first, ends[place &- 1] > end {
            ends[place] = ends[place &- 1]
            place &-= 1
        }
        ends[place] = end
    }
}
