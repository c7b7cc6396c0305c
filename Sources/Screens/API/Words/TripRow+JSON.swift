package import JSON
package import Model
package import Views

extension TripRow {
    /// `whole` adds what only an authority sees.
    package func json(whole: Bool, in language: Language = .english) -> JSONValue {
        var members: [JSONMember] = [
            JSONMember("trip", .text(trip.description)),
            JSONMember("status", .text(status.rawValue)),
            JSONMember("departure", .moment(departure)),
            JSONMember("tractor", .name(tractor)), JSONMember("trailer", .name(trailer)),
            JSONMember("custody", .text(custody.rawValue)),
            JSONMember("place", place.map(\.json) ?? nil),
            JSONMember("placed", .moment(placed)), JSONMember("lastHeard", .moment(lastHeard)),
            JSONMember("queued", .moment(queued)), JSONMember("atPrimary", .moment(atPrimary)),
            JSONMember("exposureMinutes", .tenths(exposure.minutes)),
            JSONMember("alarms", .int(alarms)),
            JSONMember("findings", .list(findings.map { $0.json(in: language) })),
        ]
        if whole { members += judgement }
        return .object(members)
    }

    private var judgement: [JSONMember] {
        [
            JSONMember("exporter", .name(exporter)), JSONMember("carrier", .name(carrier)),
            JSONMember("channel", channel.map { .text($0.rawValue) } ?? nil),
            JSONMember("cleared", .bool(isCleared)),
            JSONMember("decision", decision.map(JSONValue.index) ?? nil),
            JSONMember("revoked", revoked.map(\.json) ?? nil),
        ]
    }
}

extension TripRow.Revoked {
    var json: JSONValue {
        [
            "decision": .int(decision), "cause": .text(cause.code), "at": .moment(at),
            "brokeAt": .moment(brokeAt),
        ]
    }
}

extension Finding {
    package var json: JSONValue { json(in: .english) }

    package func json(in language: Language) -> JSONValue {
        [
            "trip": .text(trip.description), "kind": .text(kind.rawValue),
            "severity": .text(severity.rawValue), "at": .moment(at), "known": .moment(known),
            "lateBySeconds": .tenths(lateBy.value), "sentence": .text(sentence(in: language)),
            "evidence": .list(evidence.map(JSONValue.index)),
        ]
    }
}

extension Coordinate {
    /// As GeoJSON has it: longitude first. Five decimals are a metre.
    package var json: JSONValue { .array([.degrees(longitude), .degrees(latitude)]) }
}
