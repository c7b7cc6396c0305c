package import Targeting

/// What a training reached, in two rows that are never shown apart.
package struct TrainingReport: Sendable {
    /// On the rows held back, which may hold copies of rows learnt from.
    package let published: Measured
    /// On folds that no copied row crosses.
    package let grouped: Measured
    /// What a table of copies reaches on the rows held back, without any model.
    package let lookup: Measured?
    package let groups: CopyGroups
    package let rowCount: Int
    package let treeCount: Int

    init(
        published: Measured, grouped: Measured, lookup: Measured?, groups: CopyGroups, rows: Int,
        treeCount: Int
    ) {
        self.published = published
        self.grouped = grouped
        self.lookup = lookup
        self.groups = groups
        rowCount = rows
        self.treeCount = treeCount
    }

    package var rows: [Measured] { [published, grouped] + (lookup.map { [$0] } ?? []) }
}
