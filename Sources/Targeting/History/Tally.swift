/// What was known of many keys on any day: how often each had been seen, and how often found.
///
/// Every key has its days in order with running sums, so that asking for a day gives what was
/// known *before* it and nothing later. That order is what keeps the future out of a feature.
package struct Tally: Sendable, Equatable {
    package struct Entry: Hashable, Sendable {
        package let key: UInt64
        package let day: Int32
        package let found: Bool

        package init(key: UInt64, day: Int32, found: Bool) {
            self.key = key
            self.day = day
            self.found = found
        }
    }

    package struct Count: Hashable, Sendable {
        package var seen: Int32
        package var found: Int32
        package static let none = Count(seen: 0, found: 0)
    }

    /// In ascending order; `starts` has one more than `keys`.
    package internal(set) var keys: [UInt64] = []
    package internal(set) var starts: [Int32] = [0]
    package internal(set) var days: [Int32] = []
    package internal(set) var counts: [Count] = []
    private var places: [UInt64: Int32] = [:]

    package init(_ entries: [Entry]) {
        let sorted = entries.sorted { ($0.key, $0.day) < ($1.key, $1.day) }
        var running = Count.none
        for entry in sorted {
            if keys.last != entry.key {
                keys.append(entry.key)
                starts.append(starts[starts.count - 1])
                running = .none
            }
            running.seen += 1
            running.found += entry.found ? 1 : 0
            add(day: entry.day, running)
        }
        index()
    }

    /// From what a model file kept.
    init(keys: [UInt64], starts: [Int32], days: [Int32], counts: [Count]) {
        (self.keys, self.starts, self.days, self.counts) = (keys, starts, days, counts)
        index()
    }

    private mutating func add(day: Int32, _ running: Count) {
        let end = Int(starts[starts.count - 1]), start = Int(starts[starts.count - 2])
        if end > start, days[end - 1] == day {
            counts[end - 1] = running
        } else {
            days.append(day)
            counts.append(running)
            starts[starts.count - 1] += 1
        }
    }

    private mutating func index() {
        places.reserveCapacity(keys.count)
        for (place, key) in keys.enumerated() { places[key] = Int32(place) }
    }

    /// What was known of a key before a day.
    package func before(_ day: Int32, _ key: UInt64) -> Count {
        guard let place = places[key] else { return .none }
        let first = Int(starts[Int(place)])
        var low = first, high = Int(starts[Int(place) + 1])
        // Most questions are about a time after everything known.
        if days[high - 1] < day { return counts[high - 1] }
        while low < high {
            let middle = (low + high) / 2
            if days[middle] < day { low = middle + 1 } else { high = middle }
        }
        return low == first ? .none : counts[low - 1]
    }
}
