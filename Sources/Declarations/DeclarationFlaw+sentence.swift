extension DeclarationFlaw.Problem {
    /// Long texts are shown by their beginning only.
    private static let shownMax = 40

    package var sentence: String {
        switch self {
        case .empty: "the file is empty; wanted a line of column names and declarations below it"
        case .unreadable(let why): "it cannot be read on: \(why)"
        case .notJSON(let why): "not JSON: \(why)"
        case .notText: "these bytes are not UTF-8 text"
        case .openQuote: "a quotation mark is not closed, or text follows the closing one"
        case .mapping(let why): "not a mapping of columns: \(why); see docs/formats/declarations.md"
        case .tooManyColumns(let count, let max): "\(count) columns; at most \(max) are read"
        case .tooManyRows(let max): "more than \(max) declarations; split the file"
        case .repeatedColumn(let name): "the column “\(name)” is there twice"
        case .repeatedField(let field): "two columns are mapped to the field “\(field.rawValue)”"
        case .nested: "a list or object stands here; wanted text or a number"
        case .tooLong(let max): "longer than \(max) bytes"
        case .fieldCount(let found, let wanted):
            "there are \(found) values; the first line names \(wanted) columns"
        case .unknownColumn, .missingColumn, .missingLabel, .labelIsField: columnSentence
        case .missingValue, .notADay, .notACommodity, .notANumber, .negative, .tooBig, .notALabel:
            valueSentence
        }
    }

    private var columnSentence: String {
        switch self {
        case .unknownColumn(let name, let mapping):
            "the column “\(name)” is unknown to the mapping “\(mapping)”; map it to a field, or "
                + "list it under “outcomes” or “ignored”, in a file given with --mapping"
        case .missingColumn(let field, let wanted, let mapping):
            "no column for “\(field.rawValue)”"
                + (wanted.map { "; the mapping “\(mapping)” calls it “\($0)”" }
                    ?? "; the mapping “\(mapping)” maps nothing to it")
        case .missingLabel(let name, let present):
            "no column “\(name)” to learn from; the outcomes in this file are "
                + (present.isEmpty ? "none" : present.joined(separator: ", "))
        case .labelIsField(let name, let field):
            "“\(name)” is the field “\(field.rawValue)”, not an outcome; wanted a column of 0 and 1"
        default: ""  // only the four above come here
        }
    }

    private var valueSentence: String {
        switch self {
        case .missingValue: "it is empty; wanted a value"
        case .notADay(let text): "“\(Self.shown(text))” is not a day; wanted 2026-03-01"
        case .notACommodity(let text):
            "“\(Self.shown(text))” is not an HS code; wanted 6 to 10 digits"
        case .notANumber(let text): "“\(Self.shown(text))” is not a number; wanted 1234.5"
        case .negative(let text): "\(Self.shown(text)) is negative; wanted zero or more"
        case .tooBig(let text, let max):
            "\(Self.shown(text)) is beyond any declaration; the most is \(max)"
        case .notALabel(let text):
            "the label is “\(Self.shown(text))”; wanted 0 (nothing found) or 1 (found)"
        default: ""  // only the seven above come here
        }
    }

    private static func shown(_ text: String) -> String {
        text.count > shownMax ? text.prefix(shownMax) + "…" : text
    }
}
