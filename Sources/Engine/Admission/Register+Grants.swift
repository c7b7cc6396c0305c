import Filings
import Model

extension Register {
    /// Sight of a load is its own parties' to give.
    func checkGrant(
        in submission: Submission, from sender: Sender, at now: Instant, ahead: Plan
    ) throws(AdmissionRefusal) {
        guard case .filed(let filing) = submission.event, let grant = Grant(filing) else { return }
        let flaw = grant.flaw(by: sender.party, at: submission.heard ?? now) { trip, party in
            isParty(party, of: trip, ahead: ahead)
        }
        if let flaw { throw .unreadableRecord(.grant, flaw) }
        // Grants of the same delivery are not counted yet: a few more than the limit hurt nobody.
        let isFull = precedents.grants.isFull(
            for: grant, named: filing.matter, by: sender.party, at: submission.heard ?? now)
        if isFull { throw .unreadableRecord(.grant, grant.isTooMany) }
    }

    private func isParty(_ party: PartyID, of trip: TripID, ahead: Plan) -> Bool {
        guard let number = ahead.number(of: trip) ?? numbers[trip],
            let parties = parties(to: number, ahead: ahead)
        else { return false }
        return parties.exporter == party || parties.carrier == party
    }
}
