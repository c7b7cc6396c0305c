import JSON
import Model

extension Erasure {
    var json: JSONValue {
        var members = [
            JSONMember("at", .text(at.rfc3339)), JSONMember("by", .text(by.description)),
            JSONMember("reason", .text(reason)), JSONMember("facts", .int(facts)),
            JSONMember("from", .text(from.rfc3339)),
        ]
        if let until { members.append(JSONMember("until", .text(until.rfc3339))) }
        members += [
            JSONMember("device", .text(device.description)),
            JSONMember("equipment", .list(equipment.map { .text($0) })),
        ]
        if !drawn.isEmpty { members.append(JSONMember("drawn", .list(drawn.map(\.json)))) }
        return .object(members)
    }

    init(_ json: JSONValue) throws {
        self.init(
            at: try json.instant("at"), by: try PartyID(json.text("by")),
            reason: try json.text("reason"), facts: try json.whole("facts"),
            from: try json.instant("from"),
            until: try json["until"].map { _ in try json.instant("until") },
            device: try DeviceID(json.text("device")),
            equipment: try json.required("equipment") { $0.array?.compactMap(\.string) },
            drawn: try (json["drawn"]?.array ?? []).map(LicenceDraw.init))
    }
}

extension LicenceDraw {
    fileprivate var json: JSONValue {
        var members = [
            JSONMember("licence", .text(licence)), JSONMember("export", .int(export)),
            JSONMember("cents", .int(cents)), JSONMember("quantity", .int(units)),
            JSONMember("departed", .text(departed.rfc3339)),
        ]
        if let exporter { members.append(JSONMember("exporter", .text(exporter.description))) }
        return .object(members)
    }

    fileprivate init(_ json: JSONValue) throws {
        self.init(
            licence: try json.text("licence"), export: try json.whole("export"),
            cents: Int64(try json.whole("cents")), units: Int64(try json.whole("quantity")),
            departed: try json.instant("departed"),
            exporter: try json["exporter"]?.string.map { try PartyID($0) })
    }
}
