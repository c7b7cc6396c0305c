#if canImport(Glibc)
    import Glibc
#else
    import Foundation
#endif

/// What is seen of a parcel through the network it belongs to.
package struct NetworkFeatures: Sendable {
    package static let names = [
        "receivers at its phone", "receivers at its address", "receivers in the network",
        "parcels a receiver", "parcels of the network just under the limit",
        "network's parcels from one sender", "most parcels in a day",
        "found before in the network", "this parcel just under the limit", "value",
    ]
    /// Just under: within 15 % of the limit.
    private static let under = 0.85
    /// A network starts as if so many parcels had been examined with the usual result.
    private static let prior = 2.0

    package let rows: [[Double]]

    /// Findings count from the day after they were made: no parcel knows its own or a later one.
    package init(
        _ file: ParcelFile, clusters: [UInt32], senders: [UInt32]?, map: NetworkMap, limit: Double
    ) {
        let networks = clusters.map { Int(map.networks[Int($0)]) }
        var sums = [Sums](repeating: Sums(), count: map.count + 1)
        let isUnder = (0..<file.count).map { row in
            file.values.isEmpty
                ? false : file.values[row] >= Self.under * limit && file.values[row] < limit
        }
        for row in 0..<file.count { sums[networks[row]].add(isUnder[row]) }
        Self.countReceivers(clusters, networks, &sums)
        Self.countRuns(networks, file.days.map(UInt32.init(bitPattern:))) { network, run in
            sums[network].inDay = max(sums[network].inDay, run)
        }
        Self.countRuns(networks, senders ?? []) { network, run in
            sums[network].fromOne = max(sums[network].fromOne, run)
        }
        let past = Self.found(file, networks)
        rows = (0..<file.count).map { row in
            let sum = sums[networks[row]]
            let cluster = Int(clusters[row])
            return [
                log(Double(max(1, map.phoneSharers[cluster]))),
                log(Double(max(1, map.roofSharers[cluster]))),
                log(Double(sum.receivers)), log(Double(sum.parcels) / Double(sum.receivers)),
                Double(sum.under) / Double(sum.parcels + 2),
                Double(max(0, sum.fromOne - 1)) / Double(sum.parcels),
                log(Double(max(1, sum.inDay))),
                past[row], isUnder[row] ? 1 : 0,
                file.values.isEmpty ? 0 : log(1 + file.values[row]),
            ]
        }
    }

    private struct Sums {
        var parcels = 0, under = 0, receivers = 0, inDay = 0, fromOne = 0

        mutating func add(_ isUnder: Bool) {
            parcels += 1
            if isUnder { under += 1 }
        }
    }

    private static func countReceivers(
        _ clusters: [UInt32], _ networks: [Int], _ sums: inout [Sums]
    ) {
        var seen = [Bool](repeating: false, count: Int(clusters.max() ?? 0) + 1)
        for (row, cluster) in clusters.enumerated() where !seen[Int(cluster)] {
            seen[Int(cluster)] = true
            sums[networks[row]].receivers += 1
        }
    }

    /// How often each value occurs in each network.
    private static func countRuns(
        _ networks: [Int], _ values: [UInt32], _ body: (Int, Int) -> Void
    ) {
        let uses = zip(networks, values).map { UInt64($0.0) << 32 | UInt64($0.1) }.sorted()
        var start = 0
        while start < uses.count {
            var end = start
            while end < uses.count, uses[end] == uses[start] { end += 1 }
            body(Int(uses[start] >> 32), end - start)
            start = end
        }
    }

    /// By row: the share found among the network's parcels examined on earlier days.
    private static func found(_ file: ParcelFile, _ networks: [Int]) -> [Double] {
        guard !file.results.isEmpty else { return [Double](repeating: 0, count: file.count) }
        let examined = file.results.count { $0 != .notExamined }
        let base = Double(file.results.count { $0 == .found }) / Double(max(1, examined))
        var past = [Double](repeating: base, count: file.count)
        guard !file.days.isEmpty else { return past }
        let order = (0..<file.count).sorted { (file.days[$0], $0) < (file.days[$1], $1) }
        var seen: [Int: (found: Double, all: Double)] = [:]
        var start = 0
        while start < order.count {
            var end = start
            while end < order.count, file.days[order[end]] == file.days[order[start]] {
                let sum = seen[networks[order[end]]] ?? (0, 0)
                past[order[end]] = (sum.found + prior * base) / (sum.all + prior)
                end += 1
            }
            for row in order[start..<end] where file.results[row] != .notExamined {
                seen[networks[row], default: (0, 0)].all += 1
                if file.results[row] == .found { seen[networks[row], default: (0, 0)].found += 1 }
            }
            start = end
        }
        return past
    }
}
