package import Declarations

/// Declarations that are copies of each other: the same goods, route, duty and mass.
///
/// Where a data set was made by repeating rows, a model can recognise a row instead of judging
/// it. So what it reaches is measured a second time with all copies on one side of the cut.
package struct CopyGroups: Sendable {
    /// The group of each row. A row that leaves a part empty is a group by itself.
    package let groups: [UInt64]
    package let groupCount: Int
    /// Rows that have at least one copy.
    package let copied: Int
    /// Of the groups with copies, those whose rows all have one label.
    package let repeated: Int
    package let pure: Int

    package init(_ batch: DeclarationBatch, fields: Set<Field>) {
        let parts = Profile.copy.parts(in: fields)
        let key = parts.map { ProfileKey(.copy, parts: $0) }
        groups = (0..<batch.count).map { row in
            key?.of(batch, row) ?? CodeDigest.join(~0, UInt64(row))
        }
        var counts: [UInt64: (rows: Int, found: Int)] = [:]
        for (row, group) in groups.enumerated() {
            counts[group, default: (0, 0)].rows += 1
            if !batch.labels.isEmpty { counts[group]?.found += Int(batch.labels[row]) }
        }
        let several = counts.values.filter { $0.rows > 1 }
        groupCount = counts.count
        copied = several.reduce(0) { $0 + $1.rows }
        repeated = several.count
        pure = several.count { $0.found == 0 || $0.found == $0.rows }
    }

    /// Deals whole groups into folds by a seed: no copy of a row is in another fold.
    package func folds(_ count: Int, seed: UInt64) -> [Int] {
        groups.map { Int(CodeDigest.join(seed, $0) % UInt64(count)) }
    }
}
