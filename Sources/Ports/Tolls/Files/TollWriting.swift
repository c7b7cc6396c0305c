package import JSON
import Model

/// Writes files as the other side reads them: a header and one record a line.
package enum TollWriting {
    package static func file(_ header: [(String, JSONValue)], _ records: [JSONValue]) -> String {
        let count = [("records", JSONValue.int(records.count))]
        let first = JSONValue.object((header + count).map { JSONMember($0.0, $0.1) })
        return ([first] + records).map { $0.text + "\n" }.joined()
    }

    static func moment(_ milliseconds: Int64) -> JSONValue {
        .text(Instant(milliseconds: milliseconds).rfc3339)
    }
}
