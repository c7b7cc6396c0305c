import Model
import Views

/// A load's facts in a few words, for the tests of the pages.
struct Facts {
    let trip: TripID
    private(set) var all: [Fact] = []
    private let start = Facts.start

    init(_ name: StaticString = "T-1") { trip = TripID(unchecked: name) }

    mutating func add(_ event: Event) {
        let count = UInt64(all.count)
        all.append(
            Fact(
                index: LedgerIndex(count), trip: trip, ordinal: UInt32(count),
                received: event.occurred + 1, sender: PartyID(unchecked: "carrier"),
                key: EventKey(bits: count), event: event))
    }

    static let start = Instant(milliseconds: 1_700_000_000_000)
    func at(_ minutes: Double) -> Instant { start + .minutes(minutes) }

    mutating func arrive(_ role: Zone.Role, _ minutes: Double) {
        add(.passage(Passage(at: at(minutes), direction: .arrived, place: nil, role: role)))
    }

    mutating func place(_ longitude: Double, _ minutes: Double) {
        let device = DeviceID(unchecked: "D-1")
        let place = Coordinate(longitude: longitude, latitude: 32.5)
        add(.position(Position(device: device, at: at(minutes), place: place)))
    }

    mutating func decide(
        _ channel: Channel, number: Int, _ minutes: Double, because reasons: [Reason] = []
    ) {
        let draw = RiskJudgement.Draw(seed: 1, value: 0.5, share: 0.1)
        add(
            .decided(
                Decision(
                    trip: trip, number: number, channel: channel, reasons: reasons,
                    policy: "v1",
                    at: at(minutes), validUntil: at(minutes + 600), custody: .intact, draw: draw,
                    evidence: [])))
    }

    mutating func revoke(number: Int, _ minutes: Double) {
        add(
            .revoked(
                Revocation(
                    trip: trip, decision: number, cause: .found(.sealBroken),
                    sentence: "Seal broken.",
                    at: at(minutes), brokeAt: at(minutes - 5), place: nil, evidence: [])))
    }

    func alarm(
        _ minutes: Double, kind: Finding.Cause = .sealBroken(seal: "S-1"),
        evidence: [LedgerIndex] = [LedgerIndex(0)]
    ) -> Finding {
        Finding(
            trip: trip, cause: kind, severity: .alarm, at: at(minutes), known: at(minutes),
            evidence: evidence)
    }
}

/// A line of the board in a few words: what is not said is as at the plant's gate.
func row(
    _ trip: TripID = TripID(unchecked: "T-1"), _ status: TripStatus = .enRoute,
    _ account: CustodyAccount = account(.intact, []), channel: Channel? = nil,
    revoked: TripRow.Revoked? = nil, carrier: PartyID? = nil, heard minutes: Double = 0,
    queued: Double? = nil, atPrimary: Double? = nil
) -> TripRow {
    let start = Facts.start
    let plan = Trip(
        id: trip, device: DeviceID(unchecked: "D-1"), departure: start,
        driver: DriverID(unchecked: "P"), tractor: TractorID(unchecked: "TR"),
        trailer: TrailerID(unchecked: "RE"), container: nil, seals: [], carrier: carrier)
    return TripRow(
        trip: plan, status: status, custody: account, channel: channel, decision: nil,
        revoked: revoked, position: nil, lastHeard: start + .minutes(minutes),
        queued: queued.map { start + .minutes($0) },
        atPrimary: atPrimary.map { start + .minutes($0) })
}

func fallen(_ minutes: Double) -> TripRow.Revoked {
    let at = Facts.start + .minutes(minutes)
    return TripRow.Revoked(
        decision: 1, cause: .found(.sealBroken), at: at, brokeAt: at - .minutes(5))
}

func account(_ state: CustodyAccount.State, _ findings: [Finding]) -> CustodyAccount {
    CustodyAccount(
        state: state, findings: findings, exposure: Exposure(minutes: 2.5, weighted: 3), seals: [],
        lastHeard: nil)
}
