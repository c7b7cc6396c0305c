import Intake
import JSON
import ManifestDoor
import Manifests
import Model
import Testing

/// A manifest on its way through the one entrance, and read back from what the ledger keeps.
struct ManifestDoorTests {
    private static let now = Instant(milliseconds: 1_787_400_000_000)
    private static let beside = TruckManifest.Supplement(
        device: DeviceID(unchecked: "GPS-5521"), departure: now + .hours(2))

    private func door(
        _ supplement: TruckManifest.Supplement = TruckManifest.Supplement()
    ) -> ManifestDoor {
        ManifestDoor(LineDecoder(now: Self.now), adding: supplement)
    }

    private func taken(_ text: String, by door: ManifestDoor) throws -> Submission {
        let verdicts = door.verdicts(on: Array(text.utf8))
        #expect(verdicts.count == 1)
        return try #require(verdicts.first).get()
    }

    /// The same statement as a restart reads it.
    private func readBack(_ submission: Submission) throws -> Submission {
        let reader = ManifestDoor(LineDecoder(now: .distantFuture))
        return try #require(try reader.submissions(fromLine: submission.payload).first)
    }

    private func trip(_ submission: Submission) -> Trip? {
        guard case .tripDeclared(let trip) = submission.event else { return nil }
        return trip
    }

    // The ledger would hold a trip that nobody sent, instead of the paper that was.
    @Test func theLedgerKeepsTheManifestsOwnBytes() throws {
        let taken = try taken(Papers.json, by: door())
        #expect(taken.payload == Array(Papers.json.utf8))
        #expect(trip(taken)?.id.description == "ABCD0042")
        #expect(try readBack(taken).event == taken.event)
        #expect(try readBack(taken).key == taken.key)
    }

    // An interchange names neither tracker nor departure; without them it would open nothing.
    @Test func anInterchangeIsKeptWithWhatIsSaidBesideIt() throws {
        let taken = try taken(Papers.x12, by: door(Self.beside))
        let kept = try JSONValue(parsing: taken.payload)
        #expect(kept["manifest"]?.string == Papers.x12)
        #expect(kept["device"]?.string == "GPS-5521")
        #expect(trip(taken)?.seals.map(\.number) == ["H0012345", "H0012346", "H0012347"])
        #expect(try readBack(taken).event == taken.event)
        // The same envelope sent by a program is the same statement.
        let text = String(decoding: taken.payload, as: UTF8.self)
        let sent = try self.taken(text, by: door())
        #expect(sent.key == taken.key && sent.event == taken.event)
    }

    // A folder of manifests of both forms would be put on one tracker, and into one hour.
    @Test func whatAManifestSaysItselfStands() throws {
        let own = try taken(Papers.json, by: door())
        let other = TruckManifest.Supplement(
            device: DeviceID(unchecked: "GPS-9"), departure: Self.now + .hours(9))
        let beside = try taken(Papers.json, by: door(other))
        let whole = try #require(trip(own)), told = try #require(trip(beside))
        #expect(told.device == whole.device && told.departure == whole.departure)
        #expect(beside.payload == own.payload)
        #expect(whole.device != other.device && whole.departure != other.departure)
    }

    // A carrier that sends the trip's line as well as its manifest would be told of a conflict.
    @Test func aManifestAndItsTripAreOneStatement() throws {
        let manifest = try #require(Papers.reading(Papers.json).manifest)
        let line = try manifest.trip(TruckManifest.Supplement())
        #expect(try taken(line.text, by: door()).key == taken(Papers.json, by: door()).key)
    }

    // Whoever mends a manifest would have to send it once for each flaw.
    @Test func everyFlawIsToldWithItsPlace() throws {
        let text = Papers.json.replacing("\"D-17\"", with: "7")
            .replacing("CSQU3054383", with: "CSQU3054384")
        let flaws = door().verdicts(on: Array(text.utf8)).compactMap { verdict -> String? in
            if case .failure(let refusal) = verdict { refusal.field } else { nil }
        }
        #expect(Set(flaws).isSuperset(of: ["crew[0].id", "equipment[1].id"]))
        // They are all of the one manifest that the body holds.
        #expect(door().placedVerdicts(on: Array(text.utf8)).allSatisfy { $0.element == 0 })
        let asked = door().verdicts(on: Array(Papers.x12.utf8)).compactMap {
            verdict -> String? in
            if case .failure(let refusal) = verdict { refusal.field } else { nil }
        }
        #expect(asked == ["device", "departure"])
    }

    // A line of a feed has one answer: it would name the first flaw and hide the rest.
    @Test func aLineNamesTheOtherPlaces() throws {
        let line = JSONValue.object([JSONMember("manifest", .text(Papers.x12))]).bytes
        let refusal = #expect(throws: IntakeRefusal.self) {
            try door().submissions(fromLine: line)
        }
        #expect(refusal?.field == "device")
        #expect(refusal?.wanted.contains("more at departure") == true)
    }

    // What is no manifest would be refused in the words of one.
    @Test(arguments: [
        "{\"device\":\"D-1\",\"lon\":1}", "{\"trip\":\"T\"}",
        "{\"action\":\"seal\",\"equipment\":[\"TRL-1\"]}", "ISOLATED", "[1]",
    ])
    func otherThingsAreRefusedAsBefore(_ text: String) {
        let bytes = Array(text.utf8)
        let plain = LineDecoder(now: Self.now)
        #expect(door().verdicts(on: bytes) == plain.verdicts(on: bytes))
    }

    // A mistyped name in the envelope would drop the departure without a word.
    @Test func anEnvelopesNamesAreChecked() {
        let line = JSONValue.object([
            JSONMember("manifest", .text(Papers.json)), JSONMember("departs", .text("soon")),
        ]).bytes
        let refusal = #expect(throws: IntakeRefusal.self) {
            try door().submissions(fromLine: line)
        }
        #expect(refusal?.field == "departs")
    }
}
