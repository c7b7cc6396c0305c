import JSON

/// Every id that a document's texts refer to: `#id` in links and prose, `{{ insert: param, id }}`.
struct References {
    private(set) var ids: Set<String> = []

    mutating func read(_ catalog: Catalog) {
        for member in catalog.metadata { read(member.value) }
        for control in catalog.controls { read(control) }
        for group in catalog.groups { read(group) }
    }

    mutating func read(_ value: JSONValue) {
        switch value {
        case .string(let text): read(text)
        case .array(let values): for value in values { read(value) }
        case .object(let members): for member in members { read(member.value) }
        case .null, .bool, .number: return
        }
    }

    func has(_ id: String?) -> Bool { id.map(ids.contains) == true }

    private mutating func read(_ group: Group) {
        for member in group.body { read(member.value) }
        for value in group.params { read(value) }
        for control in group.controls { read(control) }
        for inner in group.groups { read(inner) }
    }

    private mutating func read(_ control: Control) {
        for member in control.body { read(member.value) }
        for nested in control.controls { read(nested) }
    }

    private mutating func read(_ text: String) {
        let marks = text.utf8.contains { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "{") }
        guard marks else { return }
        let bytes = Array(text.utf8)
        var at = 0
        while at < bytes.count {
            if bytes[at] == UInt8(ascii: "#") {
                add(bytes, from: at + 1)
            } else if bytes[at] == UInt8(ascii: "{"), at + 1 < bytes.count,
                bytes[at + 1] == bytes[at]
            {
                insertion(bytes, from: at + 2)
            }
            at += 1
        }
    }

    /// `insert: param, id`, or the id alone as documents before 1.0 have it.
    private mutating func insertion(_ bytes: [UInt8], from start: Int) {
        var end = start
        while end < bytes.count, bytes[end] != UInt8(ascii: "}") { end += 1 }
        guard let space = bytes[start..<end].lastIndex(where: { $0 != 0x20 }) else { return }
        let words = bytes[start...space].split {
            $0 == 0x20 || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ":")
        }
        guard let last = words.last else { return }
        ids.insert(String(decoding: last, as: UTF8.self))
    }

    private mutating func add(_ bytes: [UInt8], from start: Int) {
        var end = start
        while end < bytes.count, Self.isPartOfID(bytes[end]) { end += 1 }
        guard end > start else { return }
        let id = String(decoding: bytes[start..<end], as: UTF8.self)
        ids.insert(id)
        // A sentence may end right behind an id.
        if id.last == "." { ids.insert(String(id.dropLast())) }
    }

    private static func isPartOfID(_ byte: UInt8) -> Bool {
        DataType.isLetter(byte) || byte &- 48 < 10 || byte > 0x7F
            || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
    }
}
