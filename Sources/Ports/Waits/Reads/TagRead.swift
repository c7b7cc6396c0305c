/// One report of one tag, its name already a digest.
package struct TagRead: Sendable {
    /// Seconds after local midnight of the first day, by the reader's own clock.
    package let at: Double
    package let tag: UInt64
    package let station: Station
    /// Known where lanes are apart: at primary.
    package let lane: LaneClass?

    package init(at: Double, tag: UInt64, station: Station, lane: LaneClass?) {
        self.at = at
        self.tag = tag
        self.station = station
        self.lane = lane
    }
}
