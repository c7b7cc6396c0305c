import JSON
import Model
import Simulation
import Testing

struct ScorecardTests {
    private let voyages = Worlds.wild.voyages

    private func stop(
        _ trip: TripID, at: Instant, known: Instant, severity: Finding.Severity = .alarm
    ) -> Finding {
        Finding(
            trip: trip, cause: .unplannedStop(lasted: 180, zone: nil, othersMoved: 3),
            severity: severity, at: at, known: known, evidence: [])
    }

    /// A judge who is always right, always two minutes after the wheels stopped.
    private var oracle: [Testimony] {
        voyages.map { voyage in
            let findings = voyage.truth.deed.map { deed in
                [stop(voyage.trip.id, at: deed.stood, known: deed.stood + .minutes(2))]
            }
            return Testimony(trip: voyage.trip.id, findings: findings ?? [])
        }
    }

    // If this failed, a perfect judge would not score perfectly, and no figure could be trusted.
    @Test func theOracleScoresPerfectly() {
        let card = Scorecard(voyages, oracle)
        #expect(card.recall == 1 && card.visibleRecall == 1 && card.missed.isEmpty)
        #expect(card.cleanAlarmedShare == 0)
        #expect(card.medianStopSeconds == 120)
        #expect(card.lateFlush.deeds > 0 && card.lateFlush.deeds == card.lateFlush.raised)
    }

    // If this failed, a judge who says nothing, whispers, or cries before the deed would be
    // credited with catching it.
    @Test func silenceWhispersAndLuckCatchNothing() {
        let silent = Scorecard(voyages, [])
        #expect(silent.recall == 0 && silent.medianSecondsToDetect == nil)
        let whispers = voyages.map { voyage in
            let at = voyage.truth.deed?.stood ?? voyage.trip.departure
            let whisper = stop(voyage.trip.id, at: at, known: at, severity: .warning)
            return Testimony(trip: voyage.trip.id, findings: [whisper])
        }
        #expect(Scorecard(voyages, whispers).recall == 0)
        #expect(Scorecard(voyages, whispers).cleanAlarmedShare == 0)
        let lucky = voyages.map { voyage in
            let early = (voyage.truth.deed?.began ?? voyage.trip.departure) - .hours(3)
            return Testimony(
                trip: voyage.trip.id, findings: [stop(voyage.trip.id, at: early, known: early)])
        }
        #expect(Scorecard(voyages, lucky).recall == 0)
        let late = voyages.map { voyage in
            let after = (voyage.truth.deed?.loadingEnded ?? voyage.trip.departure) + .minutes(10)
            return Testimony(
                trip: voyage.trip.id, findings: [stop(voyage.trip.id, at: after, known: after)])
        }
        #expect(Scorecard(voyages, late).recall == 0)
        #expect(Scorecard(voyages, lucky).cleanAlarmedShare == 1)
    }

    // If this failed, an officer's own find would be booked as custody's.
    @Test func whatTheOfficerFoundIsNotCustodysCredit() {
        let found = voyages.map { voyage in
            let finding = Finding(
                trip: voyage.trip.id, cause: .inspectionFailed(points: []), severity: .alarm,
                at: voyage.truth.ended, known: voyage.truth.ended, evidence: [])
            return Testimony(trip: voyage.trip.id, findings: [finding])
        }
        #expect(Scorecard(voyages, found).recall == 0)
    }

    // If this failed, twenty seeds would be averaged instead of counted.
    @Test func poolingCountsTripsNotCards() throws {
        let half = Array(voyages.prefix(voyages.count / 4))
        let pooled = Scorecard(pooling: [Scorecard(half, oracle), Scorecard(voyages, [])])
        let caught = half.count { $0.truth.deed != nil }
        let tampered = voyages.count { $0.truth.deed != nil } + caught
        #expect(pooled.caught.count == caught)
        #expect(try #require(pooled.recall) == Double(caught) / Double(tampered))
    }

    // If this failed, `garita demo --once --json` would not be what its page promises.
    @Test func theReportHasEveryPromisedName() {
        let report = Scorecard(voyages, oracle).json
        let names = [
            "trips", "tampered", "caught", "missed", "recall", "cleanAlarmedShare", "precleared",
            "revoked", "medianSecondsToDetect", "perKind", "exposureMinutes", "waitMinutes",
        ]
        for name in names { #expect(report[name] != nil, "\(name)") }
        #expect(report["perKind"]?.members?.map(\.name) == Attack.allCases.map(\.rawValue))
        #expect(report["trips"]?.int == voyages.count)
        #expect(report["waitMinutes"]?["standard"]?["p90"]?.double != nil)
    }
}
