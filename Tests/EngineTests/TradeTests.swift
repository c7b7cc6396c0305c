import Clearance
import Engine
import Model
import Testing

/// Licences, lists of restricted parties and the lane's links, told to the engine as facts.
struct TradeTests {
    private static let bureau = PartyID(unchecked: "customs")
    private static let maker = PartyID(unchecked: "maker")

    private func trip(
        _ id: String, _ device: String, cents: Int64 = 600_000, names: [PartyName] = [],
        exports: Bool = true, border: LandBorder? = nil
    ) throws -> Trip {
        let base = Small.trip
        let export = TripExport(
            licence: "D100", code: .bureauLicence,
            exportClass: try #require(ExportClass("3A001")),
            lines: [GoodsLine(scheduleB: "8456110000", cents: cents)], destination: "MX",
            citation: "AES X20260310123456")
        return Trip(
            id: try TripID(id), device: try DeviceID(device), departure: base.departure,
            driver: base.driver, tractor: base.tractor, trailer: try TrailerID("TRL-\(id)"),
            container: nil, seals: base.seals, programme: base.programme, exporter: Self.maker,
            trade: TripTrade(border: border, names: names, exports: exports ? [export] : []))
    }

    private func filing(
        _ room: Room, _ matter: String, _ record: String, at moment: Instant
    ) throws -> Submission {
        let matter = try MatterID(matter)
        let filing = Filing(
            at: moment, room: room, matter: matter, authority: Self.bureau,
            record: Array(record.utf8))
        let plain = Small.submission(.filed(filing))
        return Submission(
            subject: .trip(filing.stream), event: plain.event, key: plain.key, heard: nil,
            payload: plain.payload)
    }

    private func declared(_ trip: Trip) -> Submission {
        let plain = Small.submission(.tripDeclared(trip))
        return Submission(
            subject: .trip(trip.id), event: plain.event, key: plain.key, heard: nil,
            payload: plain.payload)
    }

    /// Departs now: the wheels turn 1.5 km east of the plant.
    private func report(_ trip: Trip, metres: Double, at moment: Instant) -> Submission {
        Small.submission(
            .position(
                Position(
                    device: trip.device, at: moment, place: Small.at(metres), speed: 15,
                    door: .closed)))
    }

    private func licence(cents: Int64 = 1_000_000) -> String {
        """
        {"licence":{"id":"D100","code":"C30","eccn":"3A001","limit_cents":\(cents),\
        "from":"2026-01-01","expires":"2026-12-31","destinations":["MX"]}}
        """
    }

    private func opened(_ policy: any Policy = PolicyV1()) -> Rehearsal {
        var road = Rehearsal(Small.settings(policy))
        _ = road.hear(
            Small.submission(.laneDeclared(Small.lane, at: Small.start)), from: Small.operator_,
            at: Small.start)
        return road
    }

    private func decisions(_ effects: [Effect], _ trip: Trip) -> [Decision] {
        effects.compactMap {
            if case .record(.decided(let decision), trip.id) = $0 { decision } else { nil }
        }
    }

    private func revocations(_ effects: [Effect], _ trip: Trip) -> [Revocation] {
        effects.compactMap {
            if case .record(.revoked(let revocation), trip.id) = $0 { revocation } else { nil }
        }
    }

    // Two loads share a licence that covers one: both cross. Or the second stays held although the
    // first came back.
    @Test func aSpentLicenceHoldsALoadUntilGoodsComeBack() throws {
        var road = opened()
        let first = try trip("T-1", "D-1"), second = try trip("T-2", "D-2")
        _ = road.hear(
            try filing(.licence, "D100", licence(), at: Small.start), from: Small.customs,
            at: Small.start)
        for load in [first, second] {
            _ = road.hear(declared(load), from: Small.operator_, at: Small.start)
        }
        let start = first.departure
        var effects = road.hear(
            report(first, metres: 1_500, at: start), from: Small.carrier, at: start + 1
        ).effects
        #expect(decisions(effects, first).map(\.channel) == [.releaseTrustedLane])
        effects =
            road.hear(
                report(second, metres: 1_500, at: start + 10), from: Small.carrier, at: start + 11
            ).effects
        let held = try #require(decisions(effects, second).first)
        #expect(held.channel == .hold)
        #expect(held.reasons.contains(Reason(.licenceStop, "D100: tolerance-exceeded")))
        #expect(held.evidence.contains(LedgerIndex(1)))

        effects =
            road.hear(
                try filing(
                    .licence, "D100", #"{"returned":{"trip":"T-1","cents":400000}}"#, at: start + 20
                ),
                from: Small.customs, at: start + 20
            ).effects
        #expect(decisions(effects, second).map(\.channel) == [.releaseTrustedLane])
    }

