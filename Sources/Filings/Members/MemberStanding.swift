import Membership
import Model
import Standing

/// What the deeds of a member come to on the clearance path: one word an act, from its moment on.
///
/// The steps are Membership's own, so a suspension out of turn counts as little here as on the
/// member's page; the order in which the deeds were filed changes nothing.
enum MemberStanding {
    static func words(
        _ deeds: [FiledDeed], of member: PartyID,
        by office: (PartyID, String) -> PartyID?
    ) -> [EnrolledWord] {
        let sorted = deeds.sorted(by: FiledDeed.isBefore)
        guard let last = sorted.last else { return [] }
        let roll = MemberRoll(
            sorted.enumerated().map { $1.numbered($0 + 1) }, shelf: MemberShelf.shipped,
            on: last.event.day)
        return (roll[member]?.enrolments ?? []).flatMap { enrolment in
            // Who was never decided on has no standing to speak of: its own word is no certificate.
            guard let programme = TrustProgramme(code: enrolment.programme),
                let office = office(member, enrolment.programme)
            else { return [EnrolledWord]() }
            return words(enrolment, sorted, programme, office)
        }
    }

    private static func words(
        _ enrolment: Enrolment, _ deeds: [FiledDeed], _ programme: TrustProgramme,
        _ office: PartyID
    ) -> [EnrolledWord] {
        var words: [EnrolledWord] = []
        var tier: UInt8?
        var kind: MemberKind?
        for step in enrolment.steps {
            let deed = deeds[step.line - 1]
            if case .applied(let application) = deed.event.deed {
                tier = nil
                kind = MemberKind(entity: application.entity)
            }
            if case .tier(let given) = deed.event.deed { tier = UInt8(given.rawValue) }
            guard speaks(step.word) else { continue }
            let fact = StandingFact(
                programme, status(step.state), from: deed.at, kind: kind, tier: tier,
                reason: reason(deed.event.deed))
            if let last = words.last?.fact, last.says(fact) { continue }
            if let left = words.last?.fact.ended(by: fact) {
                words.append(EnrolledWord(office: office, fact: left, index: deed.index))
            }
            words.append(EnrolledWord(office: office, fact: fact, index: deed.index))
        }
        return words
    }

    /// An application or an appeal changes no standing; a withdrawal ends it, though no office spoke.
    private static func speaks(_ word: DeedWord) -> Bool {
        DeedSide(word) == .office && word != .approved || word == .withdrawn
    }

    private static func status(_ state: MemberState) -> StandingStatus {
        switch state {
        case .applicant: .applicant
        case .approved: .approved
        case .certified: .certified
        case .validated: .validated
        case .suspended: .suspended
        case .removed: .removed
        case .rejected: .rejected
        // It left by itself: not certified any more, and nobody banned it.
        case .withdrawn: .preApplicant
        }
    }

    private static func reason(_ deed: MemberDeed) -> ReasonClass? {
        if case .adverse(_, .falseInformation) = deed { return .falseInformation }
        if case .withdrawn = deed { return .voluntary }
        // The letter has the reason; a class is told only where the act names one.
        return nil
    }
}

extension StandingFact {
    fileprivate func says(_ other: StandingFact) -> Bool {
        status == other.status && tier == other.tier && kind == other.kind
    }

    /// Who applied anew as another kind of member has left the old one: what was said of that, a
    /// removal, say, stands against it no longer.
    fileprivate func ended(by next: StandingFact) -> StandingFact? {
        guard kind != next.kind else { return nil }
        return StandingFact(
            programme, .preApplicant, from: next.from, kind: kind, reason: .voluntary)
    }
}
