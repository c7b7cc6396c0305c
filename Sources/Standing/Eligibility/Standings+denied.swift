package import Model

extension Standings {
    /// Which links of a load are denied parties at a moment, with the list that comes first.
    package func deniedLinks(of trip: Trip, at moment: Instant) -> [LaneLink: String] {
        guard let lane = LaneTrip(trip) else { return [:] }
        return lane.parties.compactMapValues { denial(of: $0, at: moment)?.list }
    }
}