    // A licence is withdrawn while its load stands in the queue with a clearance, and the load
    // crosses.
    @Test func aClearanceFallsWithItsLicenceInTheSameStep() throws {
        var road = opened()
        let load = try trip("T-1", "D-1")
        _ = road.hear(
            try filing(.licence, "D100", licence(), at: Small.start), from: Small.customs,
            at: Small.start)
        _ = road.hear(declared(load), from: Small.operator_, at: Small.start)
        let start = load.departure
        _ = road.hear(report(load, metres: 1_500, at: start), from: Small.carrier, at: start + 1)
        #expect(road.engine.files[load.id]?.isCleared(at: start + 2) == true)
        let effects = road.hear(
            try filing(
                .licence, "D100", #"{"withdrawn":{"from":"2026-01-02"}}"#, at: start + 30),
            from: Small.customs, at: start + 30
        ).effects
        let fallen = try #require(revocations(effects, load).first)
        #expect(fallen.cause == .licence)
        #expect(fallen.sentence == "Export licence: D100: withdrawn.")
        #expect(decisions(effects, load).map(\.channel) == [.hold])
        #expect(road.engine.files[load.id]?.custody.state == .intact)
    }

    // A load for a listed consignee stays cleared when the list comes; or stays held when an
    // officer has looked.
    @Test func aListHoldsALoadUntilAnOfficerHasLooked() throws {
        var road = opened()
        let load = try trip(
            "T-1", "D-1",
            names: [PartyName(role: .consignee, name: "Quellmark Optronics GmbH", country: "MX")],
            exports: false)
        _ = road.hear(declared(load), from: Small.operator_, at: Small.start)
        let start = load.departure
        _ = road.hear(report(load, metres: 1_500, at: start), from: Small.carrier, at: start + 1)
        #expect(road.engine.files[load.id]?.isCleared(at: start + 2) == true)
        let list = """
            {"part":{"edition":"one","number":1,"of":1,"entries":[{"name":\
            "Quellmark Optronics Co. Ltd.","source":"EL","entity_number":"4711","type":"Entity"}]}}
            """
        var effects = road.hear(
            try filing(.restricted, "CSL", list, at: start + 20), from: Small.customs,
            at: start + 20
        ).effects
        #expect(revocations(effects, load).map(\.cause) == [.listed])
        let held = try #require(decisions(effects, load).first)
        #expect(held.channel == .hold)
        #expect(held.reasons.first == Reason(.listedParty, "consignee, CSL, EL 4711, 0.98"))

        let act = """
            {"cleared":{"entry":"EL 4711","name":"Quellmark Optronics GmbH","reason":"registered \
            in Ulm, seen on paper"}}
            """
        effects =
            road.hear(
                try filing(.restricted, "CSL", act, at: start + 60), from: Small.customs,
                at: start + 60
            ).effects
        #expect(decisions(effects, load).map(\.channel) == [.releaseTrustedLane])
        let codes = decisions(effects, load).first?.reasons.map(\.code) ?? []
        #expect(codes.contains(.listedCleared))
    }

    // An officer released a load and did not know what a list says of it since.
    @Test func aReleaseDoesNotCoverALaterHit() throws {
        var road = opened()
        let load = try trip(
            "T-1", "D-1", names: [PartyName(role: .importer, name: "Quellmark Optronics")],
            exports: false)
        _ = road.hear(declared(load), from: Small.operator_, at: Small.start)
        let start = load.departure
        _ = road.hear(report(load, metres: 1_500, at: start), from: Small.carrier, at: start + 1)
        let release = OfficerAct(
            at: start + 5, kind: .release, authority: Self.bureau, note: "seen")
        let plain = Small.submission(.officer(release))
        _ = road.hear(plain, from: Small.customs, at: start + 5)
        let list = """
            {"part":{"edition":"one","number":1,"of":1,"entries":[{"name":"Quellmark Optronics"}]}}
            """
        let effects = road.hear(
            try filing(.restricted, "CSL", list, at: start + 20), from: Small.customs,
            at: start + 20
        ).effects
        #expect(decisions(effects, load).map(\.channel) == [.hold])
    }

    // A load whose carrier nobody certified goes through the trusted lane, or one whose links all
    // fit does not.
    @Test func theLanePolicyAsksEveryLink() throws {
        var road = opened(PolicyLane1())
        let load = try trip("T-1", "D-1", exports: false, border: .northern)
        _ = road.hear(declared(load), from: Small.operator_, at: Small.start)
        let start = load.departure
        let effects = road.hear(
            report(load, metres: 1_500, at: start), from: Small.carrier, at: start + 1
        ).effects
        let decision = try #require(decisions(effects, load).first)
        #expect(decision.channel == .release)
        #expect(
            decision.reasons.last == Reason(.laneClosed, "carrier, driver, importer"))
        #expect(decision.policy == "lane-1")
    }

