package import Membership
package import Model

extension MemberCabinet {
    /// The days a member has for the analysis of a break that the lane found by itself. No public
    /// text gives them; a month is what corrective actions are usually given. An authority that wants
    /// another date files an `incident` of its own with `analysis_due`.
    package static let analysisDays = 30

    /// A member and those it needs to be told of: the partners it asked or answered, and who asked it.
    package func roll(
        of member: PartyID, on day: LegalDay, by shelf: CriteriaShelf = MemberShelf.shipped
    ) -> FiledRoll? {
        guard knows(member) else { return nil }
        return FiledRoll(
            self, Set([member] + partners(of: member) + askers(of: member)), about: member, on: day,
            by: shelf)
    }

    /// Everybody.
    package func roll(
        on day: LegalDay, by shelf: CriteriaShelf = MemberShelf.shipped
    ) -> FiledRoll {
        FiledRoll(self, Set(members), about: nil, on: day, by: shelf)
    }

    private func partners(of member: PartyID) -> [PartyID] {
        deeds(of: member).compactMap(\.event.deed.partner)
    }

    /// What custody found of the member's loads, as incidents of each programme it had applied to.
    func incidents(of member: PartyID) -> [FiledDeed] {
        let applied = deeds(of: member).filter { $0.word == .applied }
        return breaks.of(member).flatMap { one in
            let day = LegalDay(one.known)
            let programmes = Set(applied.filter { $0.event.day <= day }.map(\.event.programme))
            return programmes.sorted { ($0 ?? "") < ($1 ?? "") }.map { programme in
                FiledDeed(
                    MemberEvent(
                        day: day, line: 0, member: member, programme: programme, by: "custody",
                        reason: nil,
                        deed: .incident(
                            SecurityIncident(
                                id: one.name, text: one.sentence, trip: one.trip,
                                analysisDue: day.adding(days: Self.analysisDays)))),
                    at: one.known, index: one.index, office: nil)
            }
        }
    }
}

extension MemberDeed {
    /// The other member that a deed names.
    fileprivate var partner: PartyID? {
        switch self {
        case .asked(let partner), .consented(let partner), .ended(let partner): partner
        case .applied, .profiled, .condition, .answered, .practice, .approved, .certified,
            .scheduled, .validated, .found, .planned, .corrected, .accepted, .tier, .adverse,
            .reinstated, .withdrawn, .appealed, .decided, .reviewed, .incident, .analysed, .rated,
            .handed:
            nil
        }
    }
}
