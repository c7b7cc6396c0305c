extension Enrolment {
    /// Takes one event in, or objects and stays as it was. What it answers are flags: the event
    /// counts, and somebody should look.
    mutating func follow(_ event: MemberEvent) throws(Objection) -> [String] {
        var flags = try takeIn(event)
        if Self.officesActs.contains(event.deed.word), event.by == nil {
            flags.append("nobody stands in “by”; say which office decided, by its code")
        }
        steps.append(
            Step(
                day: event.day, line: event.line, word: event.deed.word, state: state,
                by: event.by, reason: event.reason))
        return flags
    }

    /// Decisions of an authority: the statute wants a record of each.
    private static let officesActs: Set<DeedWord> = [
        .approved, .certified, .validated, .accepted, .tier, .suspended, .removed, .rejected,
        .reinstated, .decided, .rated, .handed,
    ]

    private mutating func takeIn(_ event: MemberEvent) throws(Objection) -> [String] {
        switch event.deed {
        case .applied(let application): try reapply(application, on: event.day)
        case .profiled(let profile): self.profile = profile
        case .condition(let condition, let isMet): return meet(condition, isMet)
        case .practice(let practice): return praise(practice)
        case .approved: try move(event, from: [.applicant], to: .approved)
        case .certified:
            try move(event, from: [.applicant, .approved], to: .certified)
            certified = event.day
        case .scheduled(let kind, let day): scheduled = (kind, day)
        case .validated(let visit): return try validate(visit, event)
        case .found(let finding): return try add(finding, on: event.day)
        case .planned(let plan): return try take(plan)
        case .corrected(let id, let evidence): return try correct(id, evidence, on: event.day)
        case .accepted(let id): return try accept(id, on: event.day)
        case .tier(let tier): return try give(tier, event)
        case .adverse(let kind, let ground): try act(kind, ground, event)
        case .reinstated: try reinstate()
        case .withdrawn: try withdraw()
        case .appealed: return try lodge(event)
        case .decided(let outcome): try decide(outcome, on: event.day)
        case .reviewed: return review(on: event.day)
        case .incident(let incident): return try suffer(incident, on: event.day)
        case .analysed(let id): try analyse(id, on: event.day)
        case .rated(let rating): self.rating = rating
        // Who decides changes nothing about where the member stands.
        case .handed: break
        case .answered, .asked, .consented, .ended:
            preconditionFailure("answers and partners belong to the member, not to a programme")
        }
        return []
    }

    private mutating func reapply(
        _ application: Application, on day: LegalDay
    ) throws(Objection) {
        guard state.isClosed else {
            throw Objection(
                "\(programme) has an application of \(applied) already and it is "
                    + "\(state.rawValue); leave this line out")
        }
        let old = self
        self = Enrolment(programme: programme, application, on: day)
        // What happened stays told; only the new application is judged by its own steps.
        steps = old.steps
        adverseActs = old.adverseActs
        incidents = old.incidents
    }

    private mutating func meet(_ condition: EligibilityCondition, _ isMet: Bool) -> [String] {
        conditions[condition] = isMet
        return entity == EligibilityCondition.entity
            ? []
            : ["conditions are published for \(EligibilityCondition.entity), not for \(entity)"]
    }

    private mutating func praise(_ practice: BestPractice) -> [String] {
        practices.append(practice)
        guard !practice.missing.isEmpty else { return [] }
        return ["it lacks \(practice.missing.map(\.rawValue).joined(separator: ", "))"]
    }

    func demand(_ states: [MemberState], _ word: DeedWord) throws(Objection) {
        guard !states.contains(state) else { return }
        let wanted = states.map(\.rawValue).joined(separator: " or ")
        throw Objection(
            "“\(word.rawValue)” wants a member that is \(wanted); this one is \(state.rawValue) in "
                + "\(programme). Add the step between, or correct its date")
    }

    private mutating func move(
        _ event: MemberEvent, from states: [MemberState], to next: MemberState
    ) throws(Objection) {
        try demand(states, event.deed.word)
        state = next
    }

    mutating func noteApplication(_ event: MemberEvent) {
        steps.append(
            Step(
                day: event.day, line: event.line, word: .applied, state: state, by: event.by,
                reason: event.reason))
    }
}