    // A record that a room cannot read becomes a fact, and nobody can take it back.
    @Test func aBrokenRecordIsRefusedWithItsField() throws {
        var road = opened()
        let broken = #"{"licence":{"id":"D100","code":"C99"}}"#
        let answer = road.hear(
            try filing(.licence, "D100", broken, at: Small.start), from: Small.customs,
            at: Small.start
        ).admission
        guard case .refused(let refusal) = answer else {
            Issue.record("it was taken")
            return
        }
        #expect(refusal.advice.contains("licence.from"), "\(refusal.advice)")
    }

    private func refusal(_ road: inout Rehearsal, _ submission: Submission, _ sender: Sender)
        -> AdmissionRefusal?
    {
        guard
            case .refused(let refusal) = road.hear(submission, from: sender, at: Small.start)
                .admission
        else { return nil }
        return refusal
    }

    // A word about a licence, a trip or an edition that is not there stands in the ledger, does
    // nothing, and its sender goes home.
    @Test(arguments: [
        (Room.licence, #"{"withdrawn":{"from":"2026-01-02"}}"#, "no terms of licence D100"),
        (.licence, #"{"returned":{"trip":"T-1"}}"#, "no terms of licence D100"),
        (.licence, #"{"corrected":{"trip":"T-1","cents":5}}"#, "no terms of licence D100"),
        (
            .restricted, #"{"change":{"edition":"b","after":"a","added":[],"removed":["EL 1"]}}"#,
            "“a” is no edition in force"
        ),
    ])
    func aWordAboutWhatIsAbsentIsRefused(_ room: Room, _ record: String, _ said: String) throws {
        var road = opened()
        let sent = try filing(room, "D100", record, at: Small.start)
        let refusal = refusal(&road, sent, Small.customs)
        #expect(refusal?.advice.contains(said) == true, "\(String(describing: refusal?.advice))")
    }

    // The same of a trip that nobody declared; and once it is, the word is still refused.
    @Test func aReturnWantsItsTrip() throws {
        var road = opened()
        let terms = try filing(.licence, "D100", licence(), at: Small.start)
        #expect(refusal(&road, terms, Small.customs) == nil)
        let back = try filing(
            .licence, "D100", #"{"returned":{"trip":"T-1","cents":5}}"#, at: Small.start)
        #expect(refusal(&road, back, Small.customs)?.field == "record.returned.trip")
        _ = road.hear(declared(try trip("T-1", "D-1")), from: Small.operator_, at: Small.start)
        #expect(refusal(&road, back, Small.customs) == nil)
    }

    // An office files a licence without saying for whom, and it counts as an exporter's own word.
    @Test func anOfficesLicenceSaysWhose() throws {
        var road = opened()
        let nobody = Filing(
            at: Small.start, room: .licence, matter: try MatterID("D100"), authority: nil,
            record: Array(licence().utf8))
        let plain = Small.submission(.filed(nobody))
        let sent = Submission(
            subject: .trip(nobody.stream), event: plain.event, key: plain.key, heard: nil,
            payload: plain.payload)
        for sender in [Small.customs, Small.operator_] {
            #expect(refusal(&road, sent, sender)?.advice.contains("“authority”") == true)
        }
    }
}
