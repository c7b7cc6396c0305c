/// Who is who: each record's cluster.
package struct LinkClusters: Sendable {
    /// From 1, in the order in which clusters first appear.
    package let numbers: [UInt32]
    package let count: Int
    package let tally: LinkTally

    init(_ parties: DistinctParties, _ maker: inout ClusterMaker, copiesAreOne: (Int) -> Bool) {
        var numbers = [UInt32](repeating: 0, count: parties.groups.count)
        var known = [UInt32](repeating: 0, count: parties.table.count)
        var count: UInt32 = 0
        for record in numbers.indices {
            let group = parties.groups[record]
            guard group != DistinctParties.none, copiesAreOne(Int(group)) else {
                count += 1
                numbers[record] = count
                continue
            }
            let root = maker.root(Int(group))
            if known[root] == 0 {
                count += 1
                known[root] = count
            }
            numbers[record] = known[root]
        }
        self.numbers = numbers
        self.count = Int(count)
        tally = maker.tally
    }
}
