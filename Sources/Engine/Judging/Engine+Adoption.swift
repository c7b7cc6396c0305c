import Model

extension Engine {
    /// What was kept before the trip was declared is folded and judged as if it came now; the clock
    /// heard it when it came.
    mutating func take(
        _ adoption: Adoption, _ fact: Fact, _ history: History
    ) rethrows -> [Effect] {
        // An erased trip has no file.
        guard let place = files.place(of: fact.trip) else { return [] }
        let adopted = Set(adoption.places)
        for kept in try history(fact.trip, fact.index) where adopted.contains(kept.index) {
            absorb(kept, place)
        }
        return try judge(at: place, history)
    }
}
