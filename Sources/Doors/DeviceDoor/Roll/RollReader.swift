import Devices
import JSON
import Model

/// Reads one entry of a file of devices, and says where it is wrong.
struct RollReader {
    private let value: JSONValue
    private let place: String

    subscript(name: String) -> JSONValue? { value[name] }

    static func entries<Entry>(
        of bytes: [UInt8], _ name: String, _ read: (RollReader) throws(RollFlaw) -> Entry
    ) throws(RollFlaw) -> [Entry] {
        let document: JSONValue
        do throws(JSONError) { document = try JSONValue(parsing: bytes, limits: .document) } catch {
            throw RollFlaw(advice: error.advice)
        }
        guard let list = document[name]?.array else {
            throw RollFlaw(advice: "There is no list “\(name)” in it.")
        }
        var entries: [Entry] = []
        for (number, value) in list.enumerated() {
            entries.append(try read(RollReader(value: value, place: "\(name)[\(number)]")))
        }
        return entries
    }

    func name() throws(RollFlaw) -> DeviceName {
        let spoken = value["protocol"]?.string.flatMap { DeviceProtocol(name: $0) }
        guard let spoken else { throw flaw("protocol", "one of the protocols") }
        guard let name = value["identity"]?.string.flatMap({ DeviceName(spoken, $0) }) else {
            throw flaw("identity", "1 to \(DeviceName.lengthMax) visible ASCII characters")
        }
        return name
    }

    func id<Subject>(_ name: String) throws(RollFlaw) -> Identifier<Subject> {
        guard let text = value[name]?.string else { throw flaw(name, "an id in quotes") }
        do throws(IdentifierFlaw) { return try Identifier(text) } catch {
            throw flaw(name, "an id, but \(error.advice)")
        }
    }

    func time(_ name: String) throws(RollFlaw) -> Instant {
        guard let text = value[name]?.string, let time = try? Instant(rfc3339: text) else {
            throw flaw(name, "a time as in 2026-01-05T14:00:00Z")
        }
        return time
    }

    private func flaw(_ name: String, _ wanted: String) -> RollFlaw {
        RollFlaw(advice: "\(place): \(name) is \(value[name]?.text ?? "absent"); wanted \(wanted).")
    }
}
