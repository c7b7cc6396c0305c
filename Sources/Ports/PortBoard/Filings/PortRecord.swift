import JSON
import Model

/// A record of the port's rooms, field by field, with the place of what is wrong.
struct PortRecord {
    let path: String
    private let members: [JSONMember]

    init(_ value: JSONValue, at path: String, fields: [String]) throws(PortRecordFlaw) {
        guard let members = value.members else {
            throw PortRecordFlaw(field: path, sent: value.excerpt, wanted: "an object in braces")
        }
        if let stray = members.first(where: { !fields.contains($0.name) }) {
            throw PortRecordFlaw(
                field: Self.join(path, stray.name), sent: "a field of that name",
                wanted: "only " + fields.joined(separator: ", "))
        }
        self.path = path
        self.members = members
    }

    init(_ bytes: [UInt8], fields: [String]) throws(PortRecordFlaw) {
        let value: JSONValue
        do throws(JSONError) { value = try JSONValue(parsing: bytes) } catch {
            throw PortRecordFlaw(field: "", sent: error.advice, wanted: "JSON")
        }
        try self.init(value, at: "", fields: fields)
    }

    subscript(_ name: String) -> JSONValue? { members.first { $0.name == name }?.value }

    func place(_ name: String) -> String { Self.join(path, name) }

    private static func join(_ path: String, _ name: String) -> String {
        path.isEmpty ? name : "\(path).\(name)"
    }

    func flaw(_ name: String, wanted: String) -> PortRecordFlaw {
        PortRecordFlaw(field: place(name), sent: self[name]?.excerpt ?? "nothing", wanted: wanted)
    }

    func instant(_ name: String) throws(PortRecordFlaw) -> Instant {
        // What is no moment is told in words of the record's own.
        guard let text = self[name]?.string, let moment = try? Instant(rfc3339: text) else {
            throw flaw(name, wanted: "a moment such as 2026-11-22T06:00:00Z")
        }
        return moment
    }

    func whole(_ name: String, _ range: ClosedRange<Int>) throws(PortRecordFlaw) -> Int {
        guard let value = self[name]?.int, range.contains(value) else {
            throw flaw(
                name, wanted: "a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return value
    }

    func number(
        _ name: String, _ range: ClosedRange<Double>
    ) throws(PortRecordFlaw) -> Double {
        guard let value = self[name]?.double, range.contains(value) else {
            throw flaw(name, wanted: "a number from \(range.lowerBound) to \(range.upperBound)")
        }
        return value
    }

    func text(_ name: String, most: Int) throws(PortRecordFlaw) -> String {
        guard let text = self[name]?.string, !text.isEmpty, text.utf8.count <= most else {
            throw flaw(name, wanted: "a text of 1 to \(most) bytes")
        }
        return text
    }
}

extension JSONValue {
    /// As much of it as a refusal repeats.
    var excerpt: String { String(text.prefix(60)) }
}
