import Model
import Views

/// A load's facts in a few words, for the tests of the folds.
struct Facts {
    let trip: TripID
    private(set) var all: [Fact] = []
    private let start = Instant(milliseconds: 1_700_000_000_000)

    init(_ name: StaticString = "T-1") { trip = TripID(unchecked: name) }

    mutating func add(_ event: Event) {
        let count = UInt64(all.count)
        all.append(
            Fact(
                index: LedgerIndex(count), trip: trip, ordinal: UInt32(count),
                received: event.occurred + 1, sender: PartyID(unchecked: "carrier"),
                key: EventKey(bits: count), event: event))
    }

    func at(_ minutes: Double) -> Instant { start + .minutes(minutes) }

    mutating func arrive(_ role: Zone.Role, _ minutes: Double) {
        add(.passage(Passage(at: at(minutes), direction: .arrived, place: nil, role: role)))
    }

    mutating func place(_ longitude: Double, _ minutes: Double) {
        let device = DeviceID(unchecked: "D-1")
        let place = Coordinate(longitude: longitude, latitude: 32.5)
        add(.position(Position(device: device, at: at(minutes), place: place)))
    }

    mutating func decide(_ channel: Channel, number: Int, _ minutes: Double) {
        let draw = RiskJudgement.Draw(seed: 1, value: 0.5, share: 0.1)
        add(
            .decided(
                Decision(
                    trip: trip, number: number, channel: channel, reasons: [], policy: "v1",
                    at: at(minutes), validUntil: at(minutes + 600), custody: .intact, draw: draw,
                    evidence: [])))
    }

    mutating func revoke(number: Int, _ minutes: Double) {
        add(
            .revoked(
                Revocation(
                    trip: trip, decision: number, cause: .sealBroken, sentence: "Seal broken.",
                    at: at(minutes), brokeAt: at(minutes - 5), place: nil, evidence: [])))
    }

    func alarm(_ minutes: Double, kind: Finding.Cause = .sealBroken(seal: "S-1")) -> Finding {
        Finding(
            trip: trip, cause: kind, severity: .alarm, at: at(minutes), known: at(minutes),
            evidence: [LedgerIndex(0)])
    }

    var row: TripRow { row(in: all) }

    func row(in order: [Fact]) -> TripRow {
        var row = TripRow(trip)
        for fact in order { row.follow(fact) }
        return row
    }
}

func account(_ state: CustodyAccount.State, _ findings: [Finding]) -> CustodyAccount {
    CustodyAccount(
        state: state, findings: findings, exposure: Exposure(minutes: 2.5, weighted: 3), seals: [],
        lastHeard: nil)
}
