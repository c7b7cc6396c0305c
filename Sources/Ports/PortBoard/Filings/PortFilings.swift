package import Waits

/// What a port files of itself beside the loads: the booths it plans to open and the trucks it
/// counts. Seconds since 1970, as in `CrossingSeries`.
package struct PortFilings: Sendable {
    package let roster: Roster?
    package let counts: QueueCounts?

    package init(roster: Roster? = nil, counts: QueueCounts? = nil) {
        self.roster = roster
        self.counts = counts
    }
}
