import Membership
import Model
import Standing

extension AbsentMatter {
    var ofMember: FilingFlaw? {
        guard let event = try? MemberRecord(filing).event else { return nil }
        let word = event.deed.word
        guard word == .applied || has(filing.stream) else { return unapplied(word) }
        guard DeedSide(word) == .office, let programme = event.programme else { return nil }
        let member = event.member
        let held = ahead.held(member, in: programme) ?? filed.held(member, in: programme)
        if case .handed(let next) = event.deed { return unhanded(member, programme, next, held) }
        guard let office = held?.office, office != filer else { return nil }
        return told(
            "event",
            "\(office) decides on the membership of \(event.member) in \(programme) here, so "
                + "“\(word.rawValue)” of \(filer) would not count; to act on its loads say it by the "
                + "action “standing” or “deny”. To take the membership over, \(office) and then "
                + "\(filer) file “handed” with “to” “\(filer)”")
    }

    /// A handover wants somebody who decides, and the same word of both sides.
    private func unhanded(
        _ member: PartyID, _ programme: String, _ next: PartyID, _ held: Tenures.Held?
    ) -> FilingFlaw? {
        guard let held, let office = held.office else {
            return told(
                "event",
                "no office has decided on the membership of \(member) in \(programme) here, so there "
                    + "is nothing to hand over; whoever decides first decides on it")
        }
        guard held.tenures.count < Tenures.tenuresMax else {
            return told(
                "event",
                "the membership of \(member) in \(programme) went through \(Tenures.tenuresMax) hands "
                    + "here, the most that are kept; it stays with \(office)")
        }
        if filer == office {
            guard next == office, held.offer == nil else { return nil }
            return told(
                "to",
                "\(office) decides on the membership of \(member) in \(programme) already; name the "
                    + "office that is to take it")
        }
        guard filer != next || held.offer?.office != next else { return nil }
        return told(
            "event",
            "\(office) decides on the membership of \(member) in \(programme) here and has not handed "
                + "it to \(filer); it files “handed” with “to” “\(filer)” first, and \(filer) the same "
                + "after it")
    }

    private func unapplied(_ word: DeedWord) -> FilingFlaw {
        let other =
            DeedSide(word) == .office
            ? ", or say it by the action “standing” or “deny”, which needs no application" : ""
        return told(
            "event",
            "\(filing.matter) has not applied to any programme here, so “\(word.rawValue)” would do "
                + "nothing; file its deed “applied” first\(other)")
    }

    /// Each authority takes back its own suspension of a treatment, and none another's.
    var ofRecognition: FilingFlaw? {
        guard let word = try? RecognitionRecord(filing).statement,
            case .treatment(let name, let side, let member, isSuspended: false, _) = word,
            ![ahead, filed].contains(where: { $0.hasSuspended(name, side, member, by: filer) })
        else { return nil }
        let whom = member.map { "\($0)" } ?? "all members"
        return told(
            "state",
            "\(filer) has suspended no treatment of \(whom) under \(name) by \(side.rawValue) here, so "
                + "nothing would be restored; whoever suspended it restores it")
    }
}
