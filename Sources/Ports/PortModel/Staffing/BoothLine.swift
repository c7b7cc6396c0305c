/// A lane's queue under an hourly roster, for trying thousands of rosters: the same rule as
/// `PostQueue`, with a state that can be set, compared and kept.
///
/// `ends` holds the services under way, the next to end last.
struct BoothLine: Equatable {
    var lastStart = 0.0
    var ends: [Double] = []

    /// When a truck that arrives now is served. `roster` has 24 hours; the last holds on.
    @inline(__always)
    mutating func start(at arrival: Double, service: Double, roster: [Int]) -> Double {
        var now = max(arrival, lastStart)
        var hour = min(23, Int(now * (1.0 / 3600)))
        release(until: now)
        while ends.count >= roster[hour] {
            let boundary = hour < 23 ? Double(hour + 1) * 3600 : .infinity
            now = min(boundary, ends.last ?? .infinity)
            if now == boundary { hour += 1 }
            release(until: now)
        }
        lastStart = now
        insert(now + service)
        return now
    }

    @inline(__always)
    mutating func release(until now: Double) {
        while let next = ends.last, next <= now { ends.removeLast() }
    }

    @inline(__always)
    private mutating func insert(_ end: Double) {
        ends.append(end)
        var place = ends.count &- 1
        while place > 0, ends[place &- 1] < end {
            ends[place] = ends[place &- 1]
            place &-= 1
        }
        ends[place] = end
    }
}
