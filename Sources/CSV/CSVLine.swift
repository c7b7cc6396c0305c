/// Writes one line of a CSV file (RFC 4180). Our own reader goes by lines and takes no line end
/// inside a cell; others do.
package enum CSVLine {
    /// Cells that hold a comma, a quotation mark or a line end are put between quotation marks.
    package static func text(_ cells: [String]) -> String {
        cells.map(cell).joined(separator: ",") + "\n"
    }

    package static func cell(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy {
            $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\n")
                && $0 != UInt8(ascii: "\r")
        }
        guard !isPlain else { return text }
        return "\""
            + text.split(separator: "\"", omittingEmptySubsequences: false)
            .joined(separator: "\"\"") + "\""
    }
}
