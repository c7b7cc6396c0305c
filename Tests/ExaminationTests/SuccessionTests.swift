import Examination
import Selection
import Testing

struct SuccessionTests {
    private static func book(_ versions: (Int, String, String, String)...) throws -> RuleBook {
        let texts = versions.map { number, from, to, origin in
            """
            {"version":\(number),"from":"\(from)","to":"\(to)","rules":[{"id":"r","title":"t",\
            "owner":"o","reason":"w","from":"\(from)","expires":"\(to)","effect":"examine",\
            "when":[{"field":"origin","in":["\(origin)"]}]}]}
            """
        }
        return try RuleBook(
            parsing: Array(
                #"{"format":"garita-rules-1","name":"n","versions":[\#(texts.joined(separator: ","))]}"#
                    .utf8))
    }

    private static let today = DayText.day("2026-03-10") ?? 0

    private static func flaw(_ old: RuleBook?, _ new: RuleBook) -> RecordFlaw? {
        RuleSuccession.flaw(from: old, to: new, on: today)
    }

    // An office could never write a new version, or end one that does harm.
    @Test func whatHasNotBegunMayChange() throws {
        let old = try Self.book((1, "2026-01-01", "2026-06-30", "XX"))
        #expect(Self.flaw(nil, old) == nil)
        #expect(Self.flaw(old, old) == nil)
        let next = try Self.book(
            (1, "2026-01-01", "2026-06-30", "XX"), (2, "2026-07-01", "2026-12-31", "YY"))
        #expect(Self.flaw(old, next) == nil)
        let mended = try Self.book(
            (1, "2026-01-01", "2026-06-30", "XX"), (2, "2026-07-01", "2026-12-31", "ZZ"))
        #expect(Self.flaw(next, mended) == nil)
    }

    // What decided yesterday would read otherwise today.
    @Test func whatHasBegunIsFrozen() throws {
        let old = try Self.book((1, "2026-01-01", "2026-06-30", "XX"))
        #expect(Self.flaw(old, try Self.book((1, "2026-01-01", "2026-06-30", "YY"))) != nil)
        #expect(Self.flaw(old, try Self.book((1, "2026-01-01", "2026-12-31", "XX"))) != nil)
        #expect(Self.flaw(old, try Self.book((2, "2026-07-01", "2026-12-31", "XX"))) != nil)
        let early = try Self.book(
            (1, "2026-01-01", "2026-06-30", "XX"), (0x2, "2025-01-01", "2025-12-31", "YY"))
        #expect(Self.flaw(old, early) != nil)
    }
}
