import JSON
import Model

/// Reads a record of the room of grants: `{"to", "from", "trip", "until", "takenBack"}`.
enum GrantReader {
    private static let names = ["to", "from", "trip", "until", "takenBack"]

    static func read(_ record: [UInt8]) throws(FilingFlaw) -> Grant {
        let value: JSONValue
        do throws(JSONError) { value = try JSONValue(parsing: record) } catch {
            throw FilingFlaw(field: "", sent: "bytes that are no JSON", wanted: error.advice)
        }
        for member in value.members ?? [] where !names.contains(member.name) {
            throw FilingFlaw(
                field: member.name, sent: text(member.value),
                wanted: "one of \(names.joined(separator: ", "))")
        }
        guard let to: PartyID = try id(value, "to", "the party that may see") else {
            throw FilingFlaw(field: "to", sent: "nothing", wanted: "the party that may see")
        }
        return Grant(
            grantor: try id(value, "from", "the party whose loads may be seen"), to: to,
            trip: try id(value, "trip", "a trip id, or none for all loads"),
            until: try until(value), isTakenBack: try isTakenBack(value))
    }

    private static func id<Subject>(
        _ value: JSONValue, _ name: String, _ wanted: String
    ) throws(FilingFlaw) -> Identifier<Subject>? {
        guard let found = value[name], found != .null else { return nil }
        do throws(IdentifierFlaw) { return try Identifier(found.string ?? "") } catch {
            throw FilingFlaw(
                field: name, sent: text(found), wanted: "\(wanted), but \(error.advice)")
        }
    }

    private static func until(_ value: JSONValue) throws(FilingFlaw) -> Instant? {
        guard let found = value["until"], found != .null else { return nil }
        // Nil: told below, whatever was wrong with it.
        guard let until = found.string.flatMap({ try? Instant(rfc3339: $0) }) else {
            throw FilingFlaw(
                field: "until", sent: text(found),
                wanted: "a time with a zone, as in 2026-12-31T23:59:59Z")
        }
        return until
    }

    private static func isTakenBack(_ value: JSONValue) throws(FilingFlaw) -> Bool {
        guard let found = value["takenBack"], found != .null else { return false }
        guard let isTakenBack = found.bool else {
            throw FilingFlaw(field: "takenBack", sent: text(found), wanted: "true or false")
        }
        return isTakenBack
    }

    private static func text(_ value: JSONValue) -> String {
        String((value.string ?? value.text).prefix(sentMax))
    }

    /// Enough to know it again.
    private static let sentMax = 80
}
