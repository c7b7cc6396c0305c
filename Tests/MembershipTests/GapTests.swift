import Membership
import Testing

struct GapTests {
    private func verdicts(
        _ lines: [String], _ programme: String, on day: String = "2026-06-01"
    ) throws -> [String: GapRow.Verdict] {
        let desk = try Desk(lines, on: day)
        let list = desk.roll.gaps(of: try desk.member(), in: programme)
        return Dictionary(
            (list?.rows ?? []).map { ($0.criterion.label, $0.verdict) },
            uniquingKeysWith: { first, _ in first })
    }

    // A trader answers the same question for every country again, or a country takes half an answer
    // for a whole one.
    @Test func oneAnswerServesSeveralProgrammes() throws {
        let half = [Desk.applied(), Desk.answered("5.3"), Desk.answered("1.1")]
        #expect(
            try verdicts(half, "AEO") == ["39-a": .open, "28-c": .part, "28-h": .part])
        #expect(try verdicts(half + [Desk.answered("6.2")], "AEO")["28-c"] == .metElsewhere)
    }

    // A “no” given to a programme is overruled by a “yes” given to another.
    @Test func theOwnAnswerCounts() throws {
        let lines =
            Desk.validated + [
                Desk.applied(programme: "AEO", entity: "security-and-safety"),
                Desk.line(
                    "2024-05-01", "answered", #""programme":"AEO","criterion":"28-c","answer":"no""#
                ),
            ]
        #expect(try verdicts(lines, "AEO")["28-c"] == .open)
    }

    // A must passes on somebody's word, or on a paper that ran out.
    @Test func mustsWantPapersThatHold() throws {
        let bare = Desk.line("2024-01-20", "answered", #""criterion":"5.3","answer":"yes""#)
        #expect(try verdicts([Desk.applied(), bare], "CTPAT")["5.3"] == .open)
        let dated = [Desk.applied(), Desk.answered("5.3", until: "2026-05-31")]
        #expect(try verdicts(dated, "CTPAT", on: "2026-05-31")["5.3"] == .met)
        #expect(try verdicts(dated, "CTPAT", on: "2026-06-01")["5.3"] == .part)
    }

    // Whoever says of everything that it does not apply has no gaps.
    @Test func exceptionsWantAReason() throws {
        let rest = #""criterion":"5.3","answer":"not-applicable""#
        let bare = Desk.line("2024-01-20", "answered", rest)
        let told = Desk.line("2024-01-20", "answered", rest + #","text":"we own no vehicles""#)
        #expect(try verdicts([Desk.applied(), bare], "CTPAT")["5.3"] == .open)
        #expect(try verdicts([Desk.applied(), told], "CTPAT")["5.3"] == .met)
    }
}
