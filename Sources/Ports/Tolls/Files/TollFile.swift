import JSON

/// A file between agencies: a header that says whose and which it is, and its records.
package struct TollFile: Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        /// Accounts and their tags.
        case accounts = "ACC"
        case payments = "PAY"
        case rates = "RAT"
        case tagList = "TVL"
        case transactions = "TXN"
        case corrections = "COR"
    }

    package let kind: Kind
    package let sender: String
    package let number: Int
    package let made: Int64
    /// Whole as sent: the same number again must be the same file.
    package let text: String
    let header: TollRecord
    let records: [(line: Int, value: JSONValue)]

    /// A busy bridge has 15,000 crossings a day; files come at least daily.
    static let recordsMax = 200_000
    private static let bytesMax = 64 << 20

    private static let headerFields = [
        "file", "from", "number", "made", "records", "list", "base", "inForce",
    ]

    package init(_ bytes: [UInt8]) throws(TollFlaw) {
        guard bytes.count <= Self.bytesMax else {
            throw .said("The file has \(bytes.count) bytes; at most \(Self.bytesMax) are read.")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw .said("The file is not UTF-8 text.")
        }
        var values: [(line: Int, value: JSONValue)] = []
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for (place, line) in lines.enumerated() where !line.isEmpty {
            guard values.count <= Self.recordsMax else {
                throw .said("The file has more than \(Self.recordsMax) records; split it.")
            }
            do throws(JSONError) {
                values.append((place + 1, try JSONValue(parsing: Array(line.utf8))))
            } catch { throw .line(place + 1, "\(error.problem.sentence).") }
        }
        guard let first = values.first else { throw .said("The file is empty.") }
        header = try TollRecord(first.value, line: first.line, fields: Self.headerFields)
        let word = try header.text("file")
        guard let kind = Kind(rawValue: word) else {
            let known = Kind.allCases.map(\.rawValue).joined(separator: ", ")
            throw .line(first.line, "file was \(word); wanted one of \(known).")
        }
        self.kind = kind
        sender = try header.text("from")
        number = try header.whole("number", 1...1_000_000_000)
        made = try header.moment("made").at
        self.text = text
        records = Array(values.dropFirst())
        let promised = try header.whole("records", 0...Self.recordsMax)
        guard promised == records.count else {
            throw .line(
                first.line,
                "the header promises \(promised) records and \(records.count) follow; the file was "
                    + "cut off or changed on its way.")
        }
    }

    var name: String { "\(kind.rawValue) \(number) of \(sender)" }
}
