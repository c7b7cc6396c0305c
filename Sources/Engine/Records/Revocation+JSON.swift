import JSON
import Model

extension Revocation {
    var json: JSONValue {
        var members = [
            JSONMember("trip", .text(trip.description)), JSONMember("decision", .int(decision)),
            JSONMember("cause", .text(cause.code)), JSONMember("sentence", .text(sentence)),
            JSONMember("at", .text(at.rfc3339)), JSONMember("brokeAt", .text(brokeAt.rfc3339)),
        ]
        if let place {
            members.append(
                JSONMember("place", [.double(place.longitude), .double(place.latitude)]))
        }
        members.append(JSONMember("evidence", .list(evidence.map { .int($0.value) })))
        return .object(members)
    }

    init(_ json: JSONValue) throws {
        let place = json["place"]?.array?.compactMap(\.double)
        self.init(
            trip: try TripID(json.text("trip")), decision: try json.whole("decision"),
            cause: try json.required("cause") { $0.string.flatMap(Revocation.Cause.init(code:)) },
            sentence: try json.text("sentence"), at: try json.instant("at"),
            brokeAt: try json.instant("brokeAt"),
            place: place.flatMap {
                $0.count == 2 ? Coordinate(longitude: $0[0], latitude: $0[1]) : nil
            },
            evidence: try json.evidence())
    }
}

extension Disclosure {
    var json: JSONValue {
        [
            "at": .text(at.rfc3339), "to": .text(to.description), "purpose": .text(purpose),
        ]
    }

    init(_ json: JSONValue) throws {
        self.init(
            at: try json.instant("at"), to: try PartyID(json.text("to")),
            purpose: try json.text("purpose"))
    }
}
