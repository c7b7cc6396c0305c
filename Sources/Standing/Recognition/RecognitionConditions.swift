import Model

/// The conditions of one arrangement, asked of one member at one moment.
struct RecognitionConditions {
    private let arrangement: Arrangement
    private let member: PartyID
    private let register: RecognitionRegister
    private let moment: Instant

    init(
        _ arrangement: Arrangement, _ member: PartyID, _ register: RecognitionRegister,
        _ moment: Instant
    ) {
        self.arrangement = arrangement
        self.member = member
        self.register = register
        self.moment = moment
    }

    private func check(
        _ condition: RecognitionCheck.Condition, _ fits: Bool, _ sentence: String
    ) -> RecognitionCheck {
        RecognitionCheck(condition: condition, fits: fits, sentence: sentence)
    }

    var arranged: RecognitionCheck {
        let what = "the arrangement with \(arrangement.partner)"
        switch arrangement.signed.order(of: moment) {
        case .before:
            return check(
                .arrangement, false, "\(what) was signed later, on \(arrangement.signed)")
        case .within:
            return check(
                .arrangement, false,
                "\(what) was signed that month, on a day that no source tells; it counts from "
                    + "the month after")
        case .after:
            return check(.arrangement, true, "\(what) stands since \(arrangement.signed)")
        }
    }

    private var answer: StandingAnswer {
        register.standings.standing(of: member, in: arrangement.programme, on: moment)
    }

    var standing: RecognitionCheck {
        check(
            .standing, answer.isGood,
            "\(member) in \(arrangement.programme.rawValue): \(StandingSentence.of(answer))")
    }

    var kind: RecognitionCheck? {
        guard let kinds = arrangement.kinds, answer.isGood else { return nil }
        let wanted = kinds.map(\.rawValue).joined(separator: " or ")
        let fitting = kinds.contains {
            register.standings.standing(
                of: member, in: arrangement.programme, as: $0, on: moment
            ).isGood
        }
        return check(
            .kind, fitting,
            fitting
                ? "it is certified for security (\(wanted))"
                : "only \(wanted) are recognised; \(member) is "
                    + (answer.fact?.kind?.rawValue ?? "certified without saying as what"))
    }

    /// Asked by the partner's own number, the link is still needed: ours is on the declaration.
    func link(_ asked: PartyID, _ linked: [PartyID]) -> RecognitionCheck? {
        guard arrangement.needsLink else { return nil }
        let ours = asked == member ? linked : [asked]
        guard let first = ours.first else {
            return check(
                .link, false,
                "no MID is linked to \(member) at that time, so our side does not know it")
        }
        return check(.link, true, "\(member) is linked to \(first)")
    }

    var consent: RecognitionCheck? {
        guard arrangement.needsConsent else { return nil }
        let consent = register.consent(of: member, on: moment)
        let since = consent.since.map { " since \(StandingSentence.time($0))" } ?? ""
        return check(
            .consent, consent.isGiven,
            consent.isGiven
                ? "it agrees that its standing is shared\(since)"
                : "it has not agreed that its standing is shared\(since)")
    }

    var treatment: RecognitionCheck {
        guard
            let stop = register.suspension(of: member, under: arrangement.code, on: moment)
        else { return check(.treatment, true, "neither side withholds the treatment") }
        let who = stop.by == .us ? "our side" : arrangement.partner
        let whom = stop.isOfAll ? "all members" : "\(member)"
        return check(
            .treatment, false,
            "\(who) withholds the treatment from \(whom) since \(StandingSentence.time(stop.since))"
        )
    }
}
