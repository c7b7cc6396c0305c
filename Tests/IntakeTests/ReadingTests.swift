import Intake
import JSON
import Model
import Testing

struct ReadingTests {
    // Otherwise the truck is judged by a place, speed or door it did not report.
    @Test func aPositionLineReadsWhole() throws {
        let line =
            #"{"device":"GPS-1","time":"2026-01-05T02:15:30.250-06:00","#
            + #""received":"2026-01-05T08:16:00Z","lon":-117.05,"lat":32.53,"valid":false,"#
            + #""speedKmh":36,"course":181.5,"accuracyMetres":4.2,"door":"open","#
            + #""openingAuthorised":true,"seal":"cut","tractor":"TRK-118","battery":{"volts":[12.1]}}"#
        let read = try Sample.one(line)
        let wanted = Position(
            device: Sample.id("GPS-1"), at: Sample.instant("2026-01-05T08:15:30.250Z"),
            place: Coordinate(longitude: -117.05, latitude: 32.53), isValid: false, speed: 10,
            course: 181.5, accuracy: 4.2, door: .open, openingAuthorised: true, seal: .cut,
            tractor: Sample.id("TRK-118"))
        #expect(read.event == .position(wanted))
        #expect(read.subject == .device(wanted.device))
        #expect(read.heard == Sample.instant("2026-01-05T08:16:00Z"))
        #expect(read.payload == Array(line.utf8))
    }

