package import JSON
import Model

extension TraderView {
    /// For a screen or a program; field by field in docs/formats/membership.md.
    package var json: JSONValue {
        [
            "member": .text(member.id.description), "name": .text(member.name),
            "day": .text(day.description),
            "programmes": .list(
                zip(member.enrolments, advice).map { $0.json(advice: $1, on: day) }),
            "gaps": .list(gaps.map(\.json)),
            "evidence": .list(papers.map { $0.json(on: day) }),
            "partners": .list(partners.map(\.json)), "requests": .list(requests.map(\.json)),
        ]
    }
}

extension AdverseAct {
    var json: JSONValue {
        [
            "kind": .text(kind.rawValue), "ground": .text(ground.rawValue),
            "day": .text(day.description), "reason": .text(reason),
        ]
    }
}

extension TierCondition {
    var json: JSONValue {
        [
            "tier": .int(tier.rawValue), "condition": .text(text.english), "met": .bool(isMet),
            "why": .text(why.english), "cite": .text(cite),
        ]
    }
}

extension TraderView.Paper {
    func json(on day: LegalDay) -> JSONValue {
        [
            "criterion": .text(criterion.description), "name": .text(evidence.name),
            "sha256": .text(evidence.sha256), "until": .date(evidence.until),
            "valid": .bool(evidence.isValid(on: day)),
        ]
    }
}

extension TraderView.Partner {
    var json: JSONValue {
        [
            "partner": .text(watch.partner.description), "asked": .text(watch.asked.description),
            "consented": .date(watch.consented),
            "standings": .list(
                standings.map {
                    [
                        "programme": .text($0.programme), "state": .text($0.state.rawValue),
                        "tier": .number($0.tier),
                    ]
                }),
        ]
    }
}

extension TraderView.Request {
    var json: JSONValue {
        [
            "member": .text(asker.description), "name": .text(name),
            "asked": .text(watch.asked.description), "consented": .date(watch.consented),
        ]
    }
}
