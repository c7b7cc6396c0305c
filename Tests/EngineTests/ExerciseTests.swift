import Engine
import Model
import Testing

struct ExerciseTests {
    private static func word(_ name: StaticString, at: Instant = Small.start) -> Submission {
        let record = Array(#"{"word":"begin","speed":60}"#.utf8)
        let filing = Filing(
            at: at, room: .exercise, matter: MatterID(unchecked: name), authority: nil,
            record: record)
        return Small.submission(.filed(filing))
    }

    private static func isTaken(_ admission: Admission) -> Bool {
        if case .new = admission { true } else { false }
    }

    // If this fails, a rehearsed closure stands in the ledger of the real lane as a fact.
    @Test func aRealLedgerTakesNoWordOfAnExercise() {
        var lane = Rehearsal(Small.settings())
        _ = lane.hear(
            Small.submission(.tripDeclared(Small.trip)), from: Small.operator_, at: Small.start)
        let fate = lane.hear(Self.word("drill"), from: Small.operator_, at: Small.start).admission
        let name = MatterID(unchecked: "drill")
        let refusal = AdmissionRefusal.noExercise(name, here: nil)
        #expect(fate == .refused(refusal))
        #expect(refusal.advice.contains("--exercise drill"))
    }

    // If this fails, two rehearsals run into one another, or none can begin.
    @Test func anExercisesLedgerIsOfThatOneAlone() {
        var lane = Rehearsal(Small.settings())
        #expect(
            Self.isTaken(
                lane.hear(Self.word("drill"), from: Small.operator_, at: Small.start).admission))
        let later = Small.start + 60
        let again = Self.word("drill", at: later), other = Self.word("other", at: later)
        #expect(Self.isTaken(lane.hear(again, from: Small.operator_, at: later).admission))
        let names = (MatterID(unchecked: "drill"), MatterID(unchecked: "other"))
        #expect(
            lane.hear(other, from: Small.operator_, at: later).admission
                == .refused(.noExercise(names.1, here: names.0)))
    }
}
