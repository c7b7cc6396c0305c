/// How good clusters are against the truth: by pairs of records that are put together.
package struct PairMeasure: Sendable, Equatable {
    package let truePairs: Int
    package let foundPairs: Int
    package let rightPairs: Int
    package let trueClusters: Int
    package let foundClusters: Int

    /// Both by record; equal numbers are one party. All records must be in both.
    package init(found: [UInt32], truth: [UInt32]) {
        precondition(found.count == truth.count, "every record has a cluster and a truth")
        var right: [UInt64: Int] = [:]
        for (cluster, party) in zip(found, truth) {
            right[UInt64(cluster) << 32 | UInt64(party), default: 0] += 1
        }
        rightPairs = Self.pairs(right.values)
        let foundSizes = Self.sizes(found)
        let trueSizes = Self.sizes(truth)
        foundPairs = Self.pairs(foundSizes.values)
        truePairs = Self.pairs(trueSizes.values)
        foundClusters = foundSizes.count
        trueClusters = trueSizes.count
    }

    package var precision: Double {
        foundPairs == 0 ? 1 : Double(rightPairs) / Double(foundPairs)
    }
    package var recall: Double { truePairs == 0 ? 1 : Double(rightPairs) / Double(truePairs) }
    package var f1: Double {
        let sum = foundPairs + truePairs
        return sum == 0 ? 1 : 2 * Double(rightPairs) / Double(sum)
    }

    private static func sizes(_ numbers: [UInt32]) -> [UInt32: Int] {
        numbers.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    /// A sum of whole numbers is the same in any order.
    private static func pairs(_ sizes: some Sequence<Int>) -> Int {
        sizes.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
    }
}
