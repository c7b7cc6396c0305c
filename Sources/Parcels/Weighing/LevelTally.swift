/// How many pairs agree in each way. A million pairs are a few thousand patterns.
package struct LevelTally: Sendable {
    private(set) var counts: [UInt32: Int] = [:]
    package private(set) var pairs = 0

    package init() {}

    mutating func add(_ levels: Levels) {
        counts[levels.bits, default: 0] += 1
        pairs += 1
    }

    package mutating func add(_ other: LevelTally) {
        counts.merge(other.counts, uniquingKeysWith: +)
        pairs += other.pairs
    }

    /// In one order, so that sums over them are the same in every run.
    var patterns: [(levels: Levels, pairs: Double)] {
        counts.sorted { $0.key < $1.key }.map { (Levels(bits: $0.key), Double($0.value)) }
    }
}
