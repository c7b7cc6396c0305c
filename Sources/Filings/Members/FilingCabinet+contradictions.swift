package import Membership
package import Model
import Standing

extension FilingCabinet {
    /// Memberships in good standing by their own file, of which an authority said otherwise by a
    /// notice or a feed: loads are stopped by that, so nobody may read the file alone.
    ///
    /// - Parameter member: about whom; nil: about everybody.
    package func contradictions(
        in roll: MemberRoll, about member: PartyID?, at moment: Instant
    ) -> [FiledRoll.Flaw] {
        roll.members.filter { member == nil || $0.id == member }.flatMap { one in
            one.enrolments.compactMap { contradiction(one.id, $0, moment) }
        }
    }

    /// nil where nothing speaks against what the file comes to.
    package func contradiction(
        _ member: PartyID, _ enrolment: Enrolment, _ moment: Instant
    ) -> FiledRoll.Flaw? {
        guard enrolment.state.isStanding,
            let programme = TrustProgramme(code: enrolment.programme),
            let place = recognition.lastWord(of: member, in: programme)
        else { return nil }
        let answer = recognition.register.standings.standing(
            of: member, in: programme, on: moment)
        guard answer.fact != nil, !answer.isGood else { return nil }
        return FiledRoll.Flaw(
            index: place.index, isKept: true,
            sentence: "its file says \(enrolment.state.rawValue) in \(enrolment.programme), but "
                + "\(place.authority) said outside of it: \(StandingSentence.of(answer)). Loads are "
                + "judged by that; file the deed, too, or say that it stands again",
            member: member, isOpen: true)
    }
}
