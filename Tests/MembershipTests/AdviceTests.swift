import Membership
import Testing

struct AdviceTests {
    private let practice = Desk.line(
        "2025-01-01", "practice",
        #""name":"sealed twice","parts":["management-support","innovation","documented-process","#
            + #""checks-and-balances","evidence"]"#)

    // A tier is advised that the facts do not carry.
    @Test func tiersAreEarnedOneByOne() throws {
        #expect(try Desk([Desk.applied()]).advice().tier == nil)
        let certified = Desk.validated.filter { !$0.contains("office-2") }
        #expect(try Desk(certified).advice().tier == .first)
        #expect(try Desk(Desk.validated).advice().tier == .second)
        #expect(try Desk(Desk.validated + [practice]).advice().tier == .third)
    }

    // One missing thing does not show in the advice, or its reason does not.
    @Test(arguments: [
        (Desk.answered("5.3", "no", day: "2025-01-01"), Tier?.none, "1 of 2"),
        (
            Desk.line("2025-01-01", "condition", #""condition":"ein-or-duns","met":false"#), nil,
            "ein-or-duns"
        ),
        (
            Desk.line(
                "2025-01-01", "finding",
                #""finding":"F1","weight":"action-required","text":"x","due":"2025-09-01""#),
            .first,
            "F1"
        ),
        (
            Desk.line("2025-01-01", "incident", #""incident":"I1","text":"x""#), .second, "I1"
        ),
        (
            Desk.line(
                "2025-01-01", "validated",
                #""kind":"virtual","outcome":"failed","approved_by":"office-3""#), .first, "failed"
        ),
    ])
    func whatIsMissingIsNamed(line: String, tier: Tier?, word: String) throws {
        let advice = try Desk(Desk.validated + [practice, line]).advice()
        #expect(advice.tier == tier)
        #expect(advice.obstacles.contains { $0.why.english.contains(word) })
    }

    // A validation of five years ago still carries the second tier.
    @Test func validationsAge() throws {
        #expect(try Desk(Desk.validated, on: "2028-10-01").advice().tier == .second)
        #expect(try Desk(Desk.validated, on: "2028-10-02").advice().tier == .first)
    }

    // The machine decides: a person's other decision is refused.
    @Test func aPersonDecides() throws {
        let given = Desk.line("2025-01-01", "tier", #""tier":3,"reason":"pilot of the office""#)
        let desk = try Desk(Desk.validated + [given])
        #expect(desk.refused.isEmpty)
        #expect(try desk.enrolment().tier?.tier == .third)
        #expect(try desk.advice().tier == .second)
    }

    // A programme without tiers is given one of another country's.
    @Test func tiersAreOneProgrammes() throws {
        let desk = try Desk([
            Desk.applied(programme: "AEO", entity: "customs-simplifications"),
            Desk.answered("39-a"), Desk.line("2024-02-01", "certified"),
        ])
        let advice = desk.roll.advice(for: try desk.enrolment(in: "AEO"), of: try desk.member())
        #expect(advice?.tier == nil)
        #expect(advice?.conditions.isEmpty == true)
    }

    // A suspended member keeps its benefits.
    @Test func theSuspendedHaveNoBenefits() throws {
        #expect(Benefit.of(try Desk(Desk.validated).enrolment()).count == 1)
        let lines =
            Desk.validated + [
                Desk.line("2025-02-10", "suspended", #""ground":"benefits-denied","reason":"x""#)
            ]
        #expect(Benefit.of(try Desk(lines).enrolment()).isEmpty)
    }

    // A member reads that it has what validated members have, and that it was never validated.
    @Test func aTierWithoutAVisitIsToldAsOne() throws {
        let tier = Desk.line("2025-02-01", "tier", #""tier":2,"reason":"by decision""#)
        let certified = Desk.validated.filter { !$0.contains("\"validated\"") }
        let unseen = Benefit.of(try Desk(certified + [tier]).enrolment()).map(\.text.english)
        #expect(unseen.count == 2)
        #expect(unseen.last?.hasSuffix("and this one is not validated") == true, "\(unseen)")
        let seen = Benefit.of(try Desk(Desk.validated + [tier]).enrolment()).map(\.text.english)
        #expect(seen.last?.hasPrefix("benefits of a validated member") == true, "\(seen)")
    }
}
