import Clearance
import Engine
import Filings
import Model
import Testing

/// A revocation names who caused it, and nobody else on the load.
struct CauseAloneTests {
    private static let exporter = PartyID(unchecked: "EXP-7")
    private static let carrier = PartyID(unchecked: "TRUCK-1")

    private func notice(
        _ member: PartyID, _ status: StandingStatus, tier: UInt8?, at moment: Instant
    ) -> Submission {
        let fact = StandingFact(.ctpat, status, from: moment, tier: tier)
        let made = Small.submission(
            .standing(
                StandingNotice(
                    at: moment, member: member, word: .standing(fact),
                    authority: PartyID(unchecked: "us-cbp"))), heard: moment)
        return made
    }

    private func fallen(by policy: any Policy) throws -> Revocation? {
        let base = Small.trip
        let trip = Trip(
            id: base.id, device: base.device, departure: base.departure, driver: base.driver,
            tractor: base.tractor, trailer: base.trailer, container: nil, seals: base.seals,
            programme: base.programme, exporter: Self.exporter, carrier: Self.carrier)
        var lane = Rehearsal(Small.settings(policy))
        let before = [
            Small.submission(.laneDeclared(Small.lane, at: Small.start)),
            notice(Self.exporter, .validated, tier: 2, at: Small.start),
            notice(Self.carrier, .certified, tier: nil, at: Small.start),
            Small.submission(.tripDeclared(trip)),
        ]
        for submission in before {
            _ = lane.hear(submission, from: Small.operator_, at: Small.start)
        }
        for submission in Small.drive(from: 0, to: 6_000, at: base.departure) {
            _ = lane.hear(
                submission, from: Small.operator_,
                at: submission.heard ?? submission.event.occurred)
        }
        let at = base.departure + .minutes(8)
        let effects = lane.hear(
            notice(Self.exporter, .certified, tier: 1, at: at), from: Small.operator_, at: at
        ).effects
        return effects.lazy.compactMap { effect -> Revocation? in
            if case .record(.revoked(let revocation), _) = effect { revocation } else { nil }
        }.first
    }

    // A carrier in good standing is named in the record as a cause of what its customer lost.
    @Test func onlyWhoChangedIsNamed() throws {
        let head = "Certified lower than it was cleared on: exporter EXP-7: CTPAT certified, tier 1"
        #expect(try fallen(by: PolicyWithArrangements.v1)?.sentence == head + ".")
        // The released policy says what it said, to the letter.
        let old = try fallen(by: PolicyV1())?.sentence
        #expect(old == head + "; carrier TRUCK-1: CTPAT certified.")
    }
}
