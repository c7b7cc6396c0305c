import JSON
import Model

extension Erasure {
    var json: JSONValue {
        [
            "at": .text(at.rfc3339), "by": .text(by.description), "reason": .text(reason),
            "facts": .int(facts), "from": .text(from.rfc3339),
            "device": .text(device.description), "equipment": .list(equipment.map { .text($0) }),
        ]
    }

    init(_ json: JSONValue) throws {
        self.init(
            at: try json.instant("at"), by: try PartyID(json.text("by")),
            reason: try json.text("reason"), facts: try json.whole("facts"),
            from: try json.instant("from"), device: try DeviceID(json.text("device")),
            equipment: try json.required("equipment") { $0.array?.compactMap(\.string) })
    }
}
