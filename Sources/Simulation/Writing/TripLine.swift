import JSON
import Model

/// A trip as its carrier declares it.
enum TripLine {
    static func value(_ trip: Trip) -> JSONValue {
        var members = [
            JSONMember("trip", .string(trip.id.description)),
            JSONMember("device", .string(trip.device.description)),
            JSONMember("departure", .string(trip.departure.rfc3339)),
            JSONMember("driver", .string(trip.driver.description)),
            JSONMember("tractor", .string(trip.tractor.description)),
            JSONMember("trailer", .string(trip.trailer.description)),
        ]
        if let container = trip.container {
            members.append(JSONMember("container", .string(container.description)))
        }
        members.append(JSONMember("seals", .list(trip.seals.map(seal))))
        if let tier = trip.programme.ctpatTier {
            let programme: JSONValue = [
                "ctpatTier": .int(tier), "fast": .bool(trip.programme.isFast),
            ]
            members.append(JSONMember("programme", programme))
        }
        if let exporter = trip.exporter {
            members.append(JSONMember("exporter", .string(exporter.description)))
        }
        if let carrier = trip.carrier {
            members.append(JSONMember("carrier", .string(carrier.description)))
        }
        return .object(members)
    }

    static func seal(_ seal: Seal) -> JSONValue {
        [
            "maker": .string(seal.maker), "number": .string(seal.number),
            "class": .string(seal.grade.rawValue),
        ]
    }
}
