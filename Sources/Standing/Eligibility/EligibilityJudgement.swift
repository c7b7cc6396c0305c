package import Model

/// FAST or not, and why: the lane is as open as its weakest link.
package struct EligibilityJudgement: Hashable, Sendable {
    package let trip: TripID
    package let crossing: LaneRules.Crossing
    package let moment: Instant
    package let basis: String
    package let links: [LinkVerdict]
    /// What a reader must know beside the verdict.
    package let notes: [String]

    package var isEligible: Bool { links.allSatisfy(\.fits) }

    package init(
        _ trip: LaneTrip, _ standings: some StandingSource, _ book: LaneRuleBook, on moment: Instant
    ) throws(EligibilityRefusal) {
        guard TrustProgramme.fast.existed(at: moment), let rules = book.inForce(on: moment)
        else { throw .beforeTheLane(moment, begins: book.begins) }
        guard rules.has(trip.crossing) else { throw .noRule(trip.crossing) }
        let judge = LinkJudge(trip, standings, moment)
        self.trip = trip.id
        crossing = trip.crossing
        self.moment = moment
        basis = rules.basis
        links = LaneLink.allCases.map { judge.verdict(on: $0, rules.demand(on: $0, trip.crossing)) }
        notes = Self.notes(rules, moment)
    }

    /// The same where something said of some links could not be read: what it was might close them.
    package func doubting(_ doubts: [LaneLink: String]) -> EligibilityJudgement {
        EligibilityJudgement(
            self,
            links: links.map { link in
                guard let doubt = doubts[link.link], link.fits, link.cause != .notAsked else {
                    return link
                }
                return LinkVerdict(
                    link: link.link, subject: link.subject, demand: link.demand, cause: .unread,
                    sentence: doubt)
            })
    }

    private init(_ other: EligibilityJudgement, links: [LinkVerdict]) {
        trip = other.trip
        crossing = other.crossing
        moment = other.moment
        basis = other.basis
        notes = other.notes
        self.links = links
    }

    private static func notes(_ rules: LaneRules, _ moment: Instant) -> [String] {
        guard let readOn = rules.readOn, rules.from == nil, moment < readOn.start else { return [] }
        return [
            "the rules were read on \(readOn); that they were the same on \(CivilDay(moment)) is "
                + "taken for granted (--rules FILE takes the rules of that time)"
        ]
    }
}

/// Why no answer can be given.
package enum EligibilityRefusal: Error, Hashable {
    case beforeTheLane(Instant, begins: CivilDay?)
    case noRule(LaneRules.Crossing)

    package var advice: String {
        switch self {
        case .beforeTheLane(let moment, let begins):
            "asked about \(StandingSentence.time(moment)), but the rules begin on "
                + (begins?.description ?? TrustProgramme.fast.since?.description ?? "no day")
                + "; ask about a later day"
        case .noRule(let crossing):
            "no rule is known for the \(crossing.border.rawValue) border, direction "
                + "\(crossing.direction.rawValue); give one with --rules FILE"
        }
    }
}
