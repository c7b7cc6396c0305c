/// One truck recognised at the start of the segment and again at primary.
package struct Passage: Hashable, Sendable {
    /// When both reads were in: nothing may use it before.
    package let known: Double
    /// By the clock of the first reader; not corrected.
    package let joined: Double
    /// By the clock of the reader at primary.
    package let primary: Double
    package let lane: LaneClass

    /// The clocks' offset is still in it, so it may be below zero.
    package var duration: Double { primary - joined }

    package init(known: Double, joined: Double, primary: Double, lane: LaneClass) {
        self.known = known
        self.joined = joined
        self.primary = primary
        self.lane = lane
    }
}

/// A tag at the start of the segment, and when it was seen to have left the queue.
struct Arrival {
    let at: Double
    /// The last read of the same stand at the reader: a truck that cannot move on is read on.
    var lastSeen: Double
    var gone = Double.infinity
    /// nil for a tag: only primary tells its lane.
    var lane: LaneClass?
}