    // Otherwise a member that says "unknown" with null is turned away or read as something.
    @Test func nullMeansAbsent() throws {
        let line = Sample.changed(
            Sample.position, "}", #","door":null,"tractor":null,"speedKmh":null}"#)
        #expect(try Sample.one(line).event == Sample.one(Sample.position).event)
    }

    // Otherwise a name written with escapes is another name to us than to the next reader.
    @Test func escapedNamesAreTheNamesTheySpell() throws {
        let line = Sample.changed(Sample.position, #""device""#, #""\u0064evice""#)
        #expect(try Sample.one(line).event == Sample.one(Sample.position).event)
    }

    // Otherwise a load departs without its seals, programme or container on record.
    @Test func aTripReadsWhole() throws {
        let read = try Sample.one(Sample.trip)
        guard case .tripDeclared(let trip) = read.event else { Issue.record("no trip"); return }
        #expect(trip.seals == [Seal(maker: "ACME", number: "H-0012345", grade: .highSecurity)])
        #expect(trip.container?.description == "CSQU3054383")
        #expect(trip.programme == Programme(ctpatTier: 2, isFast: true))
        #expect(read.subject == .trip(Sample.id("T-1")))
    }

    // Otherwise the lane is judged with doors open where they may not be, or the reverse.
    @Test func aLaneReadsWhole() throws {
        let read = try Sample.one(Sample.lane)
        guard case .laneDeclared(let lane, let at) = read.event else {
            Issue.record("no lane"); return
        }
        #expect(lane.name == "Otay")
        #expect(lane.corridor?.width == 60)
        #expect(lane.corridor?.line.first == Coordinate(longitude: -117.0, latitude: 32.5))
        #expect(lane.zones.map(\.name) == ["fuel 1", "Dock 7"])
        #expect(lane.zones.map(\.mayOpen) == [false, true])
        #expect(lane.zones[0].dwellLimit == 900)
        #expect(!lane.requiresInspection)
        #expect(at == Instant(milliseconds: 0))
        #expect(read.subject == .trip(.lane))
    }

    // Otherwise a gateway's own spelling of a named event is turned away as another one, or another
    // one under the same name passes for a repeat and is lost.
    @Test func aNamedEventIsKnownByWhatItStates() throws {
        let weigh =
            #"{"action":"weigh","id":"w-1","trip":"T-1","time":"2026-01-05T08:00:00Z","#
            + #""grossKilograms":31250,"scale":"static"}"#
        let epcis =
            #"{"type":"ObjectEvent","eventID":"urn:uuid:1","eventTime":"2026-01-05T08:00:00Z","#
            + #""eventTimeZoneOffset":"+00:00","action":"OBSERVE","epcList":["urn:epc:id:giai:1.T"],"#
            + #""recordTime":"2026-01-05T08:01:00Z","bizStep":"loading"}"#
        for line in [weigh, epcis] {
            let first = try Sample.one(line)
            #expect(first.statement != nil)
            for (from, to) in [
                ("08:00:00Z", "02:00:00.000-06:00"), ("}", #","received":null}"#),
                ("08:01:00Z", "09:30:00Z"),
            ] {
                let again = try Sample.one(line.replacing(from, with: to))
                #expect(again.key == first.key && again.statement == first.statement)
            }
            for (from, to) in [("31250", "31251"), ("loading", "unloading")] {
                let other = try Sample.one(line.replacing(from, with: to))
                #expect(other.key == first.key)
                #expect((other.statement == first.statement) == !line.contains(from))
            }
        }
        let unnamed = try Sample.one(weigh.replacing(#""id":"w-1","#, with: ""))
        #expect(unnamed.statement == nil)
    }

    // Otherwise a file of many elements is one statement to the ledger, and a proof about one
    // trip would disclose every other.
    @Test func everyElementKeepsItsOwnBytes() throws {
        let second = Sample.changed(Sample.trip, "T-1", "T-2")
        let file = " [\n\(Sample.trip) ,\n \(second)]\n"
        let verdicts = Sample.decoder.verdicts(on: Array(file.utf8))
        #expect(
            try verdicts.map { try $0.get().payload } == [
                Array(Sample.trip.utf8), Array(second.utf8),
            ])
    }

    // Otherwise one bad line ends a batch, or is counted under the wrong number.
    @Test func everyLineGetsItsVerdict() throws {
        let file = "\(Sample.position)\n\n{\"device\":\"x\"\n\(Sample.trip)\r\n"
        let verdicts = Sample.decoder.verdicts(on: Array(file.utf8))
        #expect(verdicts.count == 3)
        #expect(throws: Never.self) { try verdicts[0].get() }
        guard case .failure(let refusal) = verdicts[1] else { Issue.record("accepted"); return }
        #expect(refusal.line == 3)
        #expect(throws: Never.self) { try verdicts[2].get() }
    }

    // Otherwise a tracker that sends a fix twice through two gateways moves twice.
    @Test func theSameStatementHasTheSameKey() throws {
        let plain = try Sample.one(Sample.position).key
        let again = [
            Sample.changed(Sample.position, "}", #","received":"2026-01-05T09:00:00Z"}"#),
            Sample.changed(Sample.position, "-117.05", "-117.050"),
            Sample.changed(Sample.position, "08:15:30Z", "02:15:30.000-06:00"),
            Sample.changed(Sample.position, ":", " : "),
        ]
        for line in again { #expect(try Sample.one(line).key == plain) }
        let others = [
            Sample.changed(Sample.position, "GPS-1", "GPS-2"),
            Sample.changed(Sample.position, "08:15:30Z", "08:15:31Z"),
            Sample.changed(Sample.position, "32.53", "32.54"),
            Sample.changed(Sample.position, "}", #","door":"open"}"#),
            Sample.changed(Sample.position, "}", #","door":"closed"}"#),
            Sample.changed(Sample.position, "}", #","seal":"cut"}"#),
            Sample.changed(Sample.position, "}", #","valid":false}"#),
            Sample.changed(Sample.position, "}", #","speedKmh":0}"#),
            Sample.changed(Sample.position, "}", #","course":0}"#),
            Sample.changed(Sample.position, "}", #","tractor":"0"}"#),
        ]
        let keys = try others.map { try Sample.one($0).key }
        #expect(Set(keys + [plain]).count == others.count + 1)
    }

    // Otherwise an action repeated after a timeout is judged twice, or two acts of the same id on
    // two trips are taken for one.
    @Test func actionsRepeatByIdOrContent() throws {
        let hold =
            #"{"action":"hold","trip":"T-1","time":"2026-01-05T12:00:00Z","authority":"us-cbp"}"#
        let reordered =
            #"{"trip":"T-1","authority":"us-cbp","received":"2026-01-05T12:00:09Z","#
            + #""action":"hold","time":"2026-01-05T12:00:00Z"}"#
        #expect(try Sample.one(hold).key == Sample.one(reordered).key)
        let named = Sample.changed(hold, "}", #","id":"17"}"#)
        let noted = Sample.changed(hold, "}", #","id":"17","note":"again"}"#)
        #expect(try Sample.one(named).key == Sample.one(noted).key)
        #expect(try Sample.one(named).key != Sample.one(Sample.changed(named, "T-1", "T-2")).key)
        let correct =
            #"{"action":"correct","trip":"T-1","time":"2026-01-05T12:05:00Z","#
            + #""corrects":"17","reason":"wrong trailer"}"#
        guard case .correction(let correction) = try Sample.one(correct).event else {
            Issue.record("no correction")
            return
        }
        #expect(correction.corrects == (try Sample.one(named).key))
    }

    // Otherwise what the ledger holds can no longer be read once the rules at the door change.
    @Test func whatWasKeptReadsTheSameLater() throws {
        let later = LineDecoder(now: .distantFuture)
        for line in [Sample.position, Sample.trip, Sample.lane] {
            #expect(try Sample.read(line, later) == Sample.read(line))
        }
    }

    // An office says of a card what offices say, “approved”, and the driver is shut out.
    @Test(arguments: [
        ("FAST", "approved", StandingStatus.certified), ("SENTRI", "conditional", .approved),
        ("FAST", "denied", .rejected), ("GLOBAL-ENTRY", "revoked", .removed),
        ("FAST", "certified", .certified), ("CTPAT", "approved", .approved),
    ])
    func aCardsOutcomeIsRead(_ programme: String, _ said: String, _ status: StandingStatus) throws {
        let line =
            #"{"action":"standing","time":"2026-01-05T10:00:00Z","member":"D-1","#
            + #""programme":"\#(programme)","status":"\#(said)","authority":"us-cbp"}"#
        guard case .standing(let notice) = try Sample.one(line).event,
            case .standing(let fact) = notice.word
        else { Issue.record("no standing was read"); return }
        #expect(fact.status == status)
    }
}
