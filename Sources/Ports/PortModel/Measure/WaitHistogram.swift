/// Waits counted in bins of one part in a thousand, so that a year of days pools in a few
/// megabytes and threads' counts add up to the same bytes in any order.
package struct WaitHistogram: Hashable, Sendable {
    /// Bins follow the bit pattern of the Float: its exponent and the first 10 bits behind it.
    private static let dropped: UInt32 = 13
    /// Waits under this many seconds share the first bin; nobody reads a clock that finely.
    private static let least: Float = 0x1p-7
    /// Over three years: nobody waits longer.
    private static let most: Float = 0x1p27
    private static let firstPattern = least.bitPattern >> dropped
    private static let binCount = Int((most.bitPattern >> dropped) - firstPattern) + 2

    private var bins: [UInt32]
    package private(set) var count = 0
    package private(set) var immediate = 0

    package init() { bins = Array(repeating: 0, count: Self.binCount) }

    @inline(__always)
    package mutating func add(_ seconds: Double) {
        count &+= 1
        if seconds <= 0 { immediate &+= 1 }
        bins[Self.bin(seconds)] &+= 1
    }

    package mutating func merge(_ other: WaitHistogram) {
        for bin in bins.indices { bins[bin] += other.bins[bin] }
        count += other.count
        immediate += other.immediate
    }

    @inline(__always)
    private static func bin(_ seconds: Double) -> Int {
        let value = Float(seconds)
        if value < least { return 0 }
        if value >= most { return binCount - 1 }
        return Int((value.bitPattern >> dropped) &- firstPattern) &+ 1
    }

    /// The bin's ends, in seconds.
    private static func range(_ bin: Int) -> (low: Double, high: Double) {
        if bin == 0 { return (0, Double(least)) }
        let pattern = (UInt32(bin - 1) + firstPattern) << dropped
        let next = (UInt32(bin) + firstPattern) << dropped
        return (Double(Float(bitPattern: pattern)), Double(Float(bitPattern: next)))
    }

    /// The value at rank (n - 1) p, straight between the ends of its bin; nil of nothing.
    package func percentile(_ p: Double) -> Double? {
        guard count > 0 else { return nil }
        let rank = Double(count - 1) * p
        var below = 0.0
        for (bin, held) in bins.enumerated() where held > 0 {
            if below + Double(held) > rank {
                if bin == 0, rank < Double(immediate) { return 0 }
                let (low, high) = Self.range(bin)
                return low + (high - low) * (rank - below + 0.5) / (Double(held) + 1)
            }
            below += Double(held)
        }
        return nil
    }

    /// The share longer than a moment, to within one bin.
    package func share(beyond seconds: Double) -> Double {
        guard count > 0 else { return 0 }
        let edge = Self.bin(seconds)
        let longer = bins[(edge + 1)...].reduce(0) { $0 + Int($1) }
        return Double(longer) / Double(count)
    }
}
