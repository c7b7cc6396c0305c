package import CSV

/// Why a file of parcels is not taken.
package struct ParcelFlaw: Error, Hashable, Sendable {
    package enum Problem: Hashable, Sendable {
        case csv(CSVFlaw)
        case nobody([String])
        case value(column: String, text: String, wanted: String)
        case repeatedID(String)
        case tooManyRows(max: Int)
        case tooLong(max: Int)
        case notCSV
        case contradiction
        case noRows
    }

    /// From 1, as editors count.
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
        case .csv(let flaw): flaw.advice
        case .nobody(let present):
            "no column says who sends or receives; the file has \(Self.list(present)), wanted some "
                + "of given_name, surname, address_1, postcode, phone … (docs/formats/parcels.md)"
        case .value(let column, let text, let wanted):
            "\(column) is “\(text.prefix(40))”; wanted \(wanted)"
        case .repeatedID(let id):
            "the id “\(id.prefix(40))” is there twice; ids say which parcel is meant"
        case .tooManyRows(let max): "more than \(max) rows; split the file by destination"
        case .tooLong(let max): "a line of more than \(max) bytes is no parcel"
        case .contradiction:
            "keeps apart two rows that other decisions join, directly or over others; take one out"
        case .notCSV: "wanted a CSV file: a line of column names and a parcel a line below it"
        case .noRows: "there is no parcel in it; wanted a line of column names and rows below it"
        }
    }

    /// A refusal names columns; it is not a copy of the file.
    private static let namesMax = 12

    private static func list(_ names: [String]) -> String {
        names.prefix(namesMax).joined(separator: ", ") + (names.count > namesMax ? ", …" : "")
    }
}
