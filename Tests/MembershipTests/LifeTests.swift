import Membership
import Testing

struct LifeTests {
    // A member's standing is not what its file says.
    @Test func aLifeIsFolded() throws {
        let desk = try Desk(Desk.validated)
        #expect(desk.roll.flaws.isEmpty)
        let enrolment = try desk.enrolment()
        #expect(enrolment.state == .validated)
        #expect(enrolment.certified == (try Desk.day("2024-03-01")))
        #expect(enrolment.lastPassed?.day == (try Desk.day("2024-10-01")))
    }

    // A line further down in the file but earlier in life is judged too late, and the past changes
    // with the order in which somebody typed it.
    @Test func orderOfLinesChangesNothing() throws {
        let turned = try Desk(Desk.validated.reversed())
        #expect(turned.refused.isEmpty)
        #expect(try turned.enrolment().state == .validated)
    }

    // Nobody can say any more whether a carrier was certified on the day of a shipment.
    @Test(arguments: [
        ("2024-01-15", MemberState.applicant), ("2024-02-01", .approved),
        ("2024-03-01", .certified),
        ("2024-09-30", .certified), ("2024-10-01", .validated), ("2025-02-10", .suspended),
        ("2025-04-01", .validated),
    ])
    func thePastCanBeAsked(day: String, state: MemberState) throws {
        let lines =
            Desk.validated + [
                Desk.line(
                    "2025-02-10", "suspended", #""ground":"benefits-denied","reason":"seizure""#),
                Desk.line("2025-03-20", "reinstated"),
            ]
        let desk = try Desk(lines, on: day)
        #expect(try desk.enrolment().state == state)
        #expect(desk.refused.isEmpty)
    }

    // A step is left out, and a stranger to the programme is validated.
    @Test(arguments: [
        ("validated", #""kind":"virtual","outcome":"passed""#, "certified or validated"),
        ("suspended", #""ground":"benefits-denied","reason":"x""#, "certified or validated"),
        ("reinstated", "", "suspended or removed"),
        ("tier", #""tier":2"#, "certified or validated"),
        ("appealed", "", "nothing stands against"),
        ("decided", #""outcome":"upheld""#, "no appeal is open"),
        ("accepted", #""finding":"F1""#, "no finding “F1”"),
        ("analysed", #""incident":"I1""#, "no incident “I1”"),
    ])
    func stepsWantTheStepBefore(event: String, rest: String, wanted: String) throws {
        let desk = try Desk([Desk.applied(), Desk.line("2024-02-01", event, rest)])
        #expect(desk.refused.count == 1)
        #expect(desk.refused.first?.line == 2)
        #expect(desk.refused.first?.sentence.contains(wanted) == true)
        #expect(try desk.enrolment().state == .applicant)
    }

    // An act that can be appealed stands without a reason, and the appeal has nothing to answer.
    @Test func actsWantTheirReason() throws {
        let desk = try Desk(
            Desk.validated + [Desk.line("2025-02-10", "removed", #""ground":"benefits-denied""#)])
        #expect(desk.refused.first?.sentence.contains("wants its “reason”") == true)
        #expect(try desk.enrolment().state == .validated)
    }

    // Somebody whose appeal was won stays out.
    @Test func aWonAppealGivesTheStandingBack() throws {
        let lines =
            Desk.validated + [
                Desk.line("2025-02-10", "suspended", #""ground":"false-information","reason":"x""#),
                Desk.line("2025-02-20", "removed", #""ground":"false-information","reason":"y""#),
                Desk.line("2025-03-01", "appealed"),
                Desk.line("2025-05-01", "decided", #""outcome":"overturned""#),
            ]
        #expect(try Desk(lines, on: "2025-04-01").enrolment().state == .removed)
        let after = try Desk(lines, on: "2025-05-01").enrolment()
        #expect(after.state == .validated)
        #expect(after.adverse == nil)
        #expect(after.adverseActs.count == 2)
    }

    // The statute's targets lock people out.
    @Test func lateIsFlaggedAndNeverLocked() throws {
        let desk = try Desk([
            Desk.applied(), Desk.line("2024-02-01", "approved"),
            Desk.line("2025-06-01", "certified"),
            Desk.line("2025-07-01", "suspended", #""ground":"false-information","reason":"x""#),
            Desk.line("2025-09-01", "appealed"),
        ])
        #expect(desk.refused.isEmpty)
        #expect(desk.flagged.contains { $0.sentence.contains("32 days after its time ended") })
        #expect(try desk.enrolment().appeal?.isLate == true)
    }

    // One person validates and approves the report on it.
    @Test func oneOfficeIsNoSecondPerson() throws {
        let visit = #""kind":"virtual","outcome":"passed","approved_by":"office-1""#
        let desk = try Desk([
            Desk.applied(), Desk.line("2024-02-01", "certified"),
            Desk.line("2024-03-01", "validated", visit),
        ])
        #expect(desk.flagged.contains { $0.sentence.contains("a second person") })
    }

    // A partner's standing is shown to whoever asks, or to nobody who may see it.
    @Test func partnersSeeWhatWasConsented() throws {
        let lines =
            Desk.validated + [
                Desk.applied(entity: "highway-carrier", member: "CAR-1"),
                Desk.line("2025-01-01", "monitor", #""partner":"EXP-7""#, member: "CAR-1"),
                Desk.line("2025-02-01", "consent", #""partner":"CAR-1""#),
                Desk.line("2025-03-01", "unmonitor", #""partner":"CAR-1""#),
            ]
        func standings(_ day: String) throws -> [TraderView.Standing]? {
            let desk = try Desk(lines, on: day)
            #expect(desk.refused.isEmpty)
            return TraderView(try desk.member("CAR-1").id, desk.roll)?.partners.first?.standings
        }
        #expect(try standings("2025-01-15") == [])
        #expect(try standings("2025-02-01")?.map(\.state) == [.validated])
        #expect(try standings("2025-03-01") == nil)
    }
}
