import Model

/// One look along a member's facts in one programme, up to a moment.
struct StandingWalk {
    private let facts: ArraySlice<StandingFact>
    private let moment: Instant

    init(_ all: [StandingFact], _ programme: TrustProgramme, _ moment: Instant) {
        let start = all.firstIndex { $0.programme == programme } ?? all.endIndex
        let end = all[start...].firstIndex { $0.programme != programme } ?? all.endIndex
        facts = all[start..<end]
        self.moment = moment
    }

    /// The facts of one programme.
    init(_ facts: ArraySlice<StandingFact>, _ moment: Instant) {
        self.facts = facts
        self.moment = moment
    }

    func answer(_ kind: MemberKind?) -> StandingAnswer {
        guard let first = facts.first else { return .unknown }
        guard first.from <= moment else { return .notYet(first: first.from) }
        guard let kind else { return bestOfAllKinds() }
        guard facts.contains(where: { $0.kind == kind && $0.from <= moment }) else {
            // What was said of other kinds, or without one, tells the reader what is amiss.
            return bestOfAllKinds().fact.map(StandingAnswer.otherKind) ?? .unknown
        }
        return judged { $0.kind == kind || $0.kind == nil }
    }

    /// Who is suspended in one role is not trusted in another just because nobody names a role.
    private func bestOfAllKinds() -> StandingAnswer {
        // Most members have one word of a programme, and nothing to choose from.
        if facts.count == 1 { return judged { _ in true } }
        let past = facts.filter { $0.from <= moment }
        // What was said without a role counts in every role, and by itself only where none was named:
        // else nobody could lift it from the one role that a member has.
        let namesRoles = past.contains { $0.kind != nil }
        var best = StandingAnswer.unknown, seen: [MemberKind?] = []
        for fact in past where !seen.contains(fact.kind) && (fact.kind != nil || !namesRoles) {
            seen.append(fact.kind)
            let answer = judged { $0.kind == fact.kind || $0.kind == nil }
            if answer.isBan { return answer }
            if answer.merit > best.merit { best = answer }
        }
        return best
    }

    /// The last word among some of the facts.
    private func judged(_ counts: (StandingFact) -> Bool) -> StandingAnswer {
        var last: StandingFact?
        for fact in facts where fact.from <= moment && counts(fact) { last = fact }
        guard let last else { return .unknown }
        if let until = last.until, until < moment { return .expired(last) }
        return .stands(last)
    }
}
