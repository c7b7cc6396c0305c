import JSON
import Model

/// The companies that the shipments of a 309 name, as a trip takes them: names to be looked up in
/// lists, and codes of those that have one.
struct X12Parties {
    private var names: [PartyName] = []
    private var codes: [JSONMember] = []
    /// Whose address comes next.
    private var open: PartyName?

    /// Data element 98: who a party of a shipment is.
    private static let roles: [String: PartyName.Role] = [
        "EX": .exporter, "SH": .exporter, "CN": .consignee, "IM": .importer, "MF": .manufacturer,
        "UC": .endUser,
    ]

    /// - Parameter code: the party's own, where it can be an id.
    mutating func take(_ code: String?, _ name: String?, _ id: PartyID?) {
        open = nil
        guard let role = code.flatMap({ Self.roles[$0] }) else { return }
        note(id, role)
        // A blank one is nobody, and none that is meant to be read is as long.
        guard let name, name.contains(where: { !$0.isWhitespace }),
            name.utf8.count <= TripTrade.nameBytesMax
        else { return }
        let party = PartyName(role: role, name: name)
        open = party
        if !names.contains(where: { Self.isSame($0, party) }) { names.append(party) }
    }

    private static func isSame(_ one: PartyName, _ other: PartyName) -> Bool {
        one.role == other.role && one.name == other.name
    }

    /// The exporter is the manifest's own field.
    private mutating func note(_ id: PartyID?, _ role: PartyName.Role) {
        guard let id, [.consignee, .importer, .manufacturer].contains(role),
            !codes.contains(where: { $0.name == role.rawValue })
        else { return }
        codes.append(JSONMember(role.rawValue, .text(id.description)))
    }

    /// N404: the country of the party before it. A name that two shipments place in two countries
    /// is looked up in both: it may be two companies.
    mutating func country(_ code: String?) {
        guard let party = open, let code, code.utf8.count == 2,
            code.utf8.allSatisfy({ (65...90).contains($0) })
        else { return }
        open = nil
        let placed = PartyName(role: party.role, name: party.name, country: code)
        guard !names.contains(placed) else { return }
        let unplaced = names.firstIndex { Self.isSame($0, party) && $0.country == nil }
        if let unplaced { names[unplaced] = placed } else { names.append(placed) }
    }

    mutating func close() { open = nil }

    /// More than a trip takes is refused when the trip is read: an unseen name is not looked up.
    var trade: [JSONMember] {
        guard !names.isEmpty else { return codes }
        let list = names.map { party -> JSONValue in
            var members = [
                JSONMember("role", .text(party.role.rawValue)),
                JSONMember("name", .text(party.name)),
            ]
            if let country = party.country { members.append(JSONMember("country", .text(country))) }
            return .object(members)
        }
        return codes + [JSONMember("parties", .list(list))]
    }
}
