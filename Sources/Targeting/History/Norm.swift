/// What was usual of many keys on any day: running sums of a measure, in the order of days.
package struct Norm: Sendable, Equatable {
    package struct Entry: Hashable, Sendable {
        let key: UInt64
        let day: Int32
        let value: Double
    }

    package struct Sums: Hashable, Sendable {
        var count = 0.0
        var sum = 0.0
        var squares = 0.0
    }

    /// Fewer than three are no norm.
    static let seenMin = 3.0
    /// Added to the variance of logarithms, so that a commodity which always cost the same does
    /// not turn a rounding of the price into a deviation: about a fifth up or down.
    static let varianceFloor = 0.05

    package internal(set) var keys: [UInt64] = []
    package internal(set) var starts: [Int32] = [0]
    package internal(set) var days: [Int32] = []
    package internal(set) var sums: [Sums] = []
    private var places: [UInt64: Int32] = [:]

    init(_ entries: [Entry]) {
        // Within a day the order of the values decides how sums round; so it must not be the
        // file's.
        let sorted = entries.sorted { ($0.key, $0.day, $0.value) < ($1.key, $1.day, $1.value) }
        var running = Sums()
        for entry in sorted {
            if keys.last != entry.key {
                keys.append(entry.key)
                starts.append(starts[starts.count - 1])
                running = Sums()
            }
            running.count += 1
            running.sum += entry.value
            running.squares += entry.value * entry.value
            add(day: entry.day, running)
        }
        index()
    }

    init(keys: [UInt64], starts: [Int32], days: [Int32], sums: [Sums]) {
        (self.keys, self.starts, self.days, self.sums) = (keys, starts, days, sums)
        index()
    }

    private mutating func add(day: Int32, _ running: Sums) {
        let end = Int(starts[starts.count - 1]), start = Int(starts[starts.count - 2])
        if end > start, days[end - 1] == day {
            sums[end - 1] = running
        } else {
            days.append(day)
            sums.append(running)
            starts[starts.count - 1] += 1
        }
    }

    private mutating func index() {
        for (place, key) in keys.enumerated() { places[key] = Int32(place) }
    }

    /// How far a value lies from what was usual before a day: as a difference, and in standard
    /// deviations. NaN when too little was known.
    func deviation(of value: Double, _ key: UInt64, before day: Int32) -> (Double, Double) {
        guard !value.isNaN, let known = before(day, key), known.count >= Self.seenMin else {
            return (.nan, .nan)
        }
        let mean = known.sum / known.count
        let variance = max(0, known.squares / known.count - mean * mean)
        let difference = value - mean
        return (difference, difference / (variance + Self.varianceFloor).squareRoot())
    }

    private func before(_ day: Int32, _ key: UInt64) -> Sums? {
        guard let place = places[key] else { return nil }
        let first = Int(starts[Int(place)])
        var low = first, high = Int(starts[Int(place) + 1])
        while low < high {
            let middle = (low + high) / 2
            if days[middle] < day { low = middle + 1 } else { high = middle }
        }
        return low == first ? nil : sums[low - 1]
    }
}
