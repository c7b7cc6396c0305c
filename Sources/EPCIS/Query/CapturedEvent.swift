package import JSON
package import Model

/// One event as it was captured, with what its prefixes stand for and when it was recorded here.
package struct CapturedEvent: Hashable, Sendable {
    package let value: JSONValue
    package let recorded: Instant
    let prefixes: PrefixMap

    /// Nil where the bytes are no event: nothing of that kind is kept.
    /// Whether bytes have the word without which they are no event, wherever it stands. A name may
    /// also be spelled with escapes; then only reading tells.
    package static func mayBe(_ bytes: Span<UInt8>) -> Bool {
        // The capital is rare in what else is sent.
        let capital = 5
        for place in bytes.indices {
            if bytes[place] == UInt8(ascii: "\\") { return true }
            guard bytes[place] == UInt8(ascii: "T"), place >= capital,
                place - capital + eventTime.count <= bytes.count
            else { continue }
            let isThere = eventTime.indices.allSatisfy {
                bytes[place - capital + $0] == eventTime[$0]
            }
            if isThere { return true }
        }
        return false
    }

    private static let eventTime = Array("eventTime".utf8)

    package init?(_ bytes: [UInt8], recorded: Instant) {
        // What is no JSON is no event; the caller says what was kept there instead.
        guard let value = try? JSONValue(parsing: bytes) else { return nil }
        self.init(value, recorded: recorded)
    }

    package init?(_ value: JSONValue, recorded: Instant) {
        guard value["type"]?.string != nil, value["eventTime"]?.string != nil else { return nil }
        self.value = value
        self.recorded = recorded
        var prefixes = PrefixMap()
        prefixes.enter(value["@context"])
        self.prefixes = prefixes
    }

    package var type: String { prefixes.expanded(text("type") ?? "") }
    package var id: String? { text("eventID") }
    package var occurred: Instant? { moment(value["eventTime"]) }

    func text(_ name: String) -> String? { value[name]?.string }

    func moment(_ value: JSONValue?) -> Instant? {
        // A text that is no moment is compared as a text.
        value?.string.flatMap { try? Instant(rfc3339: $0) }
    }

    /// The names of things in a role, as they were sent.
    func names(_ role: EPCRole) -> [String] {
        role.lists.flatMap { list -> [String] in
            guard let value = value[list] else { return [] }
            if let one = value.string { return [one] }
            let elements = value.array ?? []
            return elements.compactMap { role.isClass ? $0["epcClass"]?.string : $0.string }
        }
    }

    /// Of `bizTransactionList`, `sourceList` and `destinationList`.
    func pairs(_ list: String, _ member: String, _ types: WordList) -> [(type: String, id: String)]
    {
        (value[list]?.array ?? []).compactMap { pair in
            guard let id = pair[member]?.string else { return nil }
            let type = pair["type"]?.string.map { Spelling.word($0, types, prefixes) } ?? ""
            return (type, Spelling.thing(id, prefixes))
        }
    }

    var sensorElements: [JSONValue] { value["sensorElementList"]?.array ?? [] }

    func reports(_ element: JSONValue) -> [JSONValue] { element["sensorReport"]?.array ?? [] }

    /// The values under a name in the metadata and in every report of every sensor.
    func sensed(_ member: String) -> [JSONValue] {
        sensorElements.flatMap { element in
            [element["sensorMetadata"]?[member]].compactMap { $0 }
                + reports(element).compactMap { $0[member] }
        }
    }

    /// With their units; a count of pieces has none.
    var quantities: [(quantity: Double, unit: String)] {
        EPCRole.classes.flatMap(\.lists).flatMap { value[$0]?.array ?? [] }.compactMap { one in
            one["quantity"]?.double.map { ($0, one["uom"]?.string ?? "") }
        }
    }
}

extension CapturedEvent {
    /// In one spelling each.
    package var bizStep: String? { QueryCondition.WordField.bizStep.words(in: self).first }
    package var disposition: String? { QueryCondition.WordField.disposition.words(in: self).first }
    package var readPoint: String? { value["readPoint"]?["id"]?.string }
    package var bizLocation: String? { value["bizLocation"]?["id"]?.string }
}
