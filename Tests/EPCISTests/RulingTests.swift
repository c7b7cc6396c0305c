import EPCIS
import JSON
import Model
import Testing

/// Decisions and revocations as partners are told them.
@Suite struct RulingTests {
    private static let at = Instant(milliseconds: 1_767_650_000_000)
    private static let issuer = PartyID(unchecked: "garita")

    private static func trip(_ trailer: String = "TRL-1") throws -> Trip {
        Trip(
            id: TripID(unchecked: "T-1"), device: DeviceID(unchecked: "D-1"), departure: at,
            driver: DriverID(unchecked: "driver-9"), tractor: TractorID(unchecked: "TRK-1"),
            trailer: try TrailerID(trailer), container: try ContainerNumber("CSQU3054383"),
            seals: [], exporter: PartyID(unchecked: "mx-maker"),
            carrier: PartyID(unchecked: "mx-carrier"))
    }

    private static func decision(_ channel: Channel) -> Decision {
        Decision(
            trip: TripID(unchecked: "T-1"), number: 2, channel: channel,
            reasons: [Reason(.declaredFast), Reason(.randomCheck, "0.03")], policy: "v1", at: at,
            validUntil: at + Seconds.hours(8), custody: .intact,
            draw: RiskJudgement.Draw(seed: 7, value: 0.5, share: 0.05),
            evidence: [LedgerIndex(3), LedgerIndex(5)])
    }

    private static func revocation(_ cause: Revocation.Cause) -> Revocation {
        Revocation(
            trip: TripID(unchecked: "T-1"), decision: 2, cause: cause,
            sentence: "driver-9 was suspended", at: at + Seconds(60), brokeAt: at,
            place: Coordinate(longitude: -117.000004, latitude: 32.5),
            evidence: [LedgerIndex(8)])
    }

    private static func value(_ bytes: [UInt8]?) throws -> JSONValue {
        try JSONValue(parsing: try #require(bytes))
    }

    private static func check(_ bytes: [UInt8]) throws {
        #expect(Validator.violations(in: bytes) == [])
        let event = try #require(CapturedEvent(bytes, recorded: at))
        var answer = QueryAnswer(name: "q", created: at.rfc3339)
        answer.add(event)
        let document = answer.json.bytes
        #expect(Validator.violations(in: document) == [])
        let hash = EventHash.all(in: try Outline(reading: document)).first ?? nil
        #expect(hash?.id == event.id)
    }

    // A partner's EPCIS system would refuse our events, or know one event under two names.
    @Test func everyRulingIsValidAndNamedByItsHash() throws {
        for channel in Channel.allCases {
            let ruling = RulingEvent(
                Self.decision(channel), of: try Self.trip(), at: LedgerIndex(9), by: Self.issuer)
            for bytes in [ruling.whole, ruling.coarse].compactMap({ $0 }) { try Self.check(bytes) }
        }
        for cause in [Revocation.Cause.standing, .found(.doorOpened)] {
            let ruling = RulingEvent(
                Self.revocation(cause), of: try Self.trip("urn:epc:id:giai:0952002.TRL53-4471"),
                at: LedgerIndex(9), by: Self.issuer, evidence: ["urn:uuid:11"])
            for bytes in [ruling.whole, ruling.coarse].compactMap({ $0 }) { try Self.check(bytes) }
        }
    }

    // An exporter or carrier could learn from reasons how loads are picked, or whose trust was
    // lost.
    @Test func partiesAreToldLittle() throws {
        let ruling = RulingEvent(
            Self.decision(.releaseTrustedLane), of: try Self.trip(), at: LedgerIndex(9),
            by: Self.issuer)
        #expect(Set(ruling.audience.map(\.description)) == ["mx-maker", "mx-carrier"])
        let coarse = try Self.value(ruling.coarse), whole = try Self.value(ruling.whole)
        for name in [
            "lane:reasons", "lane:channel", "lane:policy", "lane:custody", "lane:evidence",
        ] {
            #expect(coarse[name] == nil && whole[name] != nil, "\(name)")
        }
        #expect(coarse["lane:release"] == whole["lane:release"])
        #expect(
            coarse["persistentDisposition"]?["set"]?.array?.first?.string
                == "https://lane.example.org/voc/Disp-precleared")
        #expect(coarse["eventID"] != whole["eventID"])
        let held = RulingEvent(
            Self.decision(.physicalExam), of: try Self.trip(), at: LedgerIndex(9), by: Self.issuer)
        #expect(held.coarse == nil && held.audience.isEmpty)
        let fallen = RulingEvent(
            Self.revocation(.standing), of: try Self.trip(), at: LedgerIndex(9), by: Self.issuer,
            evidence: ["urn:uuid:11"])
        let told = String(decoding: try #require(fallen.coarse), as: UTF8.self)
        #expect(!told.contains("driver-9") && !told.contains("suspended"))
        #expect(!told.contains("standing") && !told.contains("urn:uuid:11"))
        #expect(
            told.contains("\"lane:ground\":\"review\"") && told.contains("geo:32.50000,-117.00000"))
        #expect(try Self.value(fallen.whole)["lane:causedBy"]?.string == "urn:uuid:11")
    }

    // The same fact would have another name each time it is told.
    @Test func theSameRulingIsTheSameBytes() throws {
        func make() throws -> RulingEvent {
            RulingEvent(
                Self.decision(.release),
                of: try Self.trip("TRL 1/ä".filter { $0.isASCII && $0 != " " }),
                at: LedgerIndex(9), by: Self.issuer)
        }
        #expect(try make() == make())
        let text = String(decoding: try make().whole, as: UTF8.self)
        #expect(text.contains("https://lane.example.org/trailer/TRL1%2F"))
    }
}
