package import Model

/// Where the load was at one moment: a bead on the map's thread.
package struct TrailPoint: Hashable, Sendable {
    package let at: Instant
    package let place: Coordinate
    package let index: LedgerIndex

    package init(at: Instant, place: Coordinate, index: LedgerIndex) {
        self.at = at
        self.place = place
        self.index = index
    }

    /// Every valid position in order of time, evenly thinned; the first and last always stay.
    static func thinned(_ facts: [Fact], to most: Int) -> [TrailPoint] {
        let all = facts.compactMap(point).sorted { $0.at < $1.at }
        guard all.count > most else { return all }
        let step = Double(all.count - 1) / Double(most - 1)
        return (0..<most).map { all[Int((Double($0) * step).rounded())] }
    }

    private static func point(_ fact: Fact) -> TrailPoint? {
        guard case .position(let position) = fact.event, position.isValid else { return nil }
        return TrailPoint(at: position.at, place: position.place, index: fact.index)
    }
}
