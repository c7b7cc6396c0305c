/// One clock of a membership: since when it runs, until when, and whether it was stopped.
package struct MemberClock: Hashable, Sendable {
    package enum Reading: Hashable, Sendable {
        case running(daysLeft: Int)
        /// Within the month in which a visit or an answer still can be planned.
        case soon(daysLeft: Int)
        case overdue(days: Int)
        case met
        case late(days: Int)

        package var word: String {
            switch self {
            case .running: "running"
            case .soon: "soon"
            case .overdue: "overdue"
            case .met: "met"
            case .late: "late"
            }
        }
    }

    package let rule: ClockRule
    /// The finding or incident it is about.
    package let subject: String?
    package let start: LegalDay
    package let due: LegalDay
    package let ended: LegalDay?

    package init(
        _ rule: ClockRule, subject: String? = nil, start: LegalDay, due: LegalDay,
        ended: LegalDay? = nil
    ) {
        self.rule = rule
        self.subject = subject
        self.start = start
        self.due = due
        self.ended = ended
    }

    /// A visit abroad is planned in about a month.
    private static let soonDays = 30

    package var isOpen: Bool { ended == nil }

    package func reading(on day: LegalDay) -> Reading {
        if let ended {
            return ended <= due ? .met : .late(days: due.days(until: ended))
        }
        let left = day.days(until: due)
        if left < 0 { return .overdue(days: -left) }
        return left <= Self.soonDays ? .soon(daysLeft: left) : .running(daysLeft: left)
    }

    /// In words, for people who have many of them to read.
    package func sentence(on day: LegalDay) -> Bilingual {
        switch reading(on: day) {
        case .running(let left), .soon(let left):
            return Bilingual("\(left) days left", "faltan \(left) días")
        case .overdue(let days):
            if rule.force == .right {
                return Bilingual("ended \(days) days ago", "venció hace \(days) días")
            }
            return Bilingual("overdue by \(days) days", "atrasado \(days) días")
        case .met: return Bilingual("done in time", "cumplido a tiempo")
        case .late(let days):
            return Bilingual("done \(days) days late", "cumplido con \(days) días de atraso")
        }
    }
}
