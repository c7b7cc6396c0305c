import JSON
import Model

/// Reads a position line straight from its bytes: the hottest path of the house.
///
/// Recognition and reading are one pass: nil means that the line is something else, and nothing
/// was decided about it.
struct PositionReader {
    let rules: IntakeRules

    func submission(_ line: [UInt8]) throws(IntakeRefusal) -> Submission? {
        try JSONReader.read(line.span) { reader throws(IntakeRefusal) in
            let tokens: PositionTokens
            do throws(JSONError) {
                guard let found = try PositionTokens(&reader) else { return nil }
                tokens = found
            } catch { throw IntakeRefusal(error, in: line.span) }
            return try PositionMeaning(reader: reader, tokens: tokens, rules: rules)
                .submission(payload: line)
        }
    }
}
