import Model

/// Where a load was at a moment, by the last word of its own until then.
struct Whereabouts: Sendable {
    private var newest: (moment: Fact.Moment, place: Coordinate)?

    /// Remembers the newest word, so that most questions need no look into the past.
    mutating func hear(_ fact: Fact) {
        guard newest.map({ $0.moment < fact.moment }) ?? true,
            let place = Self.place(in: fact.event)
        else { return }
        newest = (fact.moment, place)
    }

    /// Nil inside where no word was heard, and nil where the past must be asked.
    func place(at moment: Instant) -> Coordinate?? {
        guard let newest else { return .some(nil) }
        return newest.moment.occurred <= moment ? .some(newest.place) : nil
    }

    /// Nil where nothing had said it yet: a place it came to later is not where custody broke.
    static func place(in facts: some Sequence<Fact>, at moment: Instant) -> Coordinate? {
        var last: (moment: Fact.Moment, place: Coordinate)?
        for fact in facts where fact.event.occurred <= moment {
            guard let place = place(in: fact.event) else { continue }
            if last.map({ $0.moment < fact.moment }) ?? true { last = (fact.moment, place) }
        }
        return last?.place
    }

    /// A device without a fix repeats its last place.
    private static func place(in event: Event) -> Coordinate? {
        switch event {
        case .position(let position): position.isValid ? position.place : nil
        case .door(let door): door.place
        case .tripDeclared, .seal, .passage, .sighting, .inspection, .weighing, .officer, .remark,
            .correction, .decided, .revoked, .disclosed, .laneDeclared, .heartbeat, .erased,
            .policy, .standing, .filed, .kept, .adopted, .gone:
            nil
        }
    }
}
