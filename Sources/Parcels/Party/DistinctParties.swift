/// Records that say exactly the same, taken together: who orders weekly is compared once.
package struct DistinctParties: Sendable {
    /// One row a group.
    package let table: PartyTable
    /// How many records each group stands for.
    package let counts: [UInt32]
    /// Of each record, its group; `none` for a record that says nothing at all.
    package let groups: [UInt32]
    package static let none = UInt32.max

    /// Records in `alone` are groups of their own: an analyst spoke of them and not of their likes.
    package init(_ records: PartyTable, alone: Set<Int> = []) {
        var first: [UInt32] = []
        var counts: [UInt32] = []
        var groups = [UInt32](repeating: Self.none, count: records.count)
        var known: [UInt64: UInt32] = [:]
        for record in 0..<records.count
        where !records.isBlank(record) || alone.contains(record) {
            let digest = Self.digest(records, record)
            if !alone.contains(record), let group = known[digest],
                Self.isSame(records, record, Int(first[Int(group)]))
            {
                counts[Int(group)] += 1
                groups[record] = group
                continue
            }
            let group = UInt32(first.count)
            if !alone.contains(record) { known[digest] = group }
            first.append(UInt32(record))
            counts.append(1)
            groups[record] = group
        }
        table = records.picking(first)
        self.counts = counts
        self.groups = groups
    }

    private static func digest(_ table: PartyTable, _ record: Int) -> UInt64 {
        var sum: UInt64 = 0
        for column in table.columns { sum = Digest.join(sum, UInt64(column[record])) }
        return sum
    }

    private static func isSame(_ table: PartyTable, _ one: Int, _ other: Int) -> Bool {
        table.columns.allSatisfy { $0[one] == $0[other] }
    }
}
