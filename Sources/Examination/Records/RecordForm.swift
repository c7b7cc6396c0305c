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
}
