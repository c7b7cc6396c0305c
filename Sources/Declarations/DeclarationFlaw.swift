/// Why a file of declarations is not taken: where, what was there, what was wanted.
package struct DeclarationFlaw: Error, Hashable, Sendable {
    package enum Problem: Hashable, Sendable {
        case empty
        case unreadable(String)
        case notJSON(String)
        case notText
        case openQuote
        case mapping(String)
        case tooManyColumns(Int, max: Int)
        case tooManyRows(max: Int)
        case repeatedColumn(String)
        case repeatedField(Field)
        case unknownColumn(String, mapping: String)
        case missingColumn(Field, wanted: String?, mapping: String)
        case missingLabel(String, present: [String])
        case labelIsField(String, Field)
        case fieldCount(Int, wanted: Int)
        case missingValue
        case notADay(String)
        case notACommodity(String)
        case notANumber(String)
        case negative(String)
        case tooBig(String, max: Double)
        case notALabel(String)
        case tooLong(max: Int)
        case nested
    }

    /// From 1, as editors count; nil when the file as a whole is meant.
    package let line: Int?
    package let column: String?
    package let problem: Problem

    package init(line: Int? = nil, column: String? = nil, _ problem: Problem) {
        self.line = line
        self.column = column
        self.problem = problem
    }

    /// Fit to show to whoever sent the file.
    package var advice: String {
        var place: [String] = []
        if let line { place.append("line \(line)") }
        if let column { place.append("column “\(column)”") }
        return place.isEmpty
            ? problem.sentence : "\(place.joined(separator: ", ")): \(problem.sentence)"
    }
}
