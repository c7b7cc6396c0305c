import JSON
import Model

/// The lane's paperwork as EPCIS 2.0 events, in the shapes partners send them.
struct EPCISLine {
    let trip: Trip
    let day: Instant
    private var chance: Chance

    private static let lane = "https://lane.example.org/voc/"

    init(trip: Trip, day: Instant, chance: Chance) {
        self.trip = trip
        self.day = day
        self.chance = chance
    }

    /// Seals of these makers have no GS1 prefix, so a seal's URI names its maker and number.
    mutating func sealed(_ seals: [Seal], at time: Double, place: String) -> JSONValue {
        association(
            "ADD", "installing", "container_closed", seals, time, place,
            [JSONMember("lane:seals", .list(seals.map(Self.entry)))])
    }

    mutating func resealed(
        _ seal: Seal, replacing old: Seal, at time: Double, place: String, authority: Speaker
    ) -> [JSONValue] {
        [
            association(
                "DELETE", "removing", "container_open", [old], time, place,
                [
                    JSONMember("lane:authority", .string(authority.party.description)),
                    JSONMember("lane:sealCondition", "1"),
                ]),
            association(
                "ADD", "installing", "container_closed", [seal], time + 60, place,
                [
                    JSONMember("lane:seals", [Self.entry(seal)]),
                    JSONMember("lane:replacesSeal", .string(old.number)),
                    JSONMember("lane:authority", .string(authority.party.description)),
                ]),
        ]
    }

    /// A seal read at a gate; `read` is what stood on it when it was not the expected number.
    mutating func checked(_ seals: [Seal], read: String?, at time: Double, place: String)
        -> JSONValue
    {
        var extra = [JSONMember("lane:sealCondition", "1")]
        if let read { extra.append(JSONMember("lane:readSealNumber", .string(read))) }
        let disposition = read == nil ? "conformant" : "mismatch_instance"
        return association("OBSERVE", "inspecting", disposition, seals, time, place, extra)
    }

    mutating func passed(
        _ step: String, at time: Double, place: String, role: Zone.Role, tractor: TractorID,
        extra: [JSONMember] = []
    ) -> JSONValue {
        let role = JSONMember("lane:role", .string(role.rawValue))
        let things = [Self.asset(trip.trailer.description), Self.asset(tractor.description)]
        let middle = [
            JSONMember("epcList", .list(things)), JSONMember("action", "OBSERVE"),
            JSONMember("bizStep", .string(step)), JSONMember("disposition", "in_transit"),
        ]
        return event("ObjectEvent", time, place, middle, [role] + extra)
    }

    private mutating func association(
        _ action: String, _ step: String, _ disposition: String, _ seals: [Seal], _ time: Double,
        _ place: String, _ extra: [JSONMember]
    ) -> JSONValue {
        let middle = [
            JSONMember("parentID", Self.asset(trip.trailer.description)),
            JSONMember("childEPCs", .list(seals.map { .string(Self.uri($0)) })),
            JSONMember("action", .string(action)), JSONMember("bizStep", .string(step)),
            JSONMember("disposition", .string(disposition)),
        ]
        return event("AssociationEvent", time, place, middle, extra)
    }

    private mutating func event(
        _ type: String, _ time: Double, _ place: String, _ middle: [JSONMember],
        _ extra: [JSONMember]
    ) -> JSONValue {
        let context: JSONValue = [
            "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
            ["lane": .string(Self.lane)],
        ]
        let transaction: JSONValue = [
            "type": .string(Self.lane + "BTT-trip"),
            "bizTransaction": .string(Self.lane + "trip/\(trip.id)"),
        ]
        let head = [
            JSONMember("@context", context), JSONMember("type", .string(type)),
            JSONMember("eventID", .string(identity())),
            JSONMember("eventTime", .string((day + Seconds(time)).rfc3339)),
            JSONMember("eventTimeZoneOffset", "-08:00"),
        ]
        let tail = [
            JSONMember("readPoint", ["id": .string(place)]),
            JSONMember("bizTransactionList", [transaction]),
        ]
        return .object(head + middle + tail + extra)
    }

    private static func entry(_ seal: Seal) -> JSONValue {
        [
            "lane:sealURI": .string(uri(seal)), "lane:sealNumber": .string(seal.number),
            "lane:iso17712Class": .string(seal.grade.rawValue),
        ]
    }

    private static func uri(_ seal: Seal) -> String {
        "https://lane.example.org/seal/\(seal.maker)/\(seal.number)"
    }

    private static func asset(_ name: String) -> JSONValue {
        .string("urn:epc:id:giai:0952002.\(name)")
    }

    /// A random (version 4) UUID from the trip's own dice.
    private mutating func identity() -> String {
        let high = chance.next() & 0xffff_ffff_ffff_0fff | 0x4000
        let low = chance.next() & 0x3fff_ffff_ffff_ffff | 0x8000_0000_0000_0000
        func hex(_ bits: UInt64) -> String {
            let digits = String(bits, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }
        let a = hex(high), b = hex(low)
        return "urn:uuid:\(a.prefix(8))-\(a.dropFirst(8).prefix(4))-\(a.suffix(4))"
            + "-\(b.prefix(4))-\(b.dropFirst(4))"
    }
}
