import Membership
import Model
import Standing

extension AbsentMatter {
    var ofMember: FilingFlaw? {
        guard let event = try? MemberRecord(filing).event else { return nil }
        let word = event.deed.word
        guard word == .applied || has(filing.stream) else { return unapplied(word) }
        guard DeedSide(word) == .office, let programme = event.programme else { return nil }
        let offices = [ahead, filed].compactMap { $0.office(of: event.member, in: programme) }
        guard let office = offices.first, office != filer else { return nil }
        return told(
            "event",
            "\(office) decides on the membership of \(event.member) in \(programme) here, since it "
                + "decided first, so “\(word.rawValue)” of \(filer) would not count; to act on its "
                + "loads say it by the action “standing” or “deny”")
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
