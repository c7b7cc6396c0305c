/// The kinds of single values that OSCAL knows, under the names that the table of shapes uses.
enum DataType: String, Hashable, Sendable {
    case base64, boolean, date, moment, decimal, email, integer, line, prose, natural, positive
    case text, token, uri, reference, uuid

    enum Kind: Hashable, Sendable { case string, number, boolean }

    var kind: Kind {
        switch self {
        case .boolean: .boolean
        case .decimal, .integer, .natural, .positive: .number
        case .base64, .date, .moment, .email, .line, .prose, .text, .token, .uri, .reference, .uuid:
            .string
        }
    }

    /// What belongs there, in the words of whoever has to mend it.
    var wanted: String {
        switch self {
        case .base64: "base64: letters, digits, + and /, with up to two = at the end"
        case .boolean: "true or false"
        case .date: "a date such as 2026-03-01"
        case .moment:
            "a moment with its zone, such as 2026-03-01T08:00:00Z (zones are those in use: +05:30, "
                + "not +01:15)"
        case .decimal: "a number"
        case .email: "an e-mail address"
        case .integer: "a whole number"
        case .line: "one line of text, not empty"
        case .prose: "a text"
        case .natural: "a whole number, zero or more"
        case .positive: "a whole number, one or more"
        case .text: "a text of one line that neither begins nor ends with a blank"
        case .token:
            "a token: it begins with a letter or _ and goes on with letters, digits, . - and _"
        case .uri: "an absolute address such as https://example.org/ns"
        case .reference: "an address"
        case .uuid: "a UUID of version 4 or 5, such as 3f2b8a54-0c1d-4e6f-9a7b-1c2d3e4f5a6b"
        }
    }
}
