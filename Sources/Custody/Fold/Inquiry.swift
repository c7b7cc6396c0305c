import Model

/// Everything a detector may ask when it judges: the trip, the lane, the other trucks, the hour.
struct Inquiry {
    let trip: Trip
    let tag: TripTag
    let map: LaneMap
    let cohort: Cohort
    let now: Instant

    func zone(_ number: Int?) -> Zone? { number.map { map.lane.zones[$0] } }

    /// A finding is known when the last fact that was needed to see it had been heard.
    func finding(
        _ cause: Finding.Cause, _ severity: Finding.Severity, at: Instant? = nil,
        known: Instant? = nil, _ witnesses: [Witness]
    ) -> Finding {
        let at = at ?? witnesses.first?.at ?? now
        let known = known ?? witnesses.lazy.map(\.heard).max() ?? now
        let evidence = Set(witnesses.map(\.index)).sorted()
        return Finding(
            trip: trip.id, cause: cause, severity: severity, at: at, known: max(known, at),
            evidence: evidence)
    }
}
