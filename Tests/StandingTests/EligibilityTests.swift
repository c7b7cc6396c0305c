import Model
import Standing
import StandingFiles
import Testing

struct EligibilityTests {
    private func causes(_ judgement: EligibilityJudgement) -> [LinkVerdict.Cause] {
        judgement.links.map(\.cause)
    }

    // A load whose every link is certified waits in the common lane.
    @Test func wholeChainMayUseTheLane() throws {
        let judgement = try Invented.judged()
        #expect(judgement.isEligible)
        #expect(judgement.links.map(\.link) == LaneLink.allCases)
    }

    // One broken link is overlooked: each line here breaks one, and only that.
    @Test(arguments: [
        ("\"CTPAT\",\"status\":\"validated\"", "\"CTPAT\",\"status\":\"removed\"", 0, "removed"),
        ("highway-carrier", "importer", 1, "other-kind"),
        ("\"expires\":\"2027-01-31\"", "\"expires\":\"2026-01-04\"", 2, "expired"),
        ("approved", "conditional", 2, "not-certified"),
        ("SCAC-TRNQ", "SCAC-ELSE", 1, "unknown"),
        ("2019-09-09", "2026-02-02", 3, "not-yet"),
    ])
    func brokenLinkClosesTheLane(
        _ old: String, _ new: String, _ place: Int, _ cause: String
    ) throws {
        let judgement = try Invented.judged(Invented.chain.replacing(old, with: new))
        #expect(!judgement.isEligible)
        for (index, link) in judgement.links.enumerated() {
            #expect(link.cause.rawValue == (index == place ? cause : "fits"))
        }
    }

    // A weak seal, or none, goes through the trusted lane.
    @Test func sealsAreHeldAgainstTheClass() throws {
        let weak = Invented.trip.replacing("\"class\":\"H\"", with: "\"class\":\"S\"")
        #expect(causes(try Invented.judged(Invented.chain, weak)).last == .sealBelowClass)
        let none = Invented.trip.replacing(
            "[{\"maker\":\"ACME\",\"number\":\"H-1\",\"class\":\"H\"}]", with: "[]")
        #expect(causes(try Invented.judged(Invented.chain, none)).last == .noSeal)
    }

    // The northern lane asks what only the southern one does.
    @Test func northernBorderAsksLess() throws {
        let trip = Invented.trip.replacing("southern", with: "northern")
            .replacing("\"class\":\"H\"", with: "\"class\":\"I\"")
            .replacing("\"manufacturer\":\"MX-PLANT\",", with: "")
        let judgement = try Invented.judged(Invented.chain, trip)
        #expect(judgement.isEligible)
        #expect(causes(judgement) == [.notAsked, .fits, .fits, .fits, .notAsked])
    }

    // A suspension of today rewrites what was decided yesterday.
    @Test func yesterdaysAnswerStands() throws {
        let feed =
            Invented.chain + "\n"
                + """
                {"kind":"status","member":"SCAC-TRNQ","programme":"CTPAT","status":"suspended","reason":"seizure","from":"2026-01-05T08:02:00Z"}
                """
        #expect(try Invented.judged(feed, on: "2026-01-05T08:01:59Z").isEligible)
        let after = try Invented.judged(feed, on: "2026-01-05T08:02:00Z")
        #expect(causes(after) == [.fits, .suspended, .fits, .fits, .fits])
        #expect(after.links[1].sentence.contains("suspended since 2026-01-05 08:02:00 UTC"))
    }

    // What came to be known in February excuses or accuses an officer of January.
    @Test func laterNewsCanBeLeftOut() throws {
        let line = try FeedLine(
            parsing: Invented.bytes(
                """
                {"kind":"status","member":"C","programme":"CTPAT","status":"suspended",
                 "from":"2026-01-05","heard":"2026-02-01"}
                """))
        #expect(!line.wasHeard(by: Invented.at("2026-01-31")))
        #expect(line.wasHeard(by: Invented.at("2026-02-01")))
        #expect(line.wasHeard(by: nil))
        let silent = try #require(Invented.chain.split(separator: "\n").first)
        #expect(try FeedLine(parsing: Array(silent.utf8)).wasHeard(by: Invented.at("2019-01-01")))
    }

