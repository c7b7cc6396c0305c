import Devices
package import JSON
import Model

/// Why a file of devices is of no use.
package struct RollFlaw: Error, Hashable, Sendable {
    package let advice: String
}

extension DeviceRoll {
    /// The file `devices.json` of a node's folder.
    package init(_ bytes: [UInt8]) throws(RollFlaw) {
        let entries = try RollReader.entries(of: bytes, "enrolled") { reader throws(RollFlaw) in
            Enrolment(
                try reader.name(), device: try reader.id("device"), party: try reader.id("party"),
                model: reader["model"]?.string, since: try reader.time("since"),
                retired: reader["retired"] == nil ? nil : try reader.time("retired"))
        }
        do throws(Refusal) { try self.init(entries) } catch {
            throw RollFlaw(advice: error.advice)
        }
    }

    /// One entry a line, so that a person can read it and a program compare it.
    package var bytes: [UInt8] { RollWriter.bytes("enrolled", entries.map(\.json)) }
}

extension Enrolment {
    package var json: JSONValue {
        var members = name.members
        members.append(JSONMember("device", .text(device.description)))
        members.append(JSONMember("party", .text(party.description)))
        if let model { members.append(JSONMember("model", .text(model))) }
        members.append(JSONMember("since", .text(since.rfc3339)))
        if let retired { members.append(JSONMember("retired", .text(retired.rfc3339))) }
        return .object(members)
    }
}

extension Stranger {
    package var json: JSONValue {
        .object(
            name.members + [
                JSONMember("address", .text(address)), JSONMember("first", .text(first.rfc3339)),
                JSONMember("last", .text(last.rfc3339)), JSONMember("times", .int(times)),
            ])
    }

    /// The file `devices-unknown.json` of a node's folder.
    package static func list(_ bytes: [UInt8]) throws(RollFlaw) -> [Stranger] {
        try RollReader.entries(of: bytes, "unknown") { reader throws(RollFlaw) in
            Stranger(
                try reader.name(), from: reader["address"]?.string ?? "",
                first: try reader.time("first"), last: try reader.time("last"),
                times: reader["times"]?.int ?? 1)
        }
    }

    package static func bytes(_ list: [Stranger]) -> [UInt8] {
        RollWriter.bytes("unknown", list.map(\.json))
    }
}

extension DeviceName {
    fileprivate var members: [JSONMember] {
        [
            JSONMember("protocol", .text(spoken.rawValue)),
            JSONMember("identity", .text(identity)),
        ]
    }
}
