import Intake
import JSON
import Model
import Testing

struct WritingTests {
    static let trip: TripID = Sample.id("T/1#a")
    static let at = Sample.instant("2026-01-05T12:00:00.125Z")
    static let seal = Seal(maker: "ACME & Co", number: "H/12345", grade: .highSecurity)
    static let customs: PartyID = Sample.id("us-cbp")

    static let seals: [Event] = [
        .seal(
            SealObservation(
                at: at, action: .affixed, seals: [seal], replaces: "77", authority: customs,
                reason: "inspection 77")),
        .seal(
            SealObservation(
                at: at, action: .checked, seals: [seal], condition: .broken, readInstead: "H/12354",
                place: Sample.id("gate-3"))),
        .seal(
            SealObservation(
                at: at, action: .removed,
                seals: [seal, Seal(maker: "B", number: "2", grade: .indicative)])),
    ]
    static let shared: [Event] =
        seals + [
            .passage(
                Passage(at: at, direction: .departed, place: Sample.id("dock-7"), role: .plant)),
            .passage(Passage(at: at, direction: .arrived, place: nil, role: .queue)),
            .inspection(
                Inspection(at: at, list: .sevenPoint, passed: false, failedPoints: ["floor"])),
            .inspection(
                Inspection(at: at, list: .seventeenPoint, passed: true, authority: customs)),
            .officer(
                OfficerAct(at: at, kind: .inspect(clean: true), authority: customs, note: "EX-1")),
            .officer(OfficerAct(at: at, kind: .release, authority: customs, note: "")),
            .officer(OfficerAct(at: at, kind: .hold, authority: customs, note: "x-ray")),
            .remark(Remark(at: at, step: "loading")),
        ]
    static let actionsOnly: [Event] = [
        .officer(OfficerAct(at: at, kind: .reseal([seal]), authority: customs, note: "")),
        .officer(
            OfficerAct(
                at: at, kind: .orderOpening(until: at + 600), authority: customs, note: "army")),
        .officer(
            OfficerAct(at: at, kind: .orderDetour(until: at + 7_200), authority: customs, note: "")),
        .door(
            DoorObservation(
                at: at, state: .open, place: Coordinate(longitude: -117, latitude: 32.5),
                isAlarm: true)),
        .door(DoorObservation(at: at, state: .closed, place: nil, isAlarm: false)),
        .weighing(Weighing(at: at, gross: 31_250.5, scale: .typeIV, tractor: Sample.id("TRK-1"))),
        .sighting(
            Sighting(
                at: at, tractor: nil, trailer: Sample.id("TRL-1"), driver: Sample.id("D-1"),
                isAnnounced: true)),
    ]

    // Otherwise the simulator and the desk say one thing and the ledger keeps another.
    @Test(arguments: shared + actionsOnly)
    func actionsReadBackAsWritten(_ event: Event) throws {
        let line = try #require(
            ActionWriter.line(event, trip: Self.trip, id: "7", received: Self.at + 3))
        let read = try Sample.one(line.text)
        #expect(read.event == event)
        #expect(read.subject == .trip(Self.trip))
        #expect(read.heard == Self.at + 3)
    }

    // Otherwise what we tell a partner in EPCIS is not what we hold.
    @Test(arguments: shared)
    func epcisReadsBackAsWritten(_ event: Event) throws {
        let writer = EPCISWriter(trip: Self.trip, trailer: Sample.id("TRL-1"), zoneOffset: "-08:00")
        let line = try #require(writer.event(event, id: "urn:uuid:1"))
        let read = try Sample.one(line.text)
        #expect(read.event == event)
        #expect(read.subject == .trip(Self.trip))
        let document = EPCISWriter.document([line, line], created: Self.at)
        #expect(try Sample.read(document.pretty).map(\.event) == [event, event])
    }

    // Otherwise what the device said changes on its way through a file.
    @Test func positionsTripsAndLanesReadBackAsWritten() throws {
        let full = Position(
            device: Sample.id("GPS-1"), at: Self.at,
            place: Coordinate(longitude: -117.123456789, latitude: 32.5),
            isValid: false, speed: 10, course: 90.5, accuracy: 4.25, door: .closed,
            openingAuthorised: true,
            seal: .fault, tractor: Sample.id("TRK-1"))
        let bare = Position(
            device: Sample.id("GPS-1"), at: Self.at, place: Coordinate(longitude: 0, latitude: -0.5)
        )
        for position in [full, bare] {
            let line = StatementWriter.position(position, received: Self.at + 1)
            #expect(try Sample.one(line.text).event == .position(position))
        }
        for sample in [Sample.trip, Sample.lane] {
            let read = try Sample.one(sample)
            let written: JSONValue
            switch read.event {
            case .tripDeclared(let trip): written = StatementWriter.trip(trip)
            case .laneDeclared(let lane, _): written = StatementWriter.lane(lane)
            default: Issue.record("neither trip nor lane"); return
            }
            #expect(try Sample.one(written.text).event == read.event)
        }
    }
}
