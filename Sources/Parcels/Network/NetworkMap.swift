/// Receivers who are several and yet have a phone or an address in common: the network behind
/// many names.
package struct NetworkMap: Sendable {
    /// What more receivers than this share is a counter, a forwarder or a default value, and joins
    /// nobody: families and rings are smaller.
    package static let hubMax = 25
    /// A network that has grown larger than this is a neighbourhood; no further ones are joined.
    package static let sizeMax = 300

    /// By cluster of receivers (from 1; 0 is nobody's), the network, from 1 as they first appear.
    package let networks: [UInt32]
    package let count: Int
    /// By cluster: the most receivers at one phone and at one address of its.
    let phoneSharers: [UInt32]
    let roofSharers: [UInt32]
    /// Values that more than `hubMax` receivers share.
    package let hubs: Int

    /// `clusters` by row, from 1.
    package init(_ file: ParcelFile, clusters: [UInt32]) {
        let count = Int(clusters.max() ?? 0) + 1
        var forest = UnionForest(count)
        let phones = Sharing(file, clusters, count, Self.phone, &forest)
        let roofs = Sharing(file, clusters, count, Self.roof, &forest)
        var numbers = [UInt32](repeating: 0, count: count)
        var roots: [Int: UInt32] = [:]
        for cluster in clusters where numbers[Int(cluster)] == 0 {
            let root = forest.root(Int(cluster))
            let number = roots[root] ?? UInt32(roots.count + 1)
            roots[root] = number
            numbers[Int(cluster)] = number
        }
        networks = numbers
        self.count = roots.count
        phoneSharers = phones.most
        roofSharers = roofs.most
        hubs = phones.hubs + roofs.hubs
    }

    private static func phone(_ table: PartyTable, _ record: Int) -> UInt64? {
        let code = table.code(record, .phone)
        return code == 0 ? nil : UInt64(code)
    }

    private static func roof(_ table: PartyTable, _ record: Int) -> UInt64? {
        let codes = [PartyField.number, .street, .postcode].map { table.code(record, $0) }
        guard codes.allSatisfy({ $0 != 0 }) else { return nil }
        return codes.reduce(0) { Digest.join($0, UInt64($1)) }
    }
}

extension NetworkMap {
    /// Who shares one kind of value.
    private struct Sharing {
        private(set) var most: [UInt32]
        private(set) var hubs = 0

        init(
            _ file: ParcelFile, _ clusters: [UInt32], _ count: Int,
            _ value: (PartyTable, Int) -> UInt64?, _ forest: inout UnionForest
        ) {
            var most = [UInt32](repeating: 0, count: count)
            var uses: [(value: UInt64, cluster: UInt32)] = []
            for row in 0..<file.count {
                guard let record = file.record(row, .receiver),
                    let found = value(file.parties, record)
                else { continue }
                uses.append((found, clusters[row]))
            }
            uses.sort { $0 < $1 }
            var start = 0
            while start < uses.count {
                var end = start
                var members: [UInt32] = []
                while end < uses.count, uses[end].value == uses[start].value {
                    if members.last != uses[end].cluster { members.append(uses[end].cluster) }
                    end += 1
                }
                start = end
                guard members.count <= NetworkMap.hubMax else {
                    hubs += 1
                    continue
                }
                for member in members {
                    most[Int(member)] = max(most[Int(member)], UInt32(members.count))
                    Self.join(members[0], member, &forest)
                }
            }
            self.most = most
        }

        private static func join(_ one: UInt32, _ other: UInt32, _ forest: inout UnionForest) {
            let a = forest.root(Int(one))
            let b = forest.root(Int(other))
            guard a != b, forest.size(a) + forest.size(b) <= NetworkMap.sizeMax else { return }
            forest.join(a, b)
        }
    }
}
