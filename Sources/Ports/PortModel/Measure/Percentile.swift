/// Percentiles as the reference figures define them: straight between the order statistics around
/// rank (n - 1) p.
package enum Percentile {
    /// Reorders the values: a partial sort costs a tenth of a whole one. nil of nothing.
    package static func take(_ p: Double, of values: inout [Double]) -> Double? {
        guard !values.isEmpty else { return nil }
        let rank = Double(values.count - 1) * p
        let place = Int(rank)
        let lower = select(place, of: &values)
        guard place + 1 < values.count else { return lower }
        var upper = values[place + 1]
        for index in (place + 1)..<values.count where values[index] < upper {
            upper = values[index]
        }
        return lower + (upper - lower) * (rank - Double(place))
    }

    /// Hoare's selection: afterwards nothing before `place` is larger than what stands there.
    private static func select(_ place: Int, of values: inout [Double]) -> Double {
        var low = 0, high = values.count - 1
        while low < high {
            let pivot = median(values[low], values[(low + high) / 2], values[high])
            var i = low, j = high
            while i <= j {
                while values[i] < pivot { i += 1 }
                while pivot < values[j] { j -= 1 }
                if i <= j {
                    values.swapAt(i, j)
                    i += 1
                    j -= 1
                }
            }
            if place <= j { high = j } else if place >= i { low = i } else { break }
        }
        return values[place]
    }

    private static func median(_ a: Double, _ b: Double, _ c: Double) -> Double {
        max(min(a, b), min(max(a, b), c))
    }
}
