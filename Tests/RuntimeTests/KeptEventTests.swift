import Clearance
import Engine
import Intake
import Ledger
import MemoryStore
import Model
import Runtime
import Testing
import Views

/// What was said before a trip was declared, on disk: read back, shown, handed out and erased.
struct KeptEventTests {
    private let disk = MemoryStore()
    private static let day = SmallLane.day
    private static let trip = TripID(unchecked: "T-77")
    private static let declared = """
        {"trip":"T-77","device":"GPS-77","departure":"\((day + .hours(1)).rfc3339)",\
        "driver":"driver-1","tractor":"TRK-1","trailer":"TRL-77",\
        "seals":[{"maker":"Ancla","number":"H-1","class":"H"}],\
        "received":"\((day + .minutes(90)).rfc3339)"}
        """

    private static func capture(_ id: String, _ rest: String, minute: Double) -> String {
        let at = (day + .minutes(minute)).rfc3339
        return """
            {"type":"AssociationEvent","eventTime":"\(at)","recordTime":"\(at)",\
            "eventTimeZoneOffset":"-06:00","eventID":"urn:uuid:\(id)",\
            "parentID":"https://lane.example.org/trailer/TRL-77",\
            "childEPCs":["https://lane.example.org/seal/Ancla/H-1"],\(rest)}
            """
    }

    private static let sealed = capture(
        "1", "\"action\":\"ADD\",\"bizStep\":\"installing\"", minute: 10)
    private static let broken = capture(
        "2", "\"action\":\"OBSERVE\",\"bizStep\":\"inspecting\",\"lane:sealCondition\":\"4\"",
        minute: 80)

    private static func read(_ line: String) throws -> [Submission] {
        try LineDecoder(now: .distantFuture, keepsUnplaced: true)
            .submissions(fromLine: Array(line.utf8))
    }

    @discardableResult
    private func send(_ lines: [String], then close: Bool = true) async throws -> [Fate] {
        let node = try SmallLane.node(on: CrashingStore(surviving: disk))
        var fates: [Fate] = []
        for line in lines {
            fates += try await node.submit(try Self.read(line), from: SmallLane.sender)
        }
        if close { try await node.close() }
        return fates
    }

    private var story: [String] { [Self.sealed, Self.broken, Self.declared] }

    // A restart between the capture and the declaration would lose the seal that was broken.
    @Test func itIsJudgedAcrossRestarts() async throws {
        for line in story { try await send([line]) }
        let file = try #require(try SmallLane.recover(disk).state.engine.files[Self.trip])
        let finding = try #require(file.custody.findings.first { $0.kind == .sealBroken })
        #expect(file.custody.state == .broken)
        let node = try SmallLane.node(on: CrashingStore(surviving: disk))
        let page = try #require(try await node.page(of: Self.trip))
        let seals = page.timeline.filter { $0.event.kind == .seal }
        #expect(seals.count == 2)
        #expect(finding.evidence.allSatisfy { seals.map(\.index).contains($0) })
        let again = try await node.submit(try Self.read(Self.broken), from: SmallLane.sender)
        #expect(again == [.repeated(seals[1].index)])
        try await node.close()
        let history = try SmallLane.recover(disk).state.history
        #expect(history.recorded == history.decided)
        #expect(try SmallLane.fsck(disk).isSound)
    }

    // The seal that broke custody could be left out of the evidence handed to a court.
    @Test func theDossierProvesIt() async throws {
        try await send(story)
        let node = try SmallLane.node(on: CrashingStore(surviving: disk))
        let dossier = try await node.dossier(
            of: Self.trip, to: SmallLane.sender.party, purpose: "court")
        try await node.close()
        let key = try VerifierKey(dossier.cover.key)
        #expect(dossier.cover.kept == 2)
        #expect(dossier.problems(key: key).isEmpty, "\(dossier.problems(key: key))")
        #expect(try Dossier(dossier.bytes) == dossier)
        let lines = dossier.text.split(separator: "\n")
        let kept = lines.indices.filter { lines[$0].hasPrefix("{\"is\":\"kept\"") }
        var cut = lines
        cut.remove(at: kept[1])
        let text = cut.joined(separator: "\n") + "\n"
        let without = try Dossier(Array(text.replacing("\"kept\":2", with: "\"kept\":1").utf8))
        let problems = without.problems(key: key)
        #expect(problems.contains { if case .adoptedMissing = $0 { true } else { false } })
        var doubled = lines
        doubled.insert(lines[kept[0]], at: kept[0])
        let more = (doubled.joined(separator: "\n") + "\n")
            .replacing("\"kept\":2", with: "\"kept\":3")
        #expect(!(try Dossier(Array(more.utf8)).problems(key: key).isEmpty))
    }

    // A driver's trip would be forgotten, and what was said of it before would stay.
    @Test func erasureTakesItToo() async throws {
        try await send(story)
        let node = try SmallLane.node(on: CrashingStore(surviving: disk))
        let plan = try await node.erasurePlan(of: Self.trip)
        #expect(plan.stated.count == 3 && plan.readable == 3)
        _ = try await node.erase(plan, by: SmallLane.sender.party, reason: "request 7")
        try await node.close()
        let recovered = try SmallLane.recover(disk)
        for fact in try recovered.facts(of: Self.trip) where !fact.event.kind.isOwn {
            guard case .gone = fact.event else { Issue.record("\(fact.index) is there"); return }
        }
        #expect(try SmallLane.fsck(disk).isSound)
        let again = try await send([Self.broken])
        #expect(again == [.refused(.tripErased(Self.trip))])
    }
}
