package import JSON
import Model

extension JSONValue {
    /// A day, or null where there was none.
    static func date(_ day: LegalDay?) -> Self { day.map { .text($0.description) } ?? .null }

    static func number(_ tier: Tier?) -> Self { tier.map { .int($0.rawValue) } ?? .null }
}

extension MemberClock {
    package func json(on day: LegalDay) -> JSONValue {
        [
            "clock": .text(rule.rawValue), "subject": subject.map { .text($0) } ?? .null,
            "start": .text(start.description), "due": .text(due.description),
            "ended": .date(ended), "reading": .text(reading(on: day).word),
            "daysLeft": .int((ended ?? day).days(until: due)), "owner": .text(rule.owner.rawValue),
            "force": .text(rule.force.rawValue), "cite": .text(rule.cite),
        ]
    }
}

extension GapList {
    package var json: JSONValue {
        [
            "programme": .text(programme), "entity": .text(entity), "asked": .int(rows.count),
            "met": .int(count(.met)), "metElsewhere": .int(count(.metElsewhere)),
            "part": .int(count(.part)), "open": .int(count(.open)),
            "criteria": .list(rows.map(\.json)),
        ]
    }
}

extension GapRow {
    var json: JSONValue {
        [
            "criterion": .text(criterion.label),
            "obligation": .text(criterion.obligation.rawValue),
            "applies": .text(criterion.applies.rawValue), "verdict": .text(verdict.rawValue),
            "why": .text(why.english),
            "shownBy": .list(shownBy.map { .text($0.description) }),
        ]
    }
}

extension AuthorityQueue {
    package var json: JSONValue {
        ["day": .text(day.description), "queue": .list(rows.map { $0.json(on: day) })]
    }
}

extension QueueRow {
    package func json(on day: LegalDay) -> JSONValue {
        [
            "member": .text(member.description), "name": .text(name),
            "programme": .text(programme), "entity": .text(entity), "state": .text(state.rawValue),
            "tier": .number(tier), "tierAdvised": .number(advised), "risk": .text(risk.rawValue),
            "reasons": .list(reasons.map { .text($0.english) }),
            "clock": clock?.json(on: day) ?? .null, "scheduled": .date(scheduled),
            "suspendedSince": .date(suspendedSince),
            "analysis": analysis?.json(on: day) ?? .null,
        ]
    }
}

extension Evidence {
    /// As an answer carries it.
    package var json: JSONValue {
        let until: [JSONMember] = until.map { [JSONMember("until", .text($0.description))] } ?? []
        return .object(
            [
                JSONMember("name", .text(name)), JSONMember("type", .text(type)),
                JSONMember("bytes", .int(bytes)), JSONMember("sha256", .text(sha256)),
            ] + until)
    }
}