    // Rules in a file say something else than the same rules built in.
    @Test func publicRulesAreTheOnesBuiltIn() throws {
        guard let bytes = PublicFile.bytes("fast_rules.json") else { return }
        let book = try LaneRulesFile.read(bytes)
        let read = try #require(book.inForce(on: Invented.at("2026-01-05")))
        for border in LandBorder.allCases {
            for direction in CrossingDirection.allCases {
                let crossing = LaneRules.Crossing(border, direction)
                #expect(read.has(crossing) == LaneRules.known.has(crossing))
                for link in LaneLink.allCases {
                    let ours = LaneRules.known.demand(on: link, crossing)
                    if case .nothing = ours {
                        guard case .nothing = read.demand(on: link, crossing) else {
                            Issue.record("\(link) is asked for by the file only")
                            continue
                        }
                    } else {
                        #expect(read.demand(on: link, crossing) == ours)
                    }
                }
            }
        }
    }

    // A rule that says more than we read would be applied as if it said less.
    @Test(arguments: [
        "CTPAT and OEA", "CTPAT tier 3", "CTPAT preferred", "CTPAT not required", "magic",
        "CTPAT manufacturer required", "CTPAT foreign required", "CTPAT foreign importer",
    ])
    func aWordThatIsNotUnderstoodIsRefused(_ phrase: String) {
        let rules = #"{"southern_border": {"carrier": "\#(phrase)"}}"#
        #expect(throws: StandingFlaw.self) { try LaneRulesFile.read(Array(rules.utf8)) }
    }

    // New rules are applied to a load of the old days.
    @Test func rulesAreOfTheirDay() throws {
        let book = try LaneRulesFile.read(
            Invented.bytes(
                """
                {"rules": [
                 {"from": "2005-01-01", "southern_border": {"carrier": "CTPAT highway carrier"}},
                 {"from": "2026-01-05", "southern_border": {"driver": "SENTRI card"}}]}
                """))
        #expect(try Invented.judged(on: "2026-01-04", book).isEligible)
        let later = try Invented.judged(on: "2026-01-05", book)
        #expect(causes(later) == [.notAsked, .notAsked, .unknown, .notAsked, .notAsked])
        #expect(throws: EligibilityRefusal.self) { try Invented.judged(on: "2004-12-31", book) }
    }

    // The lane is asked about a time when there was none, and answers.
    @Test func nothingBeforeTheLane() {
        #expect(throws: EligibilityRefusal.self) { try Invented.judged(on: "2002-11-30") }
    }

    // Rules of 2024 pass for those of 2010 without a word.
    @Test func earlierDayIsNoted() throws {
        #expect(try Invented.judged(on: "2010-01-01").notes.count == 1)
        #expect(try Invented.judged().notes.isEmpty)
    }

    // Nobody learns whom a stricter rule shuts out until the trucks stand there.
    @Test func changeNamesWhoIsAffected() throws {
        let rules = try LaneRulesFile.read(
            Invented.bytes(
                """
                {"southern_border": {"manufacturer": "CTPAT required",
                  "carrier": "CTPAT highway carrier required", "driver": "SENTRI card",
                  "importer": "CTPAT required", "seal": "high-security seal ISO 17712"}}
                """))
        let moment = Invented.at("2026-01-05")
        let new = try #require(rules.inForce(on: moment))
        let changes = RuleChange.between(
            .known, new, try Invented.feed(Invented.chain).standings, on: moment)
        #expect(changes.map(\.member.description) == ["D-17"])
        #expect(changes.map(\.link) == [.driver])
        #expect(changes.allSatisfy { $0.couldBefore && !$0.canNow })
    }
}
