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
        notes = Self.notes(rules, moment) + links.compactMap { Self.note($0, standings, moment) }
    }

    /// The public page names no kind for most links; who fits as something else is told.
    private static func note(
        _ verdict: LinkVerdict, _ standings: some StandingSource, _ moment: Instant
    ) -> String? {
        guard verdict.fits, case .member(let programmes, as: nil) = verdict.demand,
            let party = try? PartyID(verdict.subject), let own = verdict.link.usualKind
        else { return nil }
        let answers = programmes.map {
            standings.standing(of: party, in: $0, as: nil, on: moment)
        }
        guard let kind = answers.first(where: \.isGood)?.fact?.kind, !own.contains(kind) else {
            return nil
        }
        return
            "the \(verdict.link.rawValue) \(party) is certified as \(kind.rawValue), and the rule "
            + "asks for no kind; --rules FILE with “\(own[0].rawValue.replacing("-", with: " "))” "
            + "beside the programme asks for one"
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

    /// The same where links are parties with whom nobody may deal, by the list that says so.
    package func denying(_ lists: [LaneLink: String]) -> EligibilityJudgement {
        EligibilityJudgement(
            self,
            links: links.map { link in
                guard let list = lists[link.link] else { return link }
                return LinkVerdict(
                    link: link.link, subject: link.subject, demand: link.demand, cause: .denied,
                    sentence: "a denied party, list \(list)")
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

extension LaneLink {
    /// As what a company in this link is certified, the first one usually; nil where nobody is.
    fileprivate var usualKind: [MemberKind]? {
        switch self {
        case .manufacturer: [.manufacturer, .exporter, .security, .both]
        case .importer: [.importer, .security, .both]
        case .carrier: [.highwayCarrier, .longHaulCarrier, .security, .both]
        case .driver, .seal: nil
        }
    }
}
