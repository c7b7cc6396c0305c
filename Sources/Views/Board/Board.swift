package import Model

/// The lane at a glance: every load in one row, and the counts an officer looks at first.
///
/// Invariant: `counts` equals what one would get by counting the rows anew; it is kept by taking
/// the old row out and putting the new one in, so a change costs the same with ten loads or ten
/// thousand.
package struct Board: Sendable {
    /// Twice the concurrent trips the node is built for, so a whole day's crossed loads fit beside.
    package static let rowsMax = 200_000
    /// What fits on a screen without scrolling, twice over.
    package static let alarmsMax = 24

    package private(set) var rows: [TripID: TripRow] = [:]
    package private(set) var lane: Lane?
    package private(set) var counts = BoardCounts()
    /// The newest alarms of the whole lane, the newest first.
    package private(set) var alarms: [Finding] = []
    package private(set) var waits = WaitTimes()
    /// The lane's own present: the latest moment anything was heard. A replayed day has its own.
    package private(set) var present: Instant?

    private let rowsMax: Int

    package init(rowsMax: Int = Board.rowsMax) {
        precondition(rowsMax > 0, "a board has room for at least one load")
        self.rowsMax = rowsMax
    }

    package mutating func absorb(_ change: ViewChange) {
        switch change {
        case .lane(let lane): self.lane = lane
        case .trip(let row): absorb(row)
        }
    }

    private mutating func absorb(_ row: TripRow) {
        let old = rows[row.trip]
        guard old != nil || makeRoom() else {
            counts.unshown += 1
            return
        }
        rows[row.trip] = row
        if let old { counts.count(old, by: -1) }
        counts.count(row, by: 1)
        present = max(present ?? row.lastHeard, row.lastHeard)
        if let waited = row.waited, waited != old?.waited {
            waits.note(waited, of: row.trip, at: row.atPrimary ?? .distantPast)
        }
        if row.findings != old?.findings { noteAlarms(of: row) }
    }

    /// A full board gives up its longest crossed loads, an eighth at a time so that the search is
    /// rare; loads still on the lane never leave it.
    private mutating func makeRoom() -> Bool {
        guard rows.count >= rowsMax else { return true }
        let crossed = rows.values.filter { $0.status == .crossed }
            .sorted { $0.lastHeard < $1.lastHeard }
        for row in crossed.prefix(max(1, rowsMax / 8)) {
            rows[row.trip] = nil
            counts.count(row, by: -1)
            counts.retired += 1
        }
        return rows.count < rowsMax
    }

    /// A late fact can take an alarm back, so the load's alarms are replaced, not added to.
    private mutating func noteAlarms(of row: TripRow) {
        alarms.removeAll { $0.trip == row.trip }
        alarms += row.findings.filter { $0.severity == .alarm }
        alarms.sort { ($0.known, $0.at, $0.trip) > ($1.known, $1.at, $1.trip) }
        alarms.removeLast(max(0, alarms.count - Self.alarmsMax))
    }
}
