import Clearance
import Engine
import Model
import Testing

/// What a node keeps for each authority has an end, and a record is weighed by the day it was heard.
struct ShelfTests {
    private func lane() -> Rehearsal {
        var lane = Rehearsal(Small.settings(PolicyV2()))
        for event in [Event.laneDeclared(Small.lane, at: Small.start), .tripDeclared(Small.trip)] {
            _ = lane.hear(Small.submission(event), from: Small.operator_, at: Small.start)
        }
        return lane
    }

    private static let now = Small.trip.departure + .minutes(9)

    private func filing(
        _ room: Room, _ matter: String, _ record: String, authority: String? = nil,
        heard: Instant? = nil, key: UInt64
    ) throws -> Submission {
        let filing = Filing(
            at: Small.start, room: room, matter: try MatterID(matter),
            authority: try authority.map { try PartyID($0) }, record: Array(record.utf8))
        return Submission(
            subject: .trip(filing.stream), event: .filed(filing), key: EventKey(bits: key),
            heard: heard, payload: filing.record)
    }

    // The fifth office's model would be receipted and never score a load.
    @Test func anAuthorityTooManyIsToldSo() throws {
        let digest = String(repeating: "ab", count: 32)
        let records: [(Room, String, Int)] = [
            (
                .model,
                #"{"format":"garita-model-part-1","sha256":"\#(digest)","part":1,"of":2,"text":["x"]}"#,
                4
            ),
            (.rules, Filed.bookText(Filed.rule("XX")), 32),
            (.examiners, #"{"officers":["O-1"],"commitment":"\#(digest)"}"#, 32),
        ]
        for (room, record, most) in records {
            var lane = lane()
            for number in 0...most {
                let name = "office-\(number)"
                let answer = lane.hear(
                    try filing(room, name, record, authority: name, key: UInt64(number)),
                    from: Small.operator_, at: Self.now)
                switch answer.admission {
                case .new: #expect(number < most, "\(room) \(number) was taken")
                case .refused(let refusal):
                    #expect(number == most, "\(room) \(number): \(refusal.advice)")
                    #expect(refusal.advice.contains("“office-\(most)” would be one more"))
                case .repeated: Issue.record("\(room) \(number) was known")
                }
            }
            // Who is there may file again.
            let again = lane.hear(
                try filing(
                    room, "office-0", record.replacing(#""x""#, with: #""y""#),
                    authority: "office-0", key: 99), from: Small.operator_, at: Self.now)
            guard case .new = again.admission else { Issue.record("\(again.admission)"); continue }
        }
    }

    // A trader would say that it was heard before the rule that holds its load, and correct the
    // hold away.
    @Test func nobodyButTheOperatorSaysWhenADeclarationWasHeard() throws {
        let record = Filed.declared(origin: "XX"), yesterday = Self.now - .hours(20)
        for (sender, heard) in [(Small.carrier, Self.now), (Small.operator_, yesterday)] {
            var lane = lane()
            let answer = lane.hear(
                try filing(.declaration, "T-1", record, heard: yesterday, key: 7), from: sender,
                at: Self.now)
            guard case .new(let draft) = answer.admission else {
                Issue.record("\(sender.role): \(answer.admission)"); continue
            }
            #expect(draft.fact.received == heard, "\(sender.role)")
        }
    }

    // Files of a past lane would be refused by today's date, or taken and never work.
    @Test func aBookIsHeldAgainstTheDayItWasHeard() throws {
        var lane = lane()
        let second = """
            {"format":"garita-rules-1","name":"lane","versions":[{"version":1,\
            "from":"2026-03-01","to":"2026-03-20","rules":[\(Filed.rule("XX"))]},{"version":2,\
            "from":"2026-03-21","to":"2026-12-31",\
            "rules":[\(Filed.rule("YY", from: "2026-03-21"))]}]}
            """
        let later = Self.now + .hours(24 * 200)
        let heard = [Self.now, Self.now + 60]
        for (place, text) in [Filed.bookText(Filed.rule("XX")), second].enumerated() {
            let answer = lane.hear(
                try filing(
                    .rules, "us-cbp", text, authority: "us-cbp", heard: heard[place],
                    key: UInt64(place)), from: Small.operator_, at: later)
            guard case .new = answer.admission else {
                Issue.record("\(answer.admission)"); return
            }
        }
        // Changed on the day on which its first version works, it is frozen.
        let third = lane.hear(
            try filing(
                .rules, "us-cbp", Filed.bookText(Filed.rule("ZZ")), authority: "us-cbp",
                heard: Self.now + 120, key: 3), from: Small.operator_, at: later)
        guard case .refused(let refusal) = third.admission else { Issue.record("taken"); return }
        #expect(refusal.advice.contains("frozen"), "\(refusal.advice)")
    }
}
