import Declarations
import Selection
import Testing

struct RuleTests {
    private static func book(_ versions: String) -> [UInt8] {
        Array(#"{"format":"garita-rules-1","name":"n","versions":[\#(versions)]}"#.utf8)
    }

    private static func version(
        _ number: Int = 1, _ from: String = "2026-01-01", _ to: String = "2026-12-31", when: String
    ) -> String {
        """
        {"version":\(number),"from":"\(from)","to":"\(to)","rules":[{"id":"r","title":"t",\
        "owner":"o","reason":"w","from":"2026-01-01","expires":"2026-12-31","effect":"examine",\
        "when":\(when)}]}
        """
    }

    private static let origin = #"[{"field":"origin","in":["XX"]}]"#

    private static func flaw(_ bytes: [UInt8]) -> RuleFlaw? {
        do throws(RuleFlaw) {
            _ = try RuleBook(parsing: bytes)
            return nil
        } catch { return error }
    }

    private static func batch(_ rows: String) throws -> (DeclarationBatch, Set<Field>) {
        let header = Array("id,date,hsCode,origin,netMass,value".utf8)
        let reader = try CommaReader(header: header, mapping: nil, label: nil)
        return (reader.read(Array(rows.utf8), firstLine: 2).batch, reader.plan.fields)
    }

    // Two policies decide on the same day, and nobody can say which one held a load.
    @Test func twoValidVersionsAreRefused() {
        let both =
            Self.version(1, "2026-01-01", "2026-06-30", when: Self.origin) + ","
            + Self.version(2, "2026-06-30", "2026-12-31", when: Self.origin)
        let day = DayText.day("2026-06-30") ?? 0
        #expect(Self.flaw(Self.book(both)) == .twoValid(1, 2, from: day, to: day))
    }

    // A sound successor is refused, and the office is left without rules at midnight.
    @Test func versionsFollowEachOther() throws {
        let both =
            Self.version(1, "2026-01-01", "2026-06-30", when: Self.origin) + ","
            + Self.version(2, "2026-07-01", "2026-12-31", when: Self.origin)
        let book = try RuleBook(parsing: Self.book(both))
        #expect(book.edition(on: DayText.day("2026-06-30") ?? 0)?.version == 1)
        #expect(book.edition(on: DayText.day("2026-07-01") ?? 0)?.version == 2)
        #expect(book.edition(on: DayText.day("2027-01-01") ?? 0) == nil)
    }

    // A rule with a slip of the pen examines everything or nothing, and nobody hears of it.
    @Test(arguments: [
        ("[]", RuleFlaw.asksNothing(rule: "r")),
        (#"[{"field":"Origin","in":["XX"]}]"#, .unknownColumn(rule: "r", "Origin")),
        (#"[{"field":"value","atLeast":0}]"#, .alwaysTrue(rule: "r", "“value” atLeast 0.0")),
        (#"[{"field":"value","below":0}]"#, .neverTrue(rule: "r", "“value” below 0.0")),
        (#"[{"field":"origin","notIn":[]}]"#, .alwaysTrue(rule: "r", "“origin” notIn nothing")),
        (
            #"[{"field":"origin","atLeast":5}]"#,
            .wrong(place: "rule “r”", "“atLeast” cannot be asked of “origin”")
        ),
    ])
    func uselessRuleIsRefused(_ when: String, _ flaw: RuleFlaw) {
        #expect(Self.flaw(Self.book(Self.version(when: when))) == flaw)
    }

    // A rule whose conditions exclude each other waits for ever, and its owner feels safe.
    @Test(arguments: [
        #"[{"field":"value","atLeast":800},{"field":"value","below":680}]"#,
        #"[{"field":"origin","in":["XX"]},{"field":"origin","in":["YY"]}]"#,
        #"[{"field":"origin","in":["XX"]},{"field":"origin","notIn":["XX","YY"]}]"#,
        #"[{"field":"origin","in":[" XX"]}]"#,
        #"[{"field":"hsCode","startsWith":["0808"]},{"field":"hsCode","startsWith":["22","0809"]}]"#,
        #"[{"field":"importer","in":["A"]},{"field":"importer","in":["A","B"]},{"field":"seals","in":["S"]},{"field":"seals","notIn":["S"]}]"#,
        #"[{"field":"netMass","atLeast":2000000000}]"#,
        #"[{"field":"netMass","missing":true}]"#,
        #"[{"field":"dutyRate","missing":true},{"field":"dutyRate","below":5}]"#,
    ])
    func aRuleThatCanNeverWorkIsRefused(_ when: String) {
        guard case .neverTrue? = Self.flaw(Self.book(Self.version(when: when))) else {
            Issue.record("\(when) was taken"); return
        }
    }

    // A sound rule with two conditions on one column would be refused for it.
    @Test(arguments: [
        #"[{"field":"value","atLeast":680},{"field":"value","below":800}]"#,
        #"[{"field":"hsCode","startsWith":["08","22"]},{"field":"hsCode","startsWith":["0808"]}]"#,
        #"[{"field":"origin","in":["XX","YY"]},{"field":"origin","notIn":["YY"]}]"#,
        #"[{"field":"dutyRate","below":20000}]"#,
    ])
    func conditionsThatNarrowAreTaken(_ when: String) {
        #expect(Self.flaw(Self.book(Self.version(when: when))) == nil)
    }

    // A rule of last year stands in this year's version and never works.
    @Test func aRuleOutsideItsVersionIsRefused() {
        let book = Self.book(Self.version(1, "2027-01-01", "2027-12-31", when: Self.origin))
        guard case .neverTrue(rule: "r", _)? = Self.flaw(book) else {
            Issue.record("it was taken"); return
        }
    }

    // A rule without an end or an owner lives for ever, and nobody answers for it.
    @Test(arguments: ["\"owner\":\"o\",", "\"reason\":\"w\",", "\"expires\":\"2026-12-31\","])
    func ruleWithoutResponsibilityIsRefused(_ member: String) {
        let text = String(decoding: Self.book(Self.version(when: Self.origin)), as: UTF8.self)
        let parts = text.split(separator: member, omittingEmptySubsequences: false)
        #expect(parts.count == 2)
        #expect(Self.flaw(Array(parts.joined().utf8)) != nil)
    }

    // The wrong loads are held: each condition must narrow, and lists must be alternatives.
    @Test func conditionsAreJoined() throws {
        let when = """
            [{"field":"hsCode","startsWith":["0808","22"]},{"field":"pricePerKilogram","below":2},\
            {"field":"origin","notIn":["YY"]}]
            """
        let book = try RuleBook(parsing: Self.book(Self.version(when: when)))
        let (batch, fields) = try Self.batch(
            """
            a,2026-01-01,080810,XX,10,19
            b,2026-01-01,080810,XX,10,20
            c,2026-01-01,080910,XX,10,19
            d,2026-01-01,2201000000,XX,10,19
            e,2026-01-01,220100,YY,10,19
            f,2026-01-01,220100,XX,0,19
            """)
        let rule = try #require(book.editions.first?.rules.first)
        let matcher = try RuleMatcher(rule, fields: fields)
        let hits = (0..<batch.count).filter { matcher.matches(batch, $0) }.map { batch.ids[$0] }
        #expect(hits == ["a", "d"])
    }

    // A rule that matches everything goes live and fills the day with nothing.
    @Test func trialRefusesWhatMatchesEverything() throws {
        let book = try RuleBook(parsing: Self.book(Self.version(when: Self.origin)))
        let (batch, fields) = try Self.batch(
            "a,2026-01-01,080810,XX,1,1\nb,2026-01-02,080810,XX,1,1")
        let edition = try #require(book.editions.first)
        #expect(throws: RuleFlaw.matchesEverything(rule: "r", count: 2)) {
            try RuleTrial(edition, over: batch, fields: fields, recentDays: 30)
        }
    }

    // Somebody plans next month's staff by wrong hit counts.
    @Test func trialCountsHitsRecentOnesAndOverlap() throws {
        let two = """
            {"version":1,"from":"2026-01-01","to":"2026-12-31","rules":[\
            {"id":"x","title":"t","owner":"o","reason":"w","from":"2026-01-01",\
            "expires":"2026-12-31","effect":"hold","authority":"health",\
            "when":[{"field":"origin","in":["XX"]}]},\
            {"id":"v","title":"t","owner":"o","reason":"w","from":"2026-01-01",\
            "expires":"2026-12-31","effect":"examine","when":[{"field":"value","atLeast":5}]}]}
            """
        let book = try RuleBook(parsing: Self.book(two))
        let (batch, fields) = try Self.batch(
            """
            a,2026-01-01,080810,XX,1,1
            b,2026-03-01,080810,XX,1,9
            c,2026-03-02,080810,YY,1,9
            d,2026-03-02,080810,YY,1,1
            """)
        let edition = try #require(book.editions.first)
        let trial = try RuleTrial(edition, over: batch, fields: fields, recentDays: 2)
        #expect(trial.lines.map(\.hits) == [2, 2])
        #expect(trial.lines.map(\.recent) == [1, 2])
        #expect(trial.lines.map(\.alone) == [1, 1])
        #expect(trial.selected == 3 && trial.selectedRecently == 2)
        let overlap = try #require(trial.overlaps.first)
        #expect(trial.overlaps.count == 1 && overlap.both == 1 && overlap.share == 0.5)
        #expect(overlap.first == "x" && overlap.second == "v")
    }

    // Reports carry wrong dates.
    @Test(arguments: ["1970-01-01", "1969-12-31", "2000-02-29", "2026-11-22", "2100-03-01"])
    func daysAreWrittenAsRead(_ text: String) throws {
        #expect(DayText.of(try #require(DayText.day(text))) == text)
    }
}
