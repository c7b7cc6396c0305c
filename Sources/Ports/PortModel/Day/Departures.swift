/// Who left a stage when, in order of time: the next stage's arrivals.
package struct Departures {
    package private(set) var times: [Double] = []
    package private(set) var trucks: [Int32] = []

    package init() {}

    package var count: Int { times.count }

    @inline(__always)
    mutating func append(_ time: Double, _ truck: Int32) {
        times.append(time)
        trucks.append(truck)
    }

    package mutating func clear() {
        times.removeAll(keepingCapacity: true)
        trucks.removeAll(keepingCapacity: true)
    }

    /// Several streams as one, in order of time; at one moment the earlier stream first.
    mutating func merge(_ one: Departures, _ other: Departures) {
        clear()
        var a = 0, b = 0
        while a < one.count && b < other.count {
            if one.times[a] <= other.times[b] {
                append(one.times[a], one.trucks[a])
                a &+= 1
            } else {
                append(other.times[b], other.trucks[b])
                b &+= 1
            }
        }
        while a < one.count {
            append(one.times[a], one.trucks[a])
            a &+= 1
        }
        while b < other.count {
            append(other.times[b], other.trucks[b])
            b &+= 1
        }
    }
}
