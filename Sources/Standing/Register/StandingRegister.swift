package import Model

/// Everything programmes said of their members, to be asked about any moment.
///
/// A lookup is one step to the member and a walk over its own few facts, however many members
/// there are; the order in which facts came changes no answer.
package struct StandingRegister: Sendable {
    private var facts: [PartyID: [StandingFact]] = [:]
    package private(set) var count = 0

    /// Twenty programmes with a dozen changes each; more of one member is a feed gone wild.
    package static let factsOfMemberMax = 256
    /// Ten times what every programme of the world together has certified.
    package static let membersMax = 2_000_000

    package init() {}

    package mutating func take(_ fact: StandingFact, of member: PartyID) throws(RegisterRefusal) {
        if facts[member] == nil, facts.count >= Self.membersMax { throw .membersFull }
        let told = try facts[member, default: []].take(fact, of: member)
        if told { count += 1 }
    }

    /// It is not said any more, as if it never had been.
    mutating func drop(_ fact: StandingFact, of member: PartyID) {
        guard let place = facts[member]?.firstIndex(of: fact) else { return }
        facts[member]?.remove(at: place)
        count -= 1
        if facts[member]?.isEmpty == true { facts[member] = nil }
    }

    package var members: [PartyID] { facts.keys.sorted() }

    /// In no order that is to be seen.
    func members(in programme: TrustProgramme) -> Set<PartyID> {
        Set(facts.lazy.filter { $0.value.contains { $0.programme == programme } }.map(\.key))
    }

    package func knows(_ member: PartyID) -> Bool { facts[member] != nil }

    /// - Parameter kind: as what it must be certified; nil where anything serves.
    package func standing(
        of member: PartyID, in programme: TrustProgramme, as kind: MemberKind? = nil,
        on moment: Instant
    ) -> StandingAnswer {
        guard let all = facts[member] else { return .unknown }
        return StandingWalk(all, programme, moment).answer(kind)
    }

    /// What each programme says of the member, in the order of programmes, until `body` wants no
    /// more: one walk over its facts, as every clearance asks for all of them.
    func eachStanding(
        of member: PartyID, on moment: Instant,
        _ body: (TrustProgramme, StandingAnswer) -> Bool
    ) {
        guard let all = facts[member] else { return }
        var start = all.startIndex
        while start < all.endIndex {
            let programme = all[start].programme
            var end = start + 1
            while end < all.endIndex, all[end].programme == programme { end += 1 }
            guard body(programme, StandingWalk(all[start..<end], moment).answer(nil)) else {
                return
            }
            start = end
        }
    }

    /// As what it was ever certified, where anybody said.
    func kinds(of member: PartyID) -> Set<MemberKind> {
        Set((facts[member] ?? []).compactMap(\.kind))
    }

    /// Every programme that said anything of the member.
    package func programmes(of member: PartyID) -> [TrustProgramme] {
        var found: [TrustProgramme] = []
        for fact in facts[member] ?? [] where found.last != fact.programme {
            found.append(fact.programme)
        }
        return found
    }
}

extension [StandingFact] {
    /// Kept in order; false when the same was known already.
    fileprivate mutating func take(
        _ fact: StandingFact, of member: PartyID
    ) throws(RegisterRefusal) -> Bool {
        guard !contains(fact) else { return false }
        guard count < StandingRegister.factsOfMemberMax else { throw .memberFull(member) }
        var place = count
        while place > 0, fact.isBefore(self[place - 1]) { place -= 1 }
        insert(fact, at: place)
        return true
    }
}
