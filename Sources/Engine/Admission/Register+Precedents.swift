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
            has: { knows($0) || ahead.number(of: $0) != nil },
            isExporter: { trip, party in exporter(of: trip, ahead: ahead) == party })
        let heard = received(submission.heard, at: now)
        let moment = Self.day(of: filing, heard: heard, at: now, sender)
        let earlier = precedents.flaw(in: filing, at: moment, ahead: ahead.goods)
        guard let flaw = earlier ?? absent.flaw else { return }
        throw .unreadableRecord(filing.room, flaw)
    }

    private func exporter(of trip: TripID, ahead: Plan) -> PartyID? {
        let number = ahead.number(of: trip) ?? numbers[trip]
        return number.flatMap { parties(to: $0, ahead: ahead)?.exporter }
    }

    /// Files of a past day are fed by who runs the node; a trader that says when it was heard would
    /// choose the day against which its declaration is held.
    private static func day(
        of filing: Filing, heard: Instant, at now: Instant, _ sender: Sender
    ) -> Instant {
        filing.room == .declaration && sender.role == .operator_ ? heard : now
    }
}
