import Foundation
import Intake
import JSON
import Model
import Testing

struct EPCISTests {
    static let source =
        "GS1 EPCIS 2.0 examples, github.com/gs1/EPCIS, and the lane examples made for Garita"
    static let trip = Submission.Subject.trip(Sample.id("ABCD20260105001"))
    static let customs: PartyID = Sample.id("urn:epc:id:pgln:0952009.00000")
    static let shackle = Seal(maker: "0952003", number: "H-0012345", grade: .highSecurity)
    static let official = Seal(maker: "0952009", number: "CUS-7781002", grade: .highSecurity)

    static func folder(_ name: String) -> String? {
        let environment = ProcessInfo.processInfo.environment
        let path = "\(environment["GARITA_DATA"] ?? "../shared/data")/epcis/\(name)"
        guard FileManager.default.fileExists(atPath: path) else {
            precondition(
                environment["CI"] != "true", "\(source) are required in CI: set GARITA_DATA")
            print("skipped: set GARITA_DATA to a folder with epcis/ from \(source)")
            return nil
        }
        return path
    }

    static func read(_ path: String) throws -> [Submission] {
        let later = LineDecoder(now: .distantFuture)
        let bytes = [UInt8](FileManager.default.contents(atPath: path) ?? Data())
        return try later.verdicts(on: bytes).map { try $0.get() }
    }

    // A removed seal whose step is misspelt would be taken for a harmless remark, and the load kept
    // its clearance; and a ledger that holds such a line from before could not be read back.
    @Test func aMisspeltStepIsRefusedAtTheDoorAndReadBackFromTheLedger() throws {
        let line = { (step: String) in
            #"{"type":"AssociationEvent","eventTime":"2026-01-05T14:00:00Z","#
                + #""eventTimeZoneOffset":"+00:00","parentID":"urn:epc:id:giai:0952002.TRL-1","#
                + #""childEPCs":["urn:epc:id:giai:0952003.H-1"],"action":"DELETE","bizStep":"\#(step)"}"#
        }
        let refusal = try #require(Sample.refusal(line("removng")))
        #expect(refusal.field == "bizStep" && refusal.advice.contains("41 business steps"))
        #expect(Sample.refusal(line("removing")) == nil)
        #expect(Sample.refusal(line("acme:washing")) == nil)
        #expect(Sample.refusal(line("https://example.org/voc/washing")) == nil)
        #expect(Sample.refusal(line("removng"), LineDecoder(now: .distantFuture)) == nil)
    }

    // Otherwise the EPCIS door refuses what partners say of loads that are not on this lane, or
    // every door keeps what a mistyped trailer should have had refused.
    @Test func onlyTheEPCISDoorKeepsWhatHasNoTrip() throws {
        guard let folder = Self.folder("lane-examples") else { return }
        let bytes = [UInt8](
            FileManager.default.contents(atPath: "\(folder)/02-sealing.json") ?? Data())
        let usual = try LineDecoder(now: .distantFuture).submissions(fromLine: bytes)
        let kept = try LineDecoder(now: .distantFuture, keepsUnplaced: true)
            .submissions(fromLine: bytes)
        #expect(usual[0].unplaced == nil && usual[0].keptUnplaced == nil)
        #expect(kept[0].event == usual[0].event && kept[0].key == usual[0].key)
        let remark = Remark(at: Sample.instant("2026-01-05T14:02:10Z"), step: "installing")
        let waits = KeptEvent(subject: kept[0].subject, meaning: kept[0].event, key: kept[0].key)
        #expect(kept[0].keptUnplaced?.event == .kept(waits))
        #expect(kept[0].remarked?.event == .remark(remark))
        #expect(kept[0].keptUnplaced?.payload == kept[0].payload)
    }

    // Otherwise a partner's sealed, opened, inspected or seized load is another event to us.
    @Test func theLaneExamplesMeanWhatTheSheetSays() throws {
        guard let folder = Self.folder("lane-examples") else { return }
        let load = { (name: String) in try Self.read("\(folder)/\(name).json") }

        let loading = try load("01-loading")[0]
        #expect(
            loading.event
                == .remark(Remark(at: Sample.instant("2026-01-05T13:40:00Z"), step: "loading")))
        #expect(loading.subject == Self.trip)

