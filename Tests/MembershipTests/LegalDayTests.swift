import Membership
import Testing

struct LegalDayTests {
    // A clock of days ends on another day than the one on the letter.
    @Test func daysAreCountedByTheCalendar() throws {
        let day = try Desk.day("2026-03-01")
        #expect(day.adding(days: 90).description == "2026-05-30")
        #expect(day.adding(days: -1).description == "2026-02-28")
        #expect(day.days(until: try Desk.day("2026-03-31")) == 30)
    }

    // A membership of a leap day has no anniversary in most years.
    @Test func leapDaysKeepTheirAnniversary() throws {
        let leap = try Desk.day("2024-02-29")
        #expect(leap.adding(years: 1).description == "2025-02-28")
        #expect(leap.adding(years: 4).description == "2028-02-29")
    }

    // An act of late evening at the border is dated a day later than its letter.
    @Test func momentsKeepTheDateTheyWereWrittenWith() throws {
        #expect(LegalDay("2026-03-01T23:30:00-06:00") == (try Desk.day("2026-03-01")))
    }

    // A slip of the pen starts a clock that ends in another century, or none at all.
    @Test(arguments: ["2026-02-30", "2026-3-1", "01.03.2026", "9026-03-01", "2026-03-01T10:00", ""])
    func whatIsNoDayIsNone(_ text: String) { #expect(LegalDay(text) == nil) }
}
