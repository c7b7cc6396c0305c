package import JSON
package import Model
package import Views

extension TripPage {
    /// `whole` adds what only an authority sees. A revocation keeps the words it was recorded with.
    package func json(whole: Bool, in language: Language = .english) -> JSONValue {
        var members: [JSONMember] = [
            JSONMember("row", row.json(whole: whole, in: language)),
            JSONMember("plan", plan.map { $0.json(whole: whole) } ?? nil),
            JSONMember("seals", .list(seals.map(\.json))),
            JSONMember(
                "sealChanges",
                .list(sealChanges.filter { whole || $0.isForPartners }.map(\.json))),
            JSONMember(
                "exposure",
                ["minutes": .tenths(exposure.minutes), "weighted": .tenths(exposure.weighted)]),
            JSONMember("findings", .list(findings.map { $0.json(in: language) })),
            JSONMember("findingsLeftOut", .int(findingsLeftOut)),
            JSONMember("timeline", .list(timeline(whole: whole).map { $0.json(in: language) })),
            JSONMember("timelineLeftOut", .int(timelineLeftOut)),
            JSONMember("track", .list(track.map(\.json))),
        ]
        if !trade.isEmpty {
            members.append(JSONMember("trade", whole ? trade.json : trade.coarseJSON))
        }
        if whole {
            members.append(JSONMember("decisions", .list(decisions.map(\.json))))
            members.append(JSONMember("declarations", .list(declarations.map(\.json))))
            members.append(JSONMember("declarationsLeftOut", .int(declarationsLeftOut)))
            members.append(JSONMember("facts", .int(facts)))
        }
        return .object(members)
    }
}

extension Seal {
    var json: JSONValue {
        ["maker": .text(maker), "number": .text(number), "class": .text(grade.rawValue)]
    }
}

extension SealChange {
    fileprivate var json: JSONValue {
        [
            "at": .moment(at), "by": .name(by), "old": .list(old.map(JSONValue.text)),
            "new": .list(new.map(\.json)), "reason": reason.map(JSONValue.text) ?? nil,
            "index": .index(index),
        ]
    }
}

extension TimelineEntry {
    func json(in language: Language) -> JSONValue {
        [
            "at": .moment(at), "received": .moment(received), "index": .index(index),
            "sender": .name(sender), "kind": .text(event.kind.name),
            "sentence": .text(event.sentence(in: language)),
            "mark": mark.map { .text($0.rawValue) } ?? nil,
        ]
    }
}

extension TrailPoint {
    var json: JSONValue { ["at": .moment(at), "place": place.json, "index": .index(index)] }
}

extension DecisionPage {
    package var json: JSONValue {
        [
            "index": .index(index), "trip": .name(decision.trip), "number": .int(decision.number),
            "channel": .text(decision.channel.rawValue), "at": .moment(decision.at),
            "validUntil": .moment(decision.validUntil), "policy": .text(decision.policy),
            "custody": .text(decision.custody.rawValue),
            "reasons": .list(
                decision.reasons.map {
                    ["code": .text($0.code.rawValue), "detail": .text($0.detail)]
                }),
            "draw": [
                "seed": .text(String(decision.draw.seed)), "value": .double(decision.draw.value),
                "share": .double(decision.draw.share), "picked": .bool(decision.draw.isPicked),
            ],
            "evidence": .list(decision.evidence.map(JSONValue.index)),
            "targeting": decision.targeting.map(\.json) ?? nil,
            "examiners": .list(decision.examiners.map(\.json)),
            "revocation": revocation.map { $0.json(at: revokedBy) } ?? nil,
        ]
    }
}

extension Revocation {
    func json(at index: LedgerIndex?) -> JSONValue {
        [
            "index": index.map(JSONValue.index) ?? nil, "decision": .int(decision),
            "cause": .text(cause.code), "sentence": .text(sentence), "at": .moment(at),
            "brokeAt": .moment(brokeAt), "lateBySeconds": .tenths(lateBy.value),
            "place": place.map(\.json) ?? nil, "evidence": .list(evidence.map(JSONValue.index)),
        ]
    }
}
