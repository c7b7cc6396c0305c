import GRDB

/// Checkpoints that were signed and are not in the folder any more.
///
/// Each is numbered as it is signed, and their number is kept beside them, so that one that gets
/// lost leaves a hole. No signature covers the numbers: whoever alters the database on purpose can
/// close the hole, and only a checkpoint that somebody else kept shows that.
package struct CheckpointGap: Hashable, Sendable {
    package let count: Int
    /// The sizes of those that are here on either side; nil where there is none.
    package let after: UInt64?
    package let before: UInt64?

    package init(count: Int, after: UInt64?, before: UInt64?) {
        self.count = count
        self.after = after
        self.before = before
    }
}

extension SQLiteStore {
    /// In order of size. A folder that was last written before they were numbered has none.
    package func checkpointGaps() throws -> [CheckpointGap] {
        try read { db in
            guard try db.columns(in: "checkpoint").contains(where: { $0.name == "number" }) else {
                return []
            }
            var gaps: [CheckpointGap] = []
            var last: (number: Int64, size: UInt64?) = (0, nil)
            func reach(_ number: Int64, _ size: UInt64?) {
                let (missing, isBeyond) = number.subtractingReportingOverflow(last.number + 1)
                guard missing > 0, !isBeyond else { return }
                gaps.append(CheckpointGap(count: Int(missing), after: last.size, before: size))
            }
            let rows = try Row.fetchCursor(
                db, sql: "SELECT size, number FROM checkpoint ORDER BY size")
            while let row = try rows.next() {
                let size: Int64 = row["size"]
                // One that was put back by hand has none: it is here, and fills no hole.
                guard let number: Int64 = row["number"], number > last.number else { continue }
                reach(number, UInt64(size))
                last = (number, UInt64(size))
            }
            let signed = try Int64.fetchOne(db, sql: "SELECT signed FROM judged") ?? 0
            reach(signed + 1, nil)
            return gaps
        }
    }
}
