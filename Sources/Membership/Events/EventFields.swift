import JSON
import Model

/// The fields of one line, taken by name; each refusal says what was sent and what was wanted.
struct EventFields {
    let line: Int
    private let object: JSONValue
    /// For fields of a value inside the line: `evidence[2].`.
    private let prefix: String

    init(_ object: JSONValue, line: Int, prefix: String = "") {
        self.object = object
        self.line = line
        self.prefix = prefix
    }

    /// A paragraph; longer belongs into a document beside it.
    private static let textMax = 4_000

    var names: [String] { object.members?.map(\.name) ?? [] }

    func refusal(_ name: String, wanted: String) -> EventFlaw {
        let sent = object[name].map { Self.shown($0) } ?? "nothing"
        return EventFlaw(line, "“\(prefix)\(name)”: sent \(sent); wanted \(wanted)")
    }

    func text(_ name: String, _ wanted: String = "a text") throws(EventFlaw) -> String {
        guard let text = try optionalText(name, wanted) else {
            throw refusal(name, wanted: wanted)
        }
        return text
    }

    func optionalText(_ name: String, _ wanted: String = "a text") throws(EventFlaw) -> String? {
        guard let value = object[name], value != .null else { return nil }
        guard let text = value.string, !text.isEmpty, text.utf8.count <= Self.textMax,
            // A control character would break the lines of a certificate.
            text.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control })
        else {
            throw refusal(name, wanted: "\(wanted), one line of at most \(Self.textMax) bytes")
        }
        return text
    }

    func day(_ name: String) throws(EventFlaw) -> LegalDay {
        guard let day = try optionalDay(name) else { throw refusal(name, wanted: Self.date) }
        return day
    }

    func optionalDay(_ name: String) throws(EventFlaw) -> LegalDay? {
        guard let text = try optionalText(name, Self.date) else { return nil }
        guard let day = LegalDay(text) else { throw refusal(name, wanted: Self.date) }
        return day
    }

    func optionalMoment(_ name: String) throws(EventFlaw) -> Instant? {
        let wanted = "a moment with its zone, 2026-03-01T14:05:00-06:00"
        guard let text = try optionalText(name, wanted) else { return nil }
        do { return try Instant(rfc3339: text) } catch { throw refusal(name, wanted: wanted) }
    }

    func party(_ name: String) throws(EventFlaw) -> PartyID {
        let text = try text(name, "a party's id")
        do { return try PartyID(text) } catch {
            throw refusal(name, wanted: "a party's id; \(error.advice)")
        }
    }

    func trip(_ name: String) throws(EventFlaw) -> TripID? {
        guard let text = try optionalText(name, "a trip's id") else { return nil }
        do { return try TripID(text) } catch {
            throw refusal(name, wanted: "a trip's id; \(error.advice)")
        }
    }

    func bool(_ name: String) throws(EventFlaw) -> Bool {
        guard let value = object[name]?.bool else { throw refusal(name, wanted: "true or false") }
        return value
    }

    func whole(_ name: String, _ range: ClosedRange<Int>, _ wanted: String) throws(EventFlaw) -> Int
    {
        guard let value = object[name]?.int, range.contains(value) else {
            throw refusal(name, wanted: wanted)
        }
        return value
    }

    func choice<Word: RawRepresentable & CaseIterable>(
        _ name: String, _ kind: Word.Type
    ) throws(EventFlaw) -> Word where Word.RawValue == String {
        guard let word = object[name]?.string.flatMap({ Word(rawValue: $0) }) else {
            let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
            throw refusal(name, wanted: "one of \(words)")
        }
        return word
    }

    /// The values of a list; none when it is not there.
    func list(_ name: String, max: Int) throws(EventFlaw) -> [JSONValue] {
        guard let value = object[name], value != .null else { return [] }
        guard let list = value.array, list.count <= max else {
            throw refusal(name, wanted: "a list of at most \(max)")
        }
        return list
    }

    private static let date = "a date, 2026-03-01, or a moment with its zone"
    /// Enough to find it in the line; a line may be long.
    private static let shownMax = 60

    private static func shown(_ value: JSONValue) -> String {
        let text = value.string.map { "“\($0)”" } ?? value.text
        return text.count > shownMax ? "\(text.prefix(shownMax))…" : text
    }
}
