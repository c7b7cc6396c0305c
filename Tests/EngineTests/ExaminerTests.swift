import Clearance
import Engine
import Model
import Testing

/// Who looks at a load is drawn, recorded and the same at every replay.
struct ExaminerTests {
    private func driven(_ policy: any Policy = PolicyV2()) -> Rehearsal {
        var lane = Rehearsal(Small.settings(policy))
        for event in [Event.laneDeclared(Small.lane, at: Small.start), .tripDeclared(Small.trip)] {
            _ = lane.hear(Small.submission(event), from: Small.operator_, at: Small.start)
        }
        _ = play(Small.drive(from: 0, to: 5_000, at: Small.trip.departure), on: &lane)
        return lane
    }

    private func play(_ submissions: [Submission], on lane: inout Rehearsal) -> [Decision] {
        submissions.flatMap { submission in
            let moment = submission.heard ?? submission.event.occurred
            return lane.hear(submission, from: Small.operator_, at: moment).effects
                .compactMap { effect -> Decision? in
                    guard case .record(.decided(let decision), _) = effect else { return nil }
                    return decision
                }
        }
    }

    // Whoever pays an officer would get that officer.
    @Test func aLoadThatIsLookedAtHasADrawnOfficer() throws {
        var lane = driven()
        let codes = (1...9).map { "O-\($0)" }
        let list = codes.map { "\"\($0)\"" }.joined(separator: ",")
        #expect(play([Filed.examiners(list), Filed.book(Filed.rule("XX"))], on: &lane).isEmpty)
        let decision = try #require(play([Filed.declaration(origin: "XX")], on: &lane).last)
        #expect(decision.channel == .nonIntrusiveScan)
        let draw = try #require(decision.examiners.first)
        #expect(decision.examiners.count == 1 && draw.among == 9)
        // The smallest of `printf 'garita-draw-1|0000000000000002|officer|CODE' | sha256sum`.
        #expect(decision.draw.seed == 2 && draw.officer == "O-2")
        #expect(decision.evidence.contains(draw.roster))
        // The ledger keeps it, and reads it back.
        let payload = Record.payload(of: .decided(decision))
        #expect(try Record.event(.decided, from: payload) == .decided(decision))
        // Nobody looks at what is cleared.
        let sound = play([Filed.result("nothing", after: 30)], on: &lane)
        #expect(sound.last?.channel.isCleared == true && sound.last?.examiners == [])
    }

    // Officers filed in the morning would get only the loads that come after them.
    @Test func whoWaitsIsDrawnAnOfficerOnceSomeAreFiled() throws {
        var lane = driven()
        let before = play(
            [Filed.book(Filed.rule("XX")), Filed.declaration(origin: "XX")], on: &lane)
        #expect(before.last?.examiners == [])
        let after = play([Filed.examiners(#""O-1","O-2""#, after: 5)], on: &lane)
        #expect(after.count == 1 && after.last?.examiners.count == 1)
        #expect(after.last?.channel == .nonIntrusiveScan)
    }

    // An office would file its officers again and again, until the right one comes out.
    @Test func whoWasDrawnStaysWhileTheOfficerIsThere() throws {
        var lane = driven()
        let first = play(
            [
                Filed.examiners(#""O-1","O-2""#), Filed.book(Filed.rule("XX")),
                Filed.declaration(origin: "XX"),
            ], on: &lane)
        let drawn = try #require(first.last?.examiners.first)
        let more = (1...40).map { "\"O-\($0)\"" }.joined(separator: ",")
        #expect(play([Filed.examiners(more, after: 5)], on: &lane).isEmpty)
        #expect(lane.engine.files[Small.trip.id]?.decision?.examiners == [drawn])
        // Gone: another is drawn, and that is recorded.
        let other = drawn.officer == "O-1" ? "O-2" : "O-1"
        let next = play([Filed.examiners("\"\(other)\"", after: 10)], on: &lane)
        #expect(next.last?.examiners.map(\.officer) == [other])
        // An empty list ends the draw.
        let none = play([Filed.examiners("", after: 15)], on: &lane)
        #expect(none.count == 1 && none.last?.examiners == [])
    }

    // A policy that was released would decide otherwise after an upgrade.
    @Test func underTheFirstPolicyNobodyIsDrawn() {
        var lane = driven(PolicyV1())
        _ = play([Filed.examiners(#""O-1""#)], on: &lane)
        #expect(lane.engine.files[Small.trip.id]?.decision?.examiners == [])
    }

    // A name would stand in a ledger that forgets nothing, or nobody could say what the draw was.
    @Test(arguments: [
        (#"{"officers":["Ana Ruiz"],"commitment":"\#(Self.commitment)"}"#, "no name"),
        (#"{"officers":["O-1","O-1"],"commitment":"\#(Self.commitment)"}"#, "each code once"),
        (#"{"officers":["O-1"]}"#, "garita risk examiners"),
        (#"{"officers":["O-1"],"commitment":"\#(Self.commitment)","shift":1}"#, "no such member"),
    ])
    func anUnsoundListIsRefused(_ record: String, _ words: String) {
        var lane = driven()
        let filing = Filed.filing(.examiners, "us-cbp", record, authority: "us-cbp")
        let answer = lane.hear(filing, from: Small.operator_, at: filing.event.occurred)
        guard case .refused(let refusal) = answer.admission else {
            Issue.record("it was taken: \(record)"); return
        }
        #expect(refusal.advice.contains(words), "\(refusal.advice)")
    }

    private static let commitment = String(repeating: "0a", count: 32)
}
