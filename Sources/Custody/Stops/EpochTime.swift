import Model

/// A moment written as a plain number since 1970-01-01 UTC, as devices and databases export it.
///
/// The unit shows in the number of digits before the point, for every moment from September 2001 to
/// the year 2286: nine (from 1973 on) or ten are seconds, thirteen milliseconds. A number of fewer
/// digits counts from some other beginning, and one of twelve or fourteen is a date and time written
/// together: neither is guessed at.
enum EpochTime {
    private static let secondsDigits = 9...10
    private static let millisecondsDigits = 13...13
    /// Digits of a fraction of a second that are kept; the rest is below a millisecond.
    private static let fractionDigits = 3

    /// Nil when the text is no plain number, or one whose unit does not show.
    static func instant(_ text: Span<UInt8>) -> Instant? {
        var whole = 0
        while whole < text.count, digit(text[whole]) != nil { whole += 1 }
        guard whole > 0, whole <= millisecondsDigits.upperBound, text[0] != UInt8(ascii: "0"),
            let fraction = fraction(text, from: whole)
        else { return nil }
        var count: Int64 = 0
        for place in 0..<whole { count = count * 10 + (digit(text[place]) ?? 0) }
        switch whole {
        case secondsDigits: return Instant(milliseconds: count * 1_000 + fraction)
        case millisecondsDigits: return Instant(milliseconds: count)
        default: return nil
        }
    }

    /// Whether a text is a number at all, so that a refusal can say what was wrong with it.
    static func isNumber(_ text: Span<UInt8>) -> Bool {
        guard !text.isEmpty else { return false }
        let first = text[0] == UInt8(ascii: "-") ? 1 : 0
        let points = (first..<text.count).filter { text[$0] == UInt8(ascii: ".") }.count
        return points < 2
            && (first..<text.count).allSatisfy {
                digit(text[$0]) != nil || text[$0] == UInt8(ascii: ".")
            }
    }

    /// Thousandths behind the point; nil when something else stands there.
    private static func fraction(_ text: Span<UInt8>, from whole: Int) -> Int64? {
        guard whole < text.count else { return 0 }
        guard text[whole] == UInt8(ascii: "."), text.count > whole + 1 else { return nil }
        var thousandths: Int64 = 0
        for place in 0..<max(fractionDigits, text.count - whole - 1) {
            let at = whole + 1 + place
            guard at < text.count else {
                thousandths *= 10
                continue
            }
            guard let digit = digit(text[at]) else { return nil }
            if place < fractionDigits { thousandths = thousandths * 10 + digit }
        }
        return thousandths
    }

    private static func digit(_ byte: UInt8) -> Int64? {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            ? Int64(byte - UInt8(ascii: "0")) : nil
    }
}
