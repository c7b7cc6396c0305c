package import Model

/// Who gains or loses a place in the chain when rules change.
package struct RuleChange: Hashable, Sendable {
    package let member: PartyID
    package let crossing: LaneRules.Crossing
    package let link: LaneLink
    package let couldBefore: Bool
    package let canNow: Bool

    /// Every member against every demand of both rules; only differences come back, in the order
    /// of members, crossings and links.
    package static func between(
        _ old: LaneRules, _ new: LaneRules, _ standings: StandingRegister, on moment: Instant
    ) -> [RuleChange] {
        let questions = changed(old, new)
        guard !questions.isEmpty else { return [] }
        return standings.members.flatMap { member in
            questions.compactMap { question in
                question.change(of: member, standings, moment)
            }
        }
    }

    private struct Question {
        let crossing: LaneRules.Crossing
        let link: LaneLink
        let old: LinkDemand
        let new: LinkDemand

        func change(
            of member: PartyID, _ standings: StandingRegister, _ moment: Instant
        ) -> RuleChange? {
            guard standings.mayPlay(link, member) else { return nil }
            let before = standings.satisfies(old, member, moment)
            let now = standings.satisfies(new, member, moment)
            guard before != now else { return nil }
            return RuleChange(
                member: member, crossing: crossing, link: link, couldBefore: before, canNow: now)
        }
    }

    private static func changed(_ old: LaneRules, _ new: LaneRules) -> [Question] {
        crossings.filter { old.has($0) && new.has($0) }.flatMap { crossing in
            LaneLink.allCases.filter { $0 != .seal }.compactMap { link in
                let before = old.demand(on: link, crossing), now = new.demand(on: link, crossing)
                guard before != now else { return nil }
                return Question(crossing: crossing, link: link, old: before, new: now)
            }
        }
    }

    private static var crossings: [LaneRules.Crossing] {
        LandBorder.allCases.flatMap { border in
            CrossingDirection.allCases.map { LaneRules.Crossing(border, $0) }
        }
    }
}

extension StandingRegister {
    /// Whether a member has any business in a link: a card's holder drives, and a company plays the
    /// parts that it is certified for, any of them where nobody said as what.
    fileprivate func mayPlay(_ link: LaneLink, _ member: PartyID) -> Bool {
        guard programmes(of: member).contains(where: { !$0.isForPeople }) else {
            return link == .driver
        }
        let kinds = kinds(of: member), parts = link.kinds
        return link != .driver && (kinds.isEmpty || parts.isEmpty || !parts.isDisjoint(with: kinds))
    }

    /// Whether a member alone meets what is asked of its link; a seal is nobody's standing.
    func satisfies(_ demand: LinkDemand, _ member: PartyID, _ moment: Instant) -> Bool {
        switch demand {
        case .nothing, .seal: true
        case .member(let programmes, let kind):
            programmes.contains { standing(of: member, in: $0, as: kind, on: moment).isGood }
        case .card(let programmes):
            programmes.contains { standing(of: member, in: $0, on: moment).isGood }
        }
    }
}

extension LaneLink {
    /// Who plays the part. An exporter stands in for a manufacturer that is not named; the Union's
    /// kinds say nothing of parts.
    fileprivate var kinds: Set<MemberKind> {
        let any: Set<MemberKind> = [.security, .simplifications, .both]
        switch self {
        case .manufacturer: return any.union([.manufacturer, .exporter])
        case .carrier: return any.union([.highwayCarrier, .longHaulCarrier])
        case .importer: return any.union([.importer])
        case .driver, .seal: return []
        }
    }
}
