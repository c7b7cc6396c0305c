package import JSON

/// Reads the record of a filing about a list; it has exactly one of four members.
package enum RestrictedRecord {
    private static let kinds = ["part", "change", "cleared", "reopened"]
    /// A list's edition is a day or a number.
    private static let editionBytesMax = 64
    private static let textBytesMax = 512

    package static func read(parsing bytes: [UInt8]) throws(RestrictedFlaw) -> RestrictedWord {
        let record: JSONValue
        do throws(JSONError) { record = try JSONValue(parsing: bytes) } catch {
            throw RestrictedFlaw("", sent: "no JSON", wanted: error.advice)
        }
        return try read(record)
    }

    package static func read(_ record: JSONValue) throws(RestrictedFlaw) -> RestrictedWord {
        guard let members = record.members, members.count == 1, let only = members.first else {
            throw RestrictedFlaw(
                "", sent: record.text,
                wanted: "an object with one of \(kinds.joined(separator: ", "))")
        }
        switch only.name {
        case "part": return try part(only.value)
        case "change": return try change(only.value)
        case "cleared": return .cleared(try likeness(only.value, "cleared"))
        case "reopened": return .reopened(try likeness(only.value, "reopened"))
        default:
            throw RestrictedFlaw(
                "\(only.name)", sent: only.name,
                wanted: "one of \(kinds.joined(separator: ", "))")
        }
    }

    private static func part(_ value: JSONValue) throws(RestrictedFlaw) -> RestrictedWord {
        try demand(value, "part", ["edition", "number", "of", "entries"])
        let of = try whole(value, "part.of", 1...RestrictedWord.partsMax)
        return .part(
            edition: try text(value, "part.edition", editionBytesMax),
            number: try whole(value, "part.number", 1...of), of: of,
            entries: try entries(value, "part.entries"))
    }

    private static func change(_ value: JSONValue) throws(RestrictedFlaw) -> RestrictedWord {
        try demand(value, "change", ["edition", "after", "added", "removed"])
        var removed: [String] = []
        for (place, entry) in (value["removed"]?.array ?? []).enumerated() {
            guard let name = entry.string, !name.isEmpty, place < RestrictedWord.removedMax else {
                throw RestrictedFlaw(
                    "record.change.removed[\(place)]", sent: entry.text,
                    wanted: "source and number of an entry, at most "
                        + "\(RestrictedWord.removedMax)")
            }
            removed.append(name)
        }
        return .change(
            edition: try text(value, "change.edition", editionBytesMax),
            after: try text(value, "change.after", editionBytesMax),
            added: value["added"] == nil ? [] : try entries(value, "change.added"),
            removed: removed)
    }

    private static func likeness(
        _ value: JSONValue, _ kind: String
    ) throws(RestrictedFlaw) -> RestrictedWord.Likeness {
        try demand(value, kind, ["entry", "name", "trip", "reason"])
        let isGiven = value["trip"] != nil && value["trip"] != .null
        return RestrictedWord.Likeness(
            entry: try text(value, "\(kind).entry", textBytesMax),
            name: try text(value, "\(kind).name", textBytesMax),
            trip: isGiven ? try text(value, "\(kind).trip", 128) : nil)
    }

    /// A field that nobody reads would be taken for one that counts.
    private static func demand(
        _ value: JSONValue, _ kind: String, _ fields: [String]
    ) throws(RestrictedFlaw) {
        guard let members = value.members else {
            throw RestrictedFlaw("\(kind)", sent: value.text, wanted: "an object")
        }
        for member in members where !fields.contains(member.name) {
            throw RestrictedFlaw(
                "\(kind).\(member.name)", sent: member.value.text,
                wanted: "no such field; known here: \(fields.joined(separator: ", "))")
        }
    }

    private static func entries(
        _ value: JSONValue, _ path: String
    ) throws(RestrictedFlaw) -> [WatchEntity] {
        let name = path.split(separator: ".").last.map(String.init) ?? path
        let wanted = "a list of at most \(RestrictedWord.entriesMax) entries"
        guard let list = value[name]?.array, list.count <= RestrictedWord.entriesMax else {
            throw RestrictedFlaw(
                "\(path)", sent: value[name]?.array.map { "\($0.count) entries" } ?? "nothing",
                wanted: wanted)
        }
        var entries: [WatchEntity] = []
        for (place, element) in list.enumerated() {
            do throws(WatchListFlaw) {
                entries.append(try WatchList.entity(element, at: 0))
            } catch {
                throw RestrictedFlaw(
                    "\(path)[\(place)]", sent: element.text, wanted: error.advice)
            }
        }
        return entries
    }

    private static func text(
        _ value: JSONValue, _ path: String, _ bytesMax: Int
    ) throws(RestrictedFlaw) -> String {
        let name = path.split(separator: ".").last.map(String.init) ?? path
        guard let text = value[name]?.string, (1...bytesMax).contains(text.utf8.count) else {
            throw RestrictedFlaw(
                "\(path)", sent: value[name]?.text ?? "nothing",
                wanted: "a text of 1 to \(bytesMax) bytes")
        }
        return text
    }

    private static func whole(
        _ value: JSONValue, _ path: String, _ range: ClosedRange<Int>
    ) throws(RestrictedFlaw) -> Int {
        let name = path.split(separator: ".").last.map(String.init) ?? path
        guard let number = value[name]?.int, range.contains(number) else {
            throw RestrictedFlaw(
                "\(path)", sent: value[name]?.text ?? "nothing",
                wanted: "a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }
}
