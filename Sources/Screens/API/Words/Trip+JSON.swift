import JSON
import Model

extension Trip {
    /// As declared. `whole` adds names and goods, which only an authority sees here.
    func json(whole: Bool) -> JSONValue {
        let members = whole ? load + trade.parties + trade.papers : load + trade.parties
        return .object(members)
    }

    private var load: [JSONMember] {
        [
            JSONMember("trip", .text(id.description)), JSONMember("device", .name(device)),
            JSONMember("departure", .moment(departure)), JSONMember("driver", .name(driver)),
            JSONMember("tractor", .name(tractor)), JSONMember("trailer", .name(trailer)),
            JSONMember("container", container.map { .text($0.description) } ?? nil),
            JSONMember("seals", .list(seals.map(\.json))),
            JSONMember("exporter", .name(exporter)), JSONMember("carrier", .name(carrier)),
        ]
    }
}

extension TripTrade {
    fileprivate var parties: [JSONMember] {
        [
            JSONMember("manufacturer", .name(manufacturer)),
            JSONMember("importer", .name(importer)), JSONMember("consignee", .name(consignee)),
            JSONMember("border", border.map { .text($0.rawValue) } ?? nil),
            JSONMember("direction", border == nil ? nil : .text(direction.rawValue)),
        ]
    }

    fileprivate var papers: [JSONMember] {
        [
            JSONMember("parties", .list(names.map(\.json))),
            JSONMember("exports", .list(exports.map(\.json))),
        ]
    }
}

extension PartyName {
    fileprivate var json: JSONValue {
        [
            "role": .text(role.rawValue), "name": .text(name),
            "country": country.map { .text($0) } ?? nil,
        ]
    }
}

extension TripExport {
    fileprivate var json: JSONValue {
        [
            "licence": licence.map { .text($0) } ?? nil, "code": .text(code.rawValue),
            "eccn": .text(exportClass.description), "destination": .text(destination),
            "lines": .list(
                lines.map { ["schedule_b": .text($0.scheduleB), "cents": .int(Int($0.cents))] }),
            "quantity": quantity.map { .int(Int($0)) } ?? nil,
            "end_use": endUse.map { .text($0) } ?? nil, "munition": .bool(isMunition),
            "citation": citation.map { .text($0) } ?? nil,
        ]
    }
}