        guard case .seal(let affixed) = try load("02-sealing")[0].event else {
            Issue.record("02"); return
        }
        #expect(affixed.action == .affixed)
        #expect(
            affixed.seals == [
                Self.shackle, Seal(maker: "0952003", number: "E-00A7F311", grade: .highSecurity),
            ])
        #expect(affixed.at == Sample.instant("2026-01-05T14:02:10Z"))
        #expect(affixed.authority == nil)

        guard case .passage(let departed) = try load("03-departing")[0].event else {
            Issue.record("03"); return
        }
        #expect(departed.direction == .departed)
        #expect(departed.place?.description == "urn:epc:id:sgln:0952001.00001.DOCK7")

        let ping = try load("04-gps-ping")[0]
        guard case .position(let fix) = ping.event else { Issue.record("04"); return }
        #expect(fix.place == Coordinate(longitude: -98.2090, latitude: 26.0640))
        #expect(fix.accuracy == 8)
        #expect(fix.device.description == "GPS-5521")
        #expect(fix.speed.map { ($0.value * 3.6).rounded() } == 84)
        guard case .equipment(let names) = ping.subject else { Issue.record("04 subject"); return }
        #expect(
            names.contains("TRL53-4471") && names.contains("urn:epc:id:giai:0952002.TRL53-4471"))

        guard case .door(let door) = try load("05-door-light-alarm")[0].event else {
            Issue.record("05"); return
        }
        #expect(door.state == .open && door.isAlarm)
        #expect(door.place == Coordinate(longitude: -98.2540, latitude: 26.0310))

        guard case .passage(let queued) = try load("06-queue-entry")[0].event else {
            Issue.record("06"); return
        }
        #expect(queued.direction == .arrived && queued.role == .queue)

        let inspected = try load("07-inspection-reseal")
        guard case .seal(let removed) = inspected[0].event,
            case .officer(let look) = inspected[1].event,
            case .seal(let resealed) = inspected[2].event
        else { Issue.record("07"); return }
        #expect(
            removed.action == .removed && removed.authority == Self.customs
                && removed.condition == .right)
        #expect(look.kind == .inspect(clean: true) && look.note == "EX-2026-004411")
        #expect(resealed.action == .affixed && resealed.seals == [Self.official])
        #expect(resealed.replaces == "H-0012345" && resealed.authority != nil)

        guard case .officer(let release) = try load("08-conditional-release")[0].event else {
            Issue.record("08"); return
        }
        #expect(release.kind == .release && release.authority == Self.customs)

        let tampered = try load("09-tamper-revokes-release")
        guard case .seal(let check) = tampered[0].event, case .officer(let hold) = tampered[1].event
        else { Issue.record("09"); return }
        #expect(check.action == .checked && check.condition == .broken)
        #expect(
            check.readInstead == "CUS-7781020" && check.seals.map(\.mark) == [Self.official.mark])
        #expect(hold.kind == .hold)

        guard case .officer(let seizure) = try load("10-seizure")[0].event else {
            Issue.record("10"); return
        }
        #expect(seizure.kind == .hold && seizure.authority == Self.customs)

        let declared = try load("11-error-declaration")
        guard case .correction(let correction) = declared[0].event else {
            Issue.record("11"); return
        }
        #expect(correction.corrects == (try load("06-queue-entry")[0].key))
        #expect(correction.reason == "incorrect_data")
        #expect(declared[0].key != correction.corrects && declared[1].key != correction.corrects)

        let unloaded = try load("12-unloading")
        guard case .seal(let last) = unloaded[0].event else { Issue.record("12"); return }
        #expect(last.action == .removed && last.authority == nil && last.seals.count == 2)
        #expect(
            unloaded[1].event
                == .remark(Remark(at: Sample.instant("2026-01-06T01:25:00Z"), step: "unloading")))
    }

    // Otherwise events of the standard that the lane has no word for are lost instead of kept.
    @Test func theStandardsOwnExamplesAreTaken() throws {
        guard let folder = Self.folder("gs1-json") else { return }
        let names =
            FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        let files = names.filter { $0.hasSuffix(".jsonld") || $0.hasSuffix(".json") }.sorted()
        #expect(files.count > 20)
        var taken = 0
        var refused: [String] = []
        for file in files {
            let bytes = [UInt8](FileManager.default.contents(atPath: "\(folder)/\(file)") ?? Data())
            for verdict in LineDecoder(now: .distantFuture).verdicts(on: bytes) {
                switch verdict {
                case .success: taken += 1
                case .failure(let refusal): refused.append("\(file): \(refusal.advice)")
                }
            }
        }
        print("EPCIS examples of the standard: \(taken) events taken, \(refused.count) refused")
        for line in refused { print(line) }
        // One file names an id twice; one declares an error about an event it does not name.
        #expect(refused.count == 2)
        #expect(taken > 50)
    }

    static let event =
        #"{"type":"ObjectEvent","eventID":"urn:uuid:1","eventTime":"2026-01-05T12:00:00Z","#
        + #""eventTimeZoneOffset":"-06:00","epcList":["urn:epc:id:giai:0952002.TRL1"],"action":"OBSERVE","#
        + #""bizStep":"arriving","readPoint":{"id":"geo:32.5,-117.0"}}"#

    // Otherwise a broken event is kept with a meaning its sender did not give it.
    @Test(arguments: [
        ("ObjectEvent", "ThingEvent", "type", "AssociationEvent"),
        (#""action":"OBSERVE","#, "", "action", "ADD"),
        (#""eventTimeZoneOffset":"-06:00","#, "", "eventTimeZoneOffset", "-06:00"),
        ("12:00:00Z", "12:00:00", "eventTime", "zone"),
        ("2026-01-05T12", "2026-01-06T12", "eventTime", "ahead"),
        (
            #""epcList":["urn:epc:id:giai:0952002.TRL1"],"action":"OBSERVE","bizStep":"arriving","readPoint":{"id":"geo:32.5,-117.0"}"#,
            #""action":"OBSERVE""#, "bizTransactionList", "BTT-trip"
        ),
        (
            #""arriving","readPoint":{"id":"geo:32.5,-117.0"}"#, #""holding""#, "lane:authority",
            "party"
        ),
        (
            #""arriving","readPoint":{"id":"geo:32.5,-117.0"}"#,
            #""sensor_reporting","readPoint":{"id":"geo:-117.0,32.5"}"#, "readPoint.id", "swapped"
        ),
        (#""arriving""#, #""inspecting","lane:authority":"us-cbp""#, "disposition", "conformant"),
    ])
    func everyFlawIsNamed(_ old: String, _ new: String, _ field: String, _ says: String) {
        let line = Sample.changed(Self.event, old, new)
        let refusal = Sample.refusal(line)
        #expect(refusal?.field == field)
        #expect(refusal?.advice.contains(says) == true, "\(refusal?.advice ?? "accepted")")
    }

    // Otherwise the refusal of one event in a document cannot be found in it.
    @Test func aRefusedEventIsNamedByItsPlace() {
        let bad = Sample.changed(Self.event, #""action":"OBSERVE","#, "")
        let document =
            #"{"@context":[],"type":"EPCISDocument","epcisBody":{"eventList":[\#(Self.event),\#(bad)]}}"#
        let verdicts = Sample.decoder.verdicts(on: Array(document.utf8))
        #expect(verdicts.count == 2)
        guard case .success(let first) = verdicts[0], case .failure(let refusal) = verdicts[1]
        else {
            Issue.record("wrong verdicts")
            return
        }
        #expect(first.payload == Array(Self.event.utf8))
        #expect(refusal.field == "epcisBody.eventList[1].action")
    }

    // Otherwise one vocabulary word in three spellings means three different things.
    @Test(arguments: [
        "arriving", "https://ref.gs1.org/cbv/BizStep-arriving",
        "urn:epcglobal:cbv:bizstep:arriving",
        "cbv:BizStep-arriving",
    ])
    func everySpellingOfAStepIsTheStep(_ spelling: String) throws {
        let read = try Sample.one(Sample.changed(Self.event, "arriving", spelling))
        #expect(read.event.kind == .passage)
    }
}
