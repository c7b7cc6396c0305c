import Cryptography
import JSON
import Model

/// Collects what was stated, in one canonical form, and shortens it to an event key.
///
/// Every part carries its length, so no two different statements collect to the same bytes.
struct EventDigest {
    private var bytes: [UInt8] = []

    init(_ kind: StaticString) {
        bytes.reserveCapacity(256)
        add(kind.description)
    }

    mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { utf8 in
            add(length: utf8.count)
            unsafe bytes.append(contentsOf: utf8)
        }
    }

    /// One byte for the usual short text, nine for the rest; no length is spelled two ways.
    private mutating func add(length: Int) {
        guard length >= 0xFF else { return bytes.append(UInt8(length)) }
        bytes.append(0xFF)
        add(UInt64(length))
    }

    mutating func add(_ number: UInt64) {
        unsafe withUnsafeBytes(of: number.littleEndian) { unsafe bytes.append(contentsOf: $0) }
    }

    /// Zero has two signs and one meaning; nil differs from every number.
    mutating func add(_ number: Double?) { add(number.map { ($0 + 0.0).bitPattern } ?? .max) }

    mutating func add(_ moment: Instant) { add(UInt64(bitPattern: moment.milliseconds)) }

    mutating func add(_ subject: Submission.Subject) {
        switch subject {
        case .trip(let trip): add("trip"); add(trip.description)
        case .device(let device): add("device"); add(device.description)
        case .equipment(let names): add("equipment"); names.forEach { add($0) }
        }
    }

    /// The same whatever the order of members, spacing or spelling of escapes.
    mutating func add(_ value: JSONValue) {
        switch value {
        case .object(let members):
            let sorted = members.sorted {
                Array($0.name.utf8).lexicographicallyPrecedes(Array($1.name.utf8))
            }
            add("object")
            add(UInt64(sorted.count))
            for member in sorted {
                add(member.name)
                add(member.value)
            }
        case .array(let values):
            add("array")
            add(UInt64(values.count))
            values.forEach { add($0) }
        case .number(let text):
            add("number")
            if let number = value.double { add(number) } else { add(text) }
        case .string(let text):
            add("string")
            add(text)
        case .bool(let value): add(value ? "true" : "false")
        case .null: add("null")
        }
    }

    /// What was stated, however a gateway between spelled it: a moment is a moment at any offset and
    /// with any number of digits, and what is null was not stated.
    static func statement(_ members: [JSONMember]) -> EventKey {
        var digest = EventDigest("statement")
        digest.add(normal(.object(members)))
        return digest.key
    }

    private static func normal(_ value: JSONValue) -> JSONValue {
        switch value {
        case .object(let members):
            .object(
                members.filter { $0.value != .null }.map { JSONMember($0.name, normal($0.value)) })
        case .array(let values): .array(values.map(normal))
        // What is no moment is a text like any other.
        case .string(let text): .string((try? Instant(rfc3339: text))?.rfc3339 ?? text)
        case .number, .bool, .null: value
        }
    }

    var key: EventKey { Self.key(of: bytes) }

    static func key(of bytes: [UInt8]) -> EventKey {
        var digest = SHA256()
        digest.update(bytes)
        return EventKey(bits: digest.words().0)
    }
}
