/// How many booths of each lane are open when, as planned and as it became known.
package struct Roster: Sendable {
    /// One line of a plan: so many booths from one moment to another.
    package struct Shift: Hashable, Sendable {
        package let from: Double
        package let to: Double
        package let lane: LaneClass
        package let open: Int
        /// From when this was known: an outage is not foreseen. Plans are known from the start.
        package let known: Double

        package init(
            from: Double, to: Double, lane: LaneClass, open: Int, known: Double = -.infinity
        ) {
            self.from = from
            self.to = to
            self.lane = lane
            self.open = open
            self.known = known
        }
    }

    /// Mean seconds at a booth, as the reference port has them, where a roster says nothing.
    package static let usualService: [Double] = [75, 45]
    static let day = 86_400.0

    /// Later shifts prevail over earlier ones.
    package let shifts: [Shift]
    /// By lane.
    package let service: [Double]
    /// A plan of whole days from midnight is the plan of the next day too.
    let isDaily: Bool

    package init(shifts: [Shift], service: [Double] = usualService) {
        self.shifts = shifts
        self.service = service
        let ends = LaneClass.allCases.compactMap { lane in
            let own = shifts.filter { $0.lane == lane }
            return own.isEmpty ? nil : (own.map(\.from).min() ?? 1, own.map(\.to).max() ?? 1)
        }
        isDaily = !ends.isEmpty && ends.allSatisfy { $0.0 == 0 && $0.1 == Self.day }
    }

    /// The plan of one lane as it stood at a moment; nil when it has none.
    func plan(of lane: LaneClass, knownAt now: Double) -> BoothPlan? {
        let own = shifts.filter { $0.lane == lane && $0.known <= now }
        guard !own.isEmpty else { return nil }
        let edges = Set(own.flatMap { [$0.from, $0.to] }).sorted()
        let pieces = zip(edges, edges.dropFirst()).compactMap { from, to in
            own.last { $0.from <= from && $0.to >= to }.map {
                BoothPlan.Piece(from: from, to: to, open: $0.open)
            }
        }
        return BoothPlan(pieces: pieces, isDaily: isDaily)
    }
}
