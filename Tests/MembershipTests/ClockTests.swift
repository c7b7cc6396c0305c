import Membership
import Testing

struct ClockTests {
    private func clock(
        _ rule: ClockRule, _ lines: [String], on day: String
    ) throws -> MemberClock? {
        try Desk(lines, on: day).enrolment().clocks(on: Desk.day(day)).last { $0.rule == rule }
    }

    // An authority is told a date that the statute does not give.
    @Test func datesAreTheStatutes() throws {
        let start = [Desk.applied("2024-01-10")]
        #expect(
            try clock(.certification, start, on: "2024-01-11")?.due == Desk.day("2024-04-09"))
        let certified = start + [Desk.line("2024-03-01", "certified")]
        #expect(try clock(.validation, certified, on: "2024-03-02")?.due == Desk.day("2025-03-01"))
        let all = Desk.validated
        #expect(try clock(.revalidation, all, on: "2026-06-01")?.due == Desk.day("2028-10-01"))
    }

    // The two appeals are mixed up, and somebody loses two months.
    @Test(arguments: [("benefits-denied", "2025-05-11"), ("false-information", "2025-03-12")])
    func appealsHaveTwoTimes(ground: String, end: String) throws {
        let lines =
            Desk.validated + [
                Desk.line("2025-02-10", "suspended", #""ground":"\#(ground)","reason":"x""#)
            ]
        #expect(try clock(.appealFiling, lines, on: "2025-02-11")?.due == Desk.day(end))
        let appealed = lines + [Desk.line("2025-02-20", "appealed")]
        let decision = try clock(.appealDecision, appealed, on: "2025-02-21")
        #expect(decision?.due == (try Desk.day("2025-08-19")))
        #expect(decision?.rule.owner == .authority)
    }

    // A clock that has ended says that it still runs, or the day before it ends that it is over.
    @Test(arguments: [
        ("2024-02-01", MemberClock.Reading.running(daysLeft: 68)),
        ("2024-03-10", .soon(daysLeft: 30)),
        ("2024-04-09", .soon(daysLeft: 0)), ("2024-04-10", .overdue(days: 1)),
    ])
    func readings(day: String, reading: MemberClock.Reading) throws {
        let clock = try clock(.certification, [Desk.applied("2024-01-10")], on: day)
        #expect(clock?.reading(on: try Desk.day(day)) == reading)
    }

    // A thing done late looks as if it had been done in time.
    @Test func lateStaysLate() throws {
        let lines = [Desk.applied("2024-01-10"), Desk.line("2024-04-12", "certified")]
        let clock = try clock(.certification, lines, on: "2026-01-01")
        #expect(clock?.reading(on: try Desk.day("2026-01-01")) == .late(days: 3))
    }

    // A review half a year early counts as the year's.
    @Test func reviewsCountInsideTheirWindow() throws {
        let early = Desk.validated + [Desk.line("2025-07-01", "reviewed", #""changes":3"#)]
        let desk = try Desk(early, on: "2026-02-01")
        #expect(desk.flagged.contains { $0.sentence.contains("outside the 90 days") })
        #expect(try clock(.annualReview, early, on: "2026-02-01")?.isOpen == true)
        // The first anniversary is 10 January 2025, so its window opened on 12 October 2024.
        let good = Desk.validated + [Desk.line("2024-10-12", "reviewed", #""changes":3"#)]
        let first = try Desk(good, on: "2025-01-05").enrolment()
            .clocks(on: Desk.day("2025-01-05")).filter { $0.rule == .annualReview }
        #expect(first.map(\.due) == [try Desk.day("2025-01-10")])
        #expect(first.first?.isOpen == false)
    }

    // A member that was removed goes on being called to its validation.
    @Test func clocksOfTheRemovedStop() throws {
        let lines =
            Desk.validated + [
                Desk.line("2025-02-10", "removed", #""ground":"benefits-denied","reason":"x""#)
            ]
        let open = try Desk(lines).enrolment().clocks(on: Desk.day("2025-02-11")).filter(\.isOpen)
        #expect(open.map(\.rule) == [.appealFiling])
    }

    // A clock of another country's programme is invented.
    @Test func onlySourcedClocksRun() throws {
        let desk = try Desk([Desk.applied(programme: "AEO", entity: "security-and-safety")])
        #expect(try desk.enrolment(in: "AEO").clocks(on: Desk.day("2026-06-01")).isEmpty)
    }
}
