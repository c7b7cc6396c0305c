import Examination
import Model
import Selection
import Testing

/// Who was in the draw, and who was not.
struct BookTests {
    private func decision(
        _ number: Int, _ channel: Channel, _ reasons: [Reason], at seconds: Double,
        by examiners: [ExaminerDraw] = []
    ) -> Decision {
        let at = Instant(milliseconds: 1_773_129_600_000) + Seconds(seconds)
        return Decision(
            trip: TripID(unchecked: "T-1"), number: number, channel: channel, reasons: reasons,
            policy: "v2", at: at, validUntil: at + .hours(8), custody: .intact,
            draw: RiskJudgement.Draw(seed: 2, value: 0.9, share: 0.05), evidence: [],
            examiners: examiners)
    }

    private func passed(_ decisions: [Decision]) -> Int {
        var desk = TargetingDesk()
        for decision in decisions { desk.note(decision) }
        return desk.effects.passedOver.values.reduce(0, +)
    }

    private static let cbp = PartyID(unchecked: "us-cbp")
    private static let usda = PartyID(unchecked: "us-usda")

    private func draw(_ authority: PartyID, _ officer: String) -> ExaminerDraw {
        ExaminerDraw(authority: authority, roster: LedgerIndex(1), officer: officer, among: 2)
    }

    private func file(
        _ outcome: String, _ officer: String, of authority: PartyID = cbp,
        with desk: inout TargetingDesk
    ) throws -> [String] {
        let text = #"{"outcome":"\#(outcome)","officer":"\#(officer)"}"#
        _ = desk.file(
            try ResultRecord(parsing: Array(text.utf8)), of: TripID(unchecked: "T-1"),
            by: authority, at: LedgerIndex(5), moment: Instant(milliseconds: 1_773_129_900_000))
        return desk.effects.picks.flatMap { [$0.drawn, $0.officer] }
    }

    // Officers who looked at what they were drawn to look at would be asked why others did not.
    @Test func eachOfficerIsHeldAgainstTheDrawOfItsOwnAuthority() throws {
        let picked = [Reason(.randomCheck)]
        var two = TargetingDesk()
        let both = [draw(Self.cbp, "A1"), draw(Self.usda, "U1")]
        two.note(decision(1, .physicalExam, picked, at: 0, by: both))
        #expect(try file("nothing", "A1", with: &two) == ["A1", "A1"])
        #expect(try file("nothing", "U1", of: Self.usda, with: &two) == ["U1", "U1"])
        var anew = TargetingDesk()
        anew.note(decision(1, .physicalExam, picked, at: 0, by: [draw(Self.cbp, "A1")]))
        _ = try file("notExamined", "A1", with: &anew)
        anew.note(decision(2, .physicalExam, picked, at: 60, by: [draw(Self.cbp, "A2")]))
        #expect(try file("nothing", "A2", with: &anew) == ["A2", "A2"])
    }

    // Loads that officers held and let go would count as if chance had passed them over, and what
    // is wrong of all would be told too high or too low.
    @Test func whoWasHeldAndLetGoWasNotInTheDraw() {
        let held = decision(1, .hold, [Reason(.officerHold)], at: 0)
        let freed = decision(2, .release, [Reason(.officerRelease)], at: 60)
        let cleared = decision(2, .release, [Reason(.custodyIntact)], at: 60)
        #expect(passed([held, freed]) == 0)
        // A hold that was lifted leaves the load to the draw.
        #expect(passed([held, cleared]) == 1)
        // What chance passed over first stays passed over, whatever comes later.
        let first = decision(1, .release, [Reason(.custodyIntact)], at: 0)
        #expect(passed([first, decision(2, .hold, [Reason(.officerHold)], at: 30), freed]) == 1)
        #expect(passed([held, decision(2, .release, [Reason(.examinedSound)], at: 60)]) == 0)
    }

    // A load that stood too long is looked at whatever chance says: as a random pick it would stand
    // for twenty others.
    @Test func aLongStandIsNoRandomPick() {
        var desk = TargetingDesk()
        desk.note(
            decision(
                1, .nonIntrusiveScan, [Reason(.exposedLong, "40 min"), Reason(.randomCheck)], at: 0)
        )
        #expect(desk.effects.picks.map(\.ground) == [.mandatory])
        #expect(desk.effects.picks.map(\.probability) == [1])
    }
}
