extension Roster {
    /// Booths open in a lane at a moment, as far as was known then; nil where the roster is silent.
    package func open(_ lane: LaneClass, at now: Double) -> Int? {
        plan(of: lane, knownAt: now)?.open(at: now)
    }
}
