import JSON

/// A record as an object of known members.
enum RecordForm {
    static func members(of record: [UInt8]) throws(RecordFlaw) -> [JSONMember] {
        let value: JSONValue
        do throws(JSONError) { value = try JSONValue(parsing: record, limits: .document) } catch {
            throw RecordFlaw("record", sent: "line \(error.line)", wanted: error.problem.sentence)
        }
        guard let members = value.members else {
            throw RecordFlaw("record", sent: value.text, wanted: "an object")
        }
        return members
    }

    /// A misspelled member would be a word that nobody hears.
    static func demandOnly(_ known: [String], in members: [JSONMember]) throws(RecordFlaw) {
        guard let stray = members.first(where: { !known.contains($0.name) }) else { return }
        throw RecordFlaw(
            stray.name, sent: stray.value.text,
            wanted: "no such member; it has \(known.joined(separator: ", "))")
    }

    /// A code, not a name or a sentence.
    static let codeMax = 32

    static func code(_ value: JSONValue, _ name: String) throws(RecordFlaw) -> String {
        guard let text = value.string, (1...codeMax).contains(text.utf8.count),
            text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
        else {
            throw RecordFlaw(
                name, sent: value.text,
                wanted: "a code of 1 to \(codeMax) visible ASCII characters, no name")
        }
        return text
    }

    /// A SHA-256 as programs write it.
    static func digest(
        _ name: String, in members: [JSONMember], wanted: String
    ) throws(RecordFlaw) -> String {
        let value = members.first { $0.name == name }?.value
        guard let text = value?.string, text.utf8.count == 64, text.utf8.allSatisfy(isHex) else {
            throw RecordFlaw(name, sent: value?.text ?? "nothing", wanted: wanted)
        }
        return text
    }

    private static func isHex(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }
}
