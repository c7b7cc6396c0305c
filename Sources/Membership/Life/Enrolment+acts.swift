extension Enrolment {
    mutating func validate(_ visit: Visit, _ event: MemberEvent) throws(Objection) -> [String] {
        try demand([.certified, .validated, .suspended], .validated)
        validations.append(Validation(visit: visit, day: event.day, by: event.by))
        scheduled = nil
        // A failed one suspends nobody by itself: a person does.
        if visit.outcome == .passed {
            if state == .suspended { stateBefore = .validated } else { state = .validated }
        }
        guard let second = visit.approvedBy else {
            return ["nobody stands in “approved_by”; a second person should read the report"]
        }
        return second == event.by
            ? ["“approved_by” is who validated; a second person should read the report"] : []
    }

    mutating func give(_ tier: Tier, _ event: MemberEvent) throws(Objection) -> [String] {
        try demand([.certified, .validated], .tier)
        self.tier = GivenTier(tier: tier, day: event.day, by: event.by, reason: event.reason)
        let missing = event.reason == nil ? ["no “reason” stands beside the tier"] : []
        return programme == ClockRule.programme
            ? missing : missing + ["tiers are \(ClockRule.programme)'s; \(programme) has none"]
    }

    mutating func act(
        _ kind: AdverseAct.Kind, _ ground: AdverseAct.Ground, _ event: MemberEvent
    ) throws(Objection) {
        try demand(Self.states(before: kind), event.deed.word)
        guard let reason = event.reason else {
            throw Objection("an act against a member wants its “reason”: it may be appealed")
        }
        let act = AdverseAct(
            kind: kind, ground: ground, day: event.day, by: event.by, reason: reason)
        if state != .suspended { stateBefore = state }
        adverse = act
        adverseActs.append(act)
        appeal = nil
        state = Self.state(after: kind)
    }

    private static func states(before kind: AdverseAct.Kind) -> [MemberState] {
        switch kind {
        case .suspended: [.certified, .validated]
        case .removed: [.certified, .validated, .suspended]
        case .rejected: [.applicant, .approved]
        }
    }

    private static func state(after kind: AdverseAct.Kind) -> MemberState {
        switch kind {
        case .suspended: .suspended
        case .removed: .removed
        case .rejected: .rejected
        }
    }

    mutating func reinstate() throws(Objection) {
        try demand([.suspended, .removed], .reinstated)
        // An appeal that nobody has to decide any more.
        if appeal?.decided == nil { appeal = nil }
        takeBack()
    }

    mutating func withdraw() throws(Objection) {
        guard !state.isClosed else { throw Objection("it is \(state.rawValue) already") }
        state = .withdrawn
    }

    mutating func decide(_ outcome: AppealOutcome, on day: LegalDay) throws(Objection) {
        guard appeal != nil, appeal?.decided == nil else {
            throw Objection("no appeal is open in \(programme); add its “appealed” line first")
        }
        appeal?.decided = day
        appeal?.outcome = outcome
        if outcome == .overturned { takeBack() }
    }

    private mutating func takeBack() {
        state = stateBefore
        adverse = nil
    }

    /// A late appeal is taken: whether it is heard is for the authority to say, not for a clock.
    mutating func lodge(_ event: MemberEvent) throws(Objection) -> [String] {
        guard let act = adverse else {
            throw Objection("nothing stands against the member in \(programme) to be appealed")
        }
        guard appeal == nil else {
            throw Objection("the act of \(act.day) is under appeal already")
        }
        let end = ClockRule.appealEnd(act)
        appeal = Appeal(day: event.day, isLate: event.day > end)
        return event.day > end
            ? ["the appeal comes \(end.days(until: event.day)) days after its time ended on \(end)"]
            : []
    }

    /// Only a review inside the window before an anniversary counts.
    mutating func review(on day: LegalDay) -> [String] {
        reviews.append(day)
        guard reviewWindow(around: day) == nil else { return [] }
        return [
            "the review is outside the \(ClockRule.reviewWindowDays) days before the anniversary "
                + "of \(applied) and does not count as the yearly one"
        ]
    }
}
