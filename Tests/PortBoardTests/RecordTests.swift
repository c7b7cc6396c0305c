import JSON
import Model
import PortBoard
import Testing

@Suite struct RecordTests {
    // If this fails, a roster is taken that nobody can plan by, or its sender cannot mend it.
    @Test(arguments: [
        (#"{"shifts":[]}"#, "shifts", "list of 1"),
        (
            #"{"shifts":[{"from":"2026-11-22T06:00:00Z","to":"2026-11-22T05:00:00Z","lane":"fast","open":1}]}"#,
            "shifts[0].to", "after"
        ),
        (
            #"{"shifts":[{"from":"6:00","to":"2026-11-22T07:00:00Z","lane":"fast","open":1}]}"#,
            "shifts[0].from", "moment"
        ),
        (
            #"{"shifts":[{"from":"2026-11-22T06:00:00Z","to":"2026-11-22T07:00:00Z","lane":"car","open":1}]}"#,
            "shifts[0].lane", "standard"
        ),
        (
            #"{"shifts":[{"from":"2026-11-22T06:00:00Z","to":"2026-11-22T07:00:00Z","lane":"fast","open":-1}]}"#,
            "shifts[0].open", "0 to 200"
        ),
        (
            #"{"shifts":[{"from":"2026-11-22T06:00:00Z","to":"2026-11-22T07:00:00Z","lane":"fast","open":1}],"service":{"fast":0}}"#,
            "service.fast", "number"
        ),
        (#"{"shift":[]}"#, "shift", "only shifts"),
    ])
    func aWrongRosterIsTold(_ record: String, _ field: String, _ words: String) throws {
        let flaw = try #require(throws: PortRecordFlaw.self) {
            _ = try RosterRecord(reading: Array(record.utf8), known: PortDay.midnight)
        }
        #expect(flaw.field == field && flaw.wanted.contains(words), "\(flaw)")
    }

    // If this fails, a slip of a camera becomes a queue of a million trucks.
    @Test(arguments: [#"{}"#, #"{"standard":-1}"#, #"{"fast":1000000}"#, #"{"standard":"many"}"#])
    func aWrongCountIsTold(_ record: String) throws {
        let flaw = try #require(throws: PortRecordFlaw.self) {
            _ = try CountRecord(reading: Array(record.utf8), at: PortDay.midnight)
        }
        #expect(!flaw.field.isEmpty && !flaw.wanted.isEmpty)
    }

    // If this fails, an exercise says something else when it is read back from its ledger.
    @Test func anExercisesWordsAreReadBack() throws {
        let words: [ExerciseRecord] = [
            .begin(speed: 60),
            .inject(.init(kind: .closure, text: "All booths closed", open: 0)),
            .inject(.init(kind: .note, text: "Call the carriers", open: nil)),
            .end(text: "over"),
        ]
        for word in words { #expect(try ExerciseRecord(reading: word.json.bytes) == word) }
        let flaw = try #require(throws: PortRecordFlaw.self) {
            _ = try ExerciseRecord(reading: Array(#"{"word":"inject","kind":"war"}"#.utf8))
        }
        #expect(flaw.field == "kind" && flaw.wanted.contains("closure"))
    }
}
