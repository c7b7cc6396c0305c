import Model

/// Holds one link of a trip against what the rules ask of it.
struct LinkJudge {
    private let trip: LaneTrip
    private let standings: any StandingSource
    private let moment: Instant

    init(_ trip: LaneTrip, _ standings: any StandingSource, _ moment: Instant) {
        self.trip = trip
        self.standings = standings
        self.moment = moment
    }

    func verdict(on link: LaneLink, _ demand: LinkDemand) -> LinkVerdict {
        let (cause, sentence) = finding(link, demand)
        return LinkVerdict(
            link: link, subject: subject(link), demand: demand, cause: cause, sentence: sentence)
    }

    private func subject(_ link: LaneLink) -> String {
        guard link == .seal else { return trip.parties[link]?.description ?? "" }
        return trip.seals.map(\.mark.description).joined(separator: ", ")
    }

    private func finding(
        _ link: LaneLink, _ demand: LinkDemand
    ) -> (LinkVerdict.Cause, String) {
        switch demand {
        case .nothing(let why): (.notAsked, "not asked: \(why)")
        case .member(let programmes, let kind): membership(link, programmes, kind)
        case .card(let programmes): membership(link, programmes, nil)
        case .seal(let grade): sealing(grade)
        }
    }

    private func membership(
        _ link: LaneLink, _ programmes: [TrustProgramme], _ kind: MemberKind?
    ) -> (LinkVerdict.Cause, String) {
        guard let party = trip.parties[link] else {
            return (.notNamed, "the trip names no \(link.rawValue)")
        }
        let answers = programmes.map {
            ($0, standings.standing(of: party, in: $0, as: kind, on: moment))
        }
        let best = answers.max { $0.1.merit < $1.1.merit }
        guard let (programme, answer) = best else { return (.unknown, "the rule names nobody") }
        return (
            Self.cause(answer),
            "\(programme.rawValue): \(StandingSentence.of(answer))"
        )
    }

    static func cause(_ answer: StandingAnswer) -> LinkVerdict.Cause {
        switch answer {
        case .unknown: .unknown
        case .notYet: .notYet
        case .otherKind: .otherKind
        case .expired: .expired
        case .stands(let fact): cause(fact.status)
        }
    }

    private static func cause(_ status: StandingStatus) -> LinkVerdict.Cause {
        switch status {
        case .validated, .certified: .fits
        case .approved, .applicant, .preApplicant: .notCertified
        case .rejected: .rejected
        case .suspended: .suspended
        case .removed: .removed
        }
    }

    private func sealing(_ grade: Seal.Grade) -> (LinkVerdict.Cause, String) {
        guard !trip.seals.isEmpty else { return (.noSeal, "the trip declares no seal") }
        guard let low = trip.seals.first(where: { $0.grade.strength < grade.strength }) else {
            return (.fits, "every seal is of class \(grade.rawValue) or better")
        }
        return (.sealBelowClass, "\(low.mark) is of class \(low.grade.rawValue)")
    }
}

extension Seal.Grade {
    /// ISO 17712 orders its classes by the force they withstand.
    fileprivate var strength: Int {
        switch self {
        case .indicative: 0
        case .security: 1
        case .highSecurity: 2
        }
    }
}
