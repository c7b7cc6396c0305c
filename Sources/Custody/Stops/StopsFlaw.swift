/// Why a table of tracks, or one row of it, cannot be judged.
package enum StopsFlaw: Error, Hashable {
    case empty
    case missingColumn(String, has: [String])
    case repeatedColumn(String)
    case tooManyRows(max: Int)
    case fieldCount(line: Int, found: Int, wanted: Int)
    case openQuote(line: Int)
    case notText(line: Int)
    case emptyTrack(line: Int)
    case notATime(line: Int, text: String)
    case noUnit(line: Int, text: String)
    case notANumber(line: Int, column: String, text: String)
    case outOfRange(line: Int, column: String, text: String)

    /// Safe to show to the sender: what they sent, what was wanted, and where.
    package var advice: String {
        switch self {
        case .empty:
            "The file is empty; its first line should name the columns track,timestamp,x,y."
        case .missingColumn(let name, let has):
            "Line 1: there is no column “\(name)”; the columns are \(Self.list(has)). "
                + "Wanted: track, timestamp, x and y, in any order."
        case .repeatedColumn(let name):
            "Line 1: the column “\(name)” is there twice; keep the one that is meant."
        case .tooManyRows(let max):
            "The file has more than \(max) rows; split it by track."
        case .fieldCount(let line, let found, let wanted):
            "Line \(line): there are \(found) fields; line 1 names \(wanted) columns."
        case .openQuote(let line):
            "Line \(line): a quotation mark is not closed before the end of the line, or text "
                + "follows the closing one."
        case .notText(let line):
            "Line \(line): the bytes are not UTF-8 text."
        case .emptyTrack(let line):
            "Line \(line), column track: it is empty; every row names its track."
        case .notATime(let line, let text):
            "Line \(line), column timestamp: “\(Self.short(text))” is not a time; write "
                + "2026-03-01T14:05:00Z, 2026-03-01 14:05:00.123 or 1772373900."
        case .noUnit(let line, let text):
            "Line \(line), column timestamp: “\(Self.short(text))” is no number since 1970; that has "
                + "9 or 10 digits in seconds, 13 in milliseconds. If it counts from another beginning, "
                + "add that; a date written together wants its signs, as in 2026-03-01 14:05:00."
        case .notANumber(let line, let column, let text):
            "Line \(line), column \(column): “\(Self.short(text))” is not a number of metres."
        case .outOfRange(let line, let column, let text):
            "Line \(line), column \(column): \(Self.short(text)) metres is beyond the earth; "
                + "\(column) is in metres from a point near the track."
        }
    }

    /// Enough to recognise what was sent; a refusal is not a copy of the file.
    private static let quotedMax = 40
    private static let columnsMax = 12

    private static func short(_ text: String) -> String {
        text.count <= quotedMax ? text : text.prefix(quotedMax) + "…"
    }

    private static func list(_ names: [String]) -> String {
        names.prefix(columnsMax).map(short).joined(separator: ", ")
            + (names.count > columnsMax ? ", …" : "")
    }
}
