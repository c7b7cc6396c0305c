package import Model

/// Whoever can say how a member stands in a programme at a moment: one register, or all
/// authorities of a lane together.
package protocol StandingSource {
    func standing(
        of member: PartyID, in programme: TrustProgramme, as kind: MemberKind?, on moment: Instant
    ) -> StandingAnswer
}

extension StandingRegister: StandingSource {}

extension Standings: StandingSource {
    /// The best that any authority says; a ban by one of them comes before all. Of whom more was
    /// said than is kept, nothing good is believed.
    package func standing(
        of member: PartyID, in programme: TrustProgramme, as kind: MemberKind?, on moment: Instant
    ) -> StandingAnswer {
        guard overflow(of: member) == nil else { return .unknown }
        var best = StandingAnswer.unknown
        for answer in answers(of: member, in: programme, as: kind, on: moment) {
            if answer.isBan { return answer }
            if answer.merit > best.merit { best = answer }
        }
        return best
    }
}
