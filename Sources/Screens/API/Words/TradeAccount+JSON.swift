import JSON
import Model
import Views

extension TradeAccount {
    /// For an authority: everything, explained.
    var json: JSONValue {
        [
            "licences": .list(licences.map(\.json)),
            "likenesses": .list(likenesses.map(\.json)),
            "lane": isEligible.map { eligible -> JSONValue in
                [
                    "eligible": .bool(eligible), "rules": basis.map(JSONValue.text) ?? nil,
                    "links": .list(links.map(\.json)),
                ]
            } ?? nil,
        ]
    }

    /// For a partner: what kind of thing stands in the way, and no more.
    var coarseJSON: JSONValue {
        ["stoppedBy": .list(coarse.map { .text($0.rawValue) })]
    }
}

extension TradeAccount.Licence {
    fileprivate var json: JSONValue {
        [
            "export": .int(export), "licence": number.map(JSONValue.text) ?? nil,
            "filedBy": .name(filer), "official": .bool(isOfAuthority),
            "goes": .bool(stops.isEmpty),
            "stops": .list(
                stops.map { ["code": .text($0.code.rawValue), "sentence": .text($0.sentence)] }),
            "messages": .list(messages.map(JSONValue.text)),
            "remainingCents": remainingCents.map { .int($0) } ?? nil,
        ]
    }
}

extension TradeAccount.Likeness {
    fileprivate var json: JSONValue {
        [
            "role": .text(party.role.rawValue), "name": .text(party.name),
            "country": party.country.map(JSONValue.text) ?? nil, "list": .text(list),
            "entry": .text(entry), "listedName": .text(listedName), "score": .double(score),
            "holds": .bool(holds), "clearedBy": .name(clearedBy),
            "why": .list(why.map(JSONValue.text)),
        ]
    }
}

extension TradeAccount.Link {
    fileprivate var json: JSONValue {
        [
            "link": .text(link), "fits": .bool(fits), "who": .text(who), "found": .text(found),
            "asked": .text(asked),
        ]
    }
}
