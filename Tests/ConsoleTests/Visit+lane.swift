import Model
import Views

extension Visit {
    private static let start = Instant(milliseconds: 1_700_000_000_000)

    static let lane = Lane(
        name: "Test lane",
        corridor: Corridor(
            line: [
                Coordinate(longitude: -117, latitude: 32.5),
                Coordinate(longitude: -116.9, latitude: 32.55),
            ], width: 100),
        zones: [
            Zone(
                name: "Plant <A>", role: .plant,
                shape: .circle(centre: Coordinate(longitude: -117, latitude: 32.5), radius: 200),
                dwellLimit: nil, mayOpen: true)
        ])

    static let pages: [TripID: TripPage] = [
        cleared: page(cleared, carrier: "carrier", first: 0, revoked: false),
        fallen: page(fallen, carrier: "another", first: 10, revoked: true),
    ]

    static let erased = ErasedPage(
        TripID(unchecked: "T-8"),
        Erasure(
            at: start, by: PartyID(unchecked: "operator"), reason: "request 12", facts: 3,
            from: start, device: DeviceID(unchecked: "D-8"), equipment: []), facts: [])

    private static func page(
        _ trip: TripID, carrier: StaticString, first: UInt64, revoked: Bool
    ) -> TripPage {
        var events: [Event] = [
            .tripDeclared(declared(trip, carrier)),
            .position(
                Position(
                    device: DeviceID(unchecked: "D-1"), at: start,
                    place: Coordinate(longitude: -116.95, latitude: 32.52))),
            .decided(decision(trip)),
        ]
        if revoked { events.append(.revoked(revocation(trip))) }
        let facts = events.enumerated().map { place, event in
            Fact(
                index: LedgerIndex(first + UInt64(place)), trip: trip, ordinal: UInt32(place),
                received: event.occurred + 1, sender: PartyID(unchecked: "carrier"),
                key: EventKey(bits: first + UInt64(place)), event: event)
        }
        let finding = Finding(
            trip: trip, cause: .sealBroken(seal: "S-1"), severity: .alarm, at: start,
            known: start + .minutes(9), evidence: [LedgerIndex(first + 1)])
        let account = CustodyAccount(
            state: revoked ? .broken : .intact, findings: revoked ? [finding] : [],
            exposure: Exposure(minutes: 3, weighted: 4), seals: [], lastHeard: start)
        let row = TripRow(
            trip: declared(trip, carrier), status: .enRoute, custody: account,
            channel: .releaseTrustedLane, decision: LedgerIndex(first + 2),
            revoked: revoked ? fallen(revocation(trip)) : nil, position: position(in: facts),
            lastHeard: start + (revoked ? .hours(24) : 1), queued: nil, atPrimary: nil)
        return TripPage(
            row, facts: facts, account: account, declarations: [declared(at: first)])
    }

    /// A declaration whose words would be markup.
    private static func declared(at first: UInt64) -> FiledDeclaration {
        FiledDeclaration(
            index: LedgerIndex(first), sender: PartyID(unchecked: "broker-9"), at: start,
            id: "D-<img>", entries: [.init(column: "hsCode", value: "0808<img src=x>")],
            record: Array(#"{"id":"D-<img>","hsCode":"0808<img src=x>"}"#.utf8))
    }

    private static let note = TargetingNote(
        declarations: 1,
        hits: [
            RuleHit(
                book: PartyID(unchecked: "us-cbp"), version: 3, rule: "plants",
                owner: "plant <img> desk", reason: "alert 14",
                holder: PartyID(unchecked: "us-aphis"))
        ],
        scores: [
            LoadScore(
                authority: PartyID(unchecked: "us-cbp"), model: LedgerIndex(0),
                declaration: "D-<img>", score: 0.625, cut: 0.5,
                reasons: [
                    ScoreReason(
                        feature: "value", contribution: 0.5, english: "a low price",
                        spanish: "un precio bajo")
                ])
        ], ground: .targeted, probability: 1, outcome: nil)

    private static func position(in facts: [Fact]) -> Position? {
        facts.lazy.compactMap { fact in
            if case .position(let position) = fact.event { position } else { nil }
        }.last
    }

    private static func fallen(_ revocation: Revocation) -> TripRow.Revoked {
        TripRow.Revoked(
            decision: revocation.decision, cause: revocation.cause, at: revocation.at,
            brokeAt: revocation.brokeAt)
    }

    private static func declared(_ trip: TripID, _ carrier: StaticString) -> Trip {
        Trip(
            id: trip, device: DeviceID(unchecked: "D-1"), departure: start,
            driver: DriverID(unchecked: "P-1"), tractor: TractorID(unchecked: "TR-1"),
            trailer: TrailerID(unchecked: "RE-1"), container: nil, seals: [],
            carrier: PartyID(unchecked: carrier))
    }

    private static func decision(_ trip: TripID) -> Decision {
        Decision(
            trip: trip, number: 1, channel: .releaseTrustedLane,
            reasons: [Reason(.declaredFast, "<img src=x>")], policy: "v1", at: start,
            validUntil: start + .hours(8), custody: .intact,
            draw: RiskJudgement.Draw(seed: 7, value: 0.734, share: 0.05),
            evidence: [LedgerIndex(0)], targeting: note,
            examiners: [
                ExaminerDraw(
                    authority: PartyID(unchecked: "us-cbp"), roster: LedgerIndex(0),
                    officer: "O-77", among: 4)
            ])
    }

    private static func revocation(_ trip: TripID) -> Revocation {
        Revocation(
            trip: trip, decision: 1, cause: .found(.sealBroken), sentence: "Seal S-1 was broken.",
            at: start + .minutes(9), brokeAt: start, place: nil, evidence: [LedgerIndex(11)])
    }
}
