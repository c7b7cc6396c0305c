import Model

/// Looks for a speed that the places deny: driving on the spot, or standing at a gallop.
struct FrozenRun: Sendable {
    private static let steps = 4
    private static let frozenMetres = 1.0
    private static let drivingSpeed = 4.0
    private static let standingSpeed = 0.5
    /// Farther than receivers drift.
    private static let drivenMin = 200.0
    /// A device whose speed was right this often knows what it says.
    private static let honestMin = 10
    /// Reported and driven speed agree within this when nothing is wrong.
    private static let honestDifference = 4.0
    /// Speed is of a moment, places of a span: over longer spans they need not agree.
    private static let spanSecondsMax = 35.0

    private var onTheSpot = 0
    private var galloping = 0
    private var honest = 0
    private var first: Witness?
    private var start: Flat?

    mutating func observe(from a: Ping, to b: Ping) -> Incident? {
        let seconds = (b.at - a.at).value
        guard let claimed = b.speed, seconds > 0, seconds <= Self.spanSecondsMax else {
            onTheSpot = 0
            galloping = 0
            return nil
        }
        let metres = a.point.distance(to: b.point)
        let driven = metres / seconds
        if driven >= Self.drivingSpeed, (claimed - driven).magnitude <= Self.honestDifference {
            honest += 1
        }
        onTheSpot = claimed >= Self.drivingSpeed && metres <= Self.frozenMetres ? onTheSpot + 1 : 0
        let isGalloping = claimed <= Self.standingSpeed && driven >= Self.drivingSpeed
        galloping = isGalloping && honest >= Self.honestMin ? galloping + 1 : 0
        if max(onTheSpot, galloping) == 1 {
            first = a.witness
            start = a.point
        }
        guard max(onTheSpot, galloping) == Self.steps, let first, let start else { return nil }
        // Drift between buildings leaps about, and comes back; a drive gets somewhere.
        let isDrift = galloping > 0 && start.distance(to: b.point) < Self.drivenMin + b.slack
        guard !isDrift else { return nil }
        return Incident(.tooCleanTrack(lasted: b.at - first.at), .alarm, first, b.witness)
    }
}
