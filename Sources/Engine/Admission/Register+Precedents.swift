import Filings
import Model

extension Register {
    /// A record that may be read may still contradict what was filed before it.
    func checkPrecedents(
        of submission: Submission, at now: Instant
    ) throws(AdmissionRefusal) {
        guard case .filed(let filing) = submission.event,
            let flaw = precedents.flaw(in: filing, at: now)
        else { return }
        throw .unreadableRecord(filing.room, flaw)
    }
}
