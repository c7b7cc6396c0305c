import JSON
import Model
import Views

extension QueuePage {
    var json: JSONValue {
        [
            "waiting": .list(entries.map(\.json)), "found": .int(found), "from": .int(from),
            "next": next.map(JSONValue.int) ?? nil,
        ]
    }
}

extension QueueEntry {
    var json: JSONValue {
        [
            "trip": .name(decision.trip), "status": .text(status.rawValue),
            "decision": index.map(JSONValue.index) ?? nil,
            "channel": .text(decision.channel.rawValue), "since": .moment(decision.at),
            "ground": ground.map { .text($0.rawValue) } ?? nil,
            "score": score.map { .number($0.description) } ?? nil,
            "probability": .double(probability),
            "why": .list(
                decision.reasons.map {
                    [
                        "code": .text($0.code.rawValue), "en": .text($0.sentence(in: .english)),
                        "es": .text($0.sentence(in: .spanish)),
                    ]
                }),
            "targeting": decision.targeting.map(\.json) ?? nil,
            "examiners": .list(decision.examiners.map(\.json)),
        ]
    }
}

extension ExaminerDraw {
    /// Who was drawn to look, for those who see everything.
    var json: JSONValue {
        [
            "authority": .name(authority), "roster": .index(roster), "officer": .text(officer),
            "among": .int(among),
        ]
    }
}

extension TargetingNote {
    var json: JSONValue {
        [
            "declarations": .int(declarations), "rules": .list(hits.map(\.json)),
            "scores": .list(scores.map(\.json)), "ground": ground.map { .text($0.rawValue) } ?? nil,
            "probability": .double(probability),
            "outcome": outcome.map { .text($0.rawValue) } ?? nil,
        ]
    }
}

extension RuleHit {
    fileprivate var json: JSONValue {
        [
            "book": .name(book), "version": .int(version), "rule": .text(rule),
            "owner": .text(owner), "reason": .text(reason), "holder": .name(holder),
        ]
    }
}

extension LoadScore {
    fileprivate var json: JSONValue {
        [
            "authority": .name(authority), "model": .index(model),
            "declaration": .text(declaration), "score": .number(score.description),
            "cut": .number(cut.description),
            "reasons": .list(
                reasons.map {
                    [
                        "feature": .text($0.feature), "contribution": .double($0.contribution),
                        "en": .text($0.english), "es": .text($0.spanish),
                    ]
                }),
        ]
    }
}
