/// Why a CSV file is not taken: where, what was there, what was wanted.
package struct CSVFlaw: Error, Hashable, Sendable {
    package enum Problem: Hashable, Sendable {
        case empty
        case noRows
        case notText
        case openQuote
        case repeatedColumn(String)
        case missingColumn(String, present: [String])
        case fieldCount(Int, wanted: Int)
        case tooManyRows(max: Int)
    }

    /// From 1, as editors count; nil when the file as a whole is meant.
    package let line: Int?
    package let problem: Problem

    package init(line: Int? = nil, _ problem: Problem) {
        self.line = line
        self.problem = problem
    }

    /// Fit to show to whoever sent the file.
    package var advice: String {
        line.map { "line \($0): \(sentence)" } ?? sentence
    }

    private var sentence: String {
        switch problem {
        case .empty: "the file is empty; wanted a line of column names and rows below it"
        case .noRows: "there is a line of column names and no row below it"
        case .notText: "these bytes are not UTF-8 text"
        case .openQuote: "a quotation mark is not closed, or text follows the closing one"
        case .repeatedColumn(let name): "the column “\(name)” is there twice"
        case .missingColumn(let name, let present):
            "there is no column “\(name)”; the file has \(Self.list(present))"
        case .fieldCount(let found, let wanted):
            "there are \(found) values; the first line names \(wanted) columns"
        case .tooManyRows(let max): "more than \(max) rows; split the file"
        }
    }

    /// A refusal names columns; it is not a copy of the file.
    private static let namesMax = 12

    private static func list(_ names: [String]) -> String {
        names.prefix(namesMax).joined(separator: ", ") + (names.count > namesMax ? ", …" : "")
    }
}
