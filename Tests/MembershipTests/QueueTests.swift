import Membership
import Model
import Testing

struct QueueTests {
    private func applied(_ member: String, _ day: String) -> String {
        Desk.applied(day, entity: "highway-carrier", member: member)
    }

    // The most pressing member stands at the end of the list.
    @Test func riskComesFirstThenTheClock() throws {
        let desk = try Desk(
            [
                applied("LATE-1", "2026-01-01"), applied("NEW-1", "2026-05-20"),
                applied("RISK-1", "2026-05-25"), applied("RATED-1", "2026-05-26"),
                Desk.line("2026-05-27", "rated", #""risk":"medium""#, member: "RATED-1"),
                Desk.line(
                    "2026-05-27", "incident", #""incident":"I1","text":"x""#, member: "RISK-1"),
            ])
        let queue = AuthorityQueue(desk.roll)
        #expect(queue.rows.map(\.member.description) == ["RISK-1", "RATED-1", "LATE-1", "NEW-1"])
        #expect(queue.rows[0].reasons.map(\.english) == ["incident I1 without analysis"])
        #expect(queue.overdue.map(\.member.description) == ["LATE-1"])
    }

    // A suspension is on nobody's list.
    @Test func suspensionsAreListed() throws {
        let lines =
            Desk.validated + [
                Desk.line("2025-02-10", "suspended", #""ground":"benefits-denied","reason":"x""#)
            ]
        let queue = AuthorityQueue(try Desk(lines).roll)
        #expect(queue.suspensions.map(\.suspendedSince) == [try Desk.day("2025-02-10")])
    }

    // An authority would page through everybody to find what it has to do today.
    @Test func aPartOfTheQueueComesInItsOrderAPageAtATime() throws {
        let desk = try Desk(
            Desk.validated + [
                applied("LATE-1", "2026-01-01"), applied("NEW-1", "2026-05-20"),
                applied("RISK-1", "2026-05-25"),
                Desk.line(
                    "2026-05-27", "incident",
                    #""incident":"I1","text":"x","analysis_due":"2026-06-20""#, member: "RISK-1"),
            ])
        let queue = AuthorityQueue(desk.roll)
        func names(_ question: QueueQuestion) -> [String] {
            queue.page(question).rows.map(\.member.description)
        }
        #expect(names(QueueQuestion(part: .validation)) == ["EXP-7"])
        #expect(
            names(QueueQuestion(part: .certification, order: .risk))
                == ["RISK-1", "LATE-1", "NEW-1"])
        #expect(
            names(QueueQuestion(part: .certification, order: .clock))
                == ["LATE-1", "NEW-1", "RISK-1"])
        #expect(names(QueueQuestion(part: .incidents)) == ["RISK-1"])
        #expect(queue.rows.first?.analysis?.due == (try Desk.day("2026-06-20")))
        #expect(names(QueueQuestion(part: .overdue)) == ["LATE-1"])
        #expect(names(QueueQuestion(part: .suspensions)).isEmpty)
        let second = queue.page(QueueQuestion(order: .clock, offset: 1, limit: 2))
        #expect(second.rows.map(\.member.description) == ["NEW-1", "RISK-1"])
        #expect(second.found == 4)
        #expect(QueueQuestion(offset: -5, limit: 9_999).limit == QueueQuestion.limitMax)
    }
}
