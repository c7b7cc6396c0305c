import Clearance
import Engine
import Model
import Testing

/// A trader corrects what it declared: what was asked for before is asked for still.
struct RefilingTests {
    private static let hold = #""effect":"hold","authority":"us-fda""#

    private func driven() -> Rehearsal {
        var lane = Rehearsal(Small.settings(PolicyV2()))
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

    private func channel(_ lane: Rehearsal) -> Channel? {
        lane.engine.files[Small.trip.id]?.decision?.channel
    }

    // Who is held would declare another origin under the same id and drive on.
    @Test func aHoldOutlivesTheDeclarationThatItWasPlacedOn() {
        var lane = driven()
        _ = play(
            [Filed.book(Filed.rule("XX", effect: Self.hold)), Filed.declaration(origin: "XX")],
            on: &lane)
        #expect(channel(lane) == .hold)
        _ = play([Filed.declaration(origin: "YY", after: 10)], on: &lane)
        #expect(channel(lane) == .hold)
        // Others do not lift it, its holder does, and filing again does not bring it back.
        _ = play([Filed.release("us-cbp", after: 20)], on: &lane)
        #expect(channel(lane) == .hold)
        _ = play([Filed.release("us-fda", after: 30)], on: &lane)
        #expect(channel(lane) != .hold)
        _ = play([Filed.declaration(origin: "ZZ", after: 40)], on: &lane)
        #expect(channel(lane) != .hold)
    }

    // One shift key would take the hold of a country's goods away.
    @Test func aCountryIsItsCodeHoweverItIsTyped() {
        var lane = driven()
        _ = play(
            [Filed.book(Filed.rule("XX", effect: Self.hold)), Filed.declaration(origin: " xx ")],
            on: &lane)
        #expect(channel(lane) == .hold)
        for name in ["Italy", "ITA", "1T", "I T"] {
            let answer = lane.hear(
                Filed.declaration(origin: name, after: 5), from: Small.operator_,
                at: Small.trip.departure + .minutes(9))
            guard case .refused(let refusal) = answer.admission else {
                Issue.record("it was taken: \(name)"); continue
            }
            #expect(refusal.advice.contains("two letters"), "\(refusal.advice)")
        }
        let book = Filed.book(Filed.rule("Italy"), after: 60)
        let answer = lane.hear(book, from: Small.operator_, at: book.event.occurred)
        guard case .refused(let refusal) = answer.admission else { Issue.record("a name"); return }
        #expect(refusal.advice.contains("would hit nothing"), "\(refusal.advice)")
    }

    // Two authorities hold; the trader talks one rule away and the other one releases.
    @Test func holdsStackOverCorrections() {
        var lane = driven()
        let rules =
            Filed.rule("XX", effect: Self.hold) + ","
            + Filed.rule("YY", id: "s", effect: #""effect":"hold","authority":"us-aphis""#)
        _ = play(
            [
                Filed.book(rules), Filed.declaration(origin: "XX"),
                Filed.declaration(origin: "YY", after: 10),
            ], on: &lane)
        _ = play([Filed.release("us-aphis", after: 20)], on: &lane)
        #expect(channel(lane) == .hold)
        _ = play([Filed.release("us-fda", after: 30)], on: &lane)
        #expect(channel(lane)?.isCleared == true)
    }

    // Who is to be examined would file again, in other words each time, until nobody asks.
    @Test func anExaminationIsNotTalkedAway() throws {
        var lane = driven()
        _ = play([Filed.book(Filed.rule("XX")), Filed.declaration(origin: "XX")], on: &lane)
        #expect(channel(lane) == .nonIntrusiveScan)
        _ = play([Filed.declaration(origin: "YY", after: 10)], on: &lane)
        #expect(channel(lane) == .nonIntrusiveScan)
        let note = try #require(lane.engine.files[Small.trip.id]?.targeting)
        #expect(note.ground == .mandatory && note.hits.map(\.rule) == ["r"])
        // Somebody looked and found nothing: what the rule asked for is done.
        _ = play([Filed.result("nothing", after: 20)], on: &lane)
        #expect(channel(lane)?.isCleared == true)
        _ = play([Filed.declaration(origin: "ZZ", after: 30)], on: &lane)
        #expect(channel(lane)?.isCleared == true)
    }

    // A rule that was a mistake could not be taken from the loads it stopped.
    @Test func whatItsOwnerEndsIsEnded() throws {
        let midnight = try #require(CivilDay("2026-03-11")).start
        var lane = driven()
        _ = play(
            [
                Filed.book(Filed.lastDay(Filed.rule("XX"), "2026-03-10")),
                Filed.declaration(origin: "XX"), Filed.declaration(origin: "YY", after: 10),
            ], on: &lane)
        #expect(channel(lane) == .nonIntrusiveScan)
        _ = play(Small.drive(from: 5_100, to: 5_900, at: midnight), on: &lane)
        #expect(lane.engine.files[Small.trip.id]?.targeting?.hits.isEmpty == true)
    }

    // The fifty-first declaration would stand in the ledger, and nobody would weigh it.
    @Test func oneMoreThanIsWeighedIsRefused() throws {
        var lane = driven()
        for number in 1...50 {
            let answer = lane.hear(
                Self.declaration("D-\(number)", after: Double(number)), from: Small.operator_,
                at: Small.trip.departure + .minutes(9))
            guard case .new = answer.admission else {
                Issue.record("number \(number): \(answer.admission)"); return
            }
        }
        let next = lane.hear(
            Self.declaration("D-51", after: 51), from: Small.operator_,
            at: Small.trip.departure + .minutes(9))
        guard case .refused(let refusal) = next.admission else {
            Issue.record("it was taken"); return
        }
        #expect(refusal.advice.contains("at most 50"), "\(refusal.advice)")
        let again = lane.hear(
            Self.declaration("D-7", after: 52), from: Small.operator_,
            at: Small.trip.departure + .minutes(9))
        guard case .new = again.admission else { Issue.record("a correction"); return }
    }

    // All in one delivery: the limit would hold only for who sends them one by one.
    @Test func theLimitHoldsWithinADelivery() throws {
        let lane = driven()
        var ahead = Plan(count: lane.register.count)
        let fates = lane.register.plan(
            (1...52).map { Self.declaration("D-\($0)", after: Double($0)) },
            from: Small.operator_, at: Small.trip.departure + .minutes(9), ahead: &ahead,
            shelf: { _, _ in preconditionFailure("no page is full") }, stated: { _ in nil })
        let refused = fates.count { if case .refused = $0 { true } else { false } }
        #expect(refused == 2)
        guard case .new = fates[49] else { Issue.record("\(fates[49])"); return }
    }

    // A declaration of another year would be scored by what is known then, or by nothing.
    @Test(arguments: ["2099-01-01", "2026-03-12", "2025-03-08", "1990-01-01"])
    func aDateOfAnotherTimeIsRefused(_ date: String) {
        let answer = Self.hear(date)
        guard case .refused(let refusal) = answer else { Issue.record("taken: \(date)"); return }
        #expect(refusal.advice.contains(date), "\(refusal.advice)")
    }

    // Papers lodged weeks ago, or where it is tomorrow already, would be refused.
    @Test(arguments: ["2026-03-11", "2026-03-10", "2026-02-01", "2025-03-10"])
    func aDateOfThisTimeIsTaken(_ date: String) {
        guard case .new = Self.hear(date) else { Issue.record("refused: \(date)"); return }
    }

    private static func hear(_ date: String) -> Admission {
        var lane = Rehearsal(Small.settings(PolicyV2()))
        for event in [Event.laneDeclared(Small.lane, at: Small.start), .tripDeclared(Small.trip)] {
            _ = lane.hear(Small.submission(event), from: Small.operator_, at: Small.start)
        }
        return lane.hear(
            declaration("D-1", date: date, after: 0), from: Small.operator_,
            at: Small.trip.departure + .minutes(9)
        ).admission
    }

    private static func declaration(
        _ id: String, date: String = "2026-03-10", after seconds: Double
    ) -> Submission {
        Filed.filing(
            .declaration, "T-1",
            """
            {"id":"\(id)","date":"\(date)","hsCode":"080810","origin":"XX","netMass":10,"value":1}
            """, authority: nil, after: seconds)
    }
}
