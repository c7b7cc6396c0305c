/// Why bytes are not the JSON that was wanted, and where: a sentence fit for the sender.
package struct JSONError: Error, Hashable, Sendable {
    package enum Problem: Hashable, Sendable {
        case empty
        case endedEarly
        case wanted(String, found: UInt8)
        case badLiteral
        case badNumber
        case numberTooBig(String)
        case numberWouldRound(String)
        case badEscape
        case loneSurrogate
        case controlCharacter
        case notUTF8
        case byteOrderMark
        case duplicateName(String)
        case trailingComma
        case trailingBytes
        case tooDeep(max: Int)
        case tooLong(String, max: Int)
    }

    /// Bytes before the problem, from 0.
    package let offset: Int
    /// From 1.
    package let line: Int
    /// In bytes, from 1.
    package let column: Int
    package let problem: Problem

    package init(offset: Int, line: Int, column: Int, problem: Problem) {
        self.offset = offset
        self.line = line
        self.column = column
        self.problem = problem
    }

    package var advice: String { "\(problem.sentence) (line \(line), column \(column))" }
}

extension JSONError.Problem {
    /// What was found, then what was wanted.
    package var sentence: String {
        switch self {
        case .empty: "there is nothing here; one JSON value was wanted"
        case .endedEarly: "the text ends inside a value; it was cut off or a bracket is missing"
        case .wanted(let what, let byte): "found \(Self.name(of: byte)); wanted \(what)"
        case .badLiteral: "only true, false and null may stand without quotes"
        case .badNumber:
            "the number is not as JSON writes it: no leading zero or plus, a digit after each point"
        case .numberTooBig(let text): "\(text) is too big or too small to be kept as a number"
        case .numberWouldRound(let text):
            "\(text) has more digits than a number can keep; send fewer, or send it as a string"
        case .badEscape:
            "after a backslash only \" \\ / b f n r t or u and four hex digits may stand"
        case .loneSurrogate: "half of a surrogate pair stands alone; it is no character"
        case .controlCharacter: "a control character stands in a string; write it as \\u00XX"
        case .notUTF8: "these bytes are not UTF-8"
        case .byteOrderMark: "a byte order mark comes first; send UTF-8 without one"
        case .duplicateName(let name): "the name \"\(name)\" stands twice in one object"
        case .trailingComma: "a comma stands before the closing bracket"
        case .trailingBytes: "something follows the value; one line carries one value"
        case .tooDeep(let max): "values are nested more than \(max) deep"
        case .tooLong(let what, let max): "\(what) is over the limit of \(max)"
        }
    }

    private static func name(of byte: UInt8) -> String {
        guard byte > 0x20, byte < 0x7F else { return "the byte \(byte)" }
        return "'\(Character(Unicode.Scalar(byte)))'"
    }
}
