import Filings
import Model

extension Register {
    /// A record that may be read may still contradict what was filed before it, or be about what
    /// is not there.
    func checkPrecedents(
        of submission: Submission, from sender: Sender, at now: Instant, ahead: Plan
    ) throws(AdmissionRefusal) {
        guard case .filed(let filing) = submission.event else { return }
        let absent = AbsentMatter(
            filing, from: sender.party, precedents, ahead: ahead.matters,
            has: { knows($0) || ahead.number(of: $0) != nil })
        guard let flaw = precedents.flaw(in: filing, at: now) ?? absent.flaw else { return }
        throw .unreadableRecord(filing.room, flaw)
    }
}
