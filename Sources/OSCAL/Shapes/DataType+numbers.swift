extension DataType {
    /// Whether a number, as it was printed, is of this type. `1.0` and `1e2` are whole numbers.
    func accepts(number text: String) -> Bool {
        switch self {
        case .decimal: true
        case .integer: PrintedNumber(text).isWhole
        case .natural: PrintedNumber(text).isWhole && !PrintedNumber(text).isBelowZero
        case .positive:
            PrintedNumber(text).isWhole && !PrintedNumber(text).isBelowZero
                && !PrintedNumber(text).isZero
        case .boolean, .base64, .date, .moment, .email, .line, .prose, .text, .token, .uri,
            .reference, .uuid:
            false
        }
    }
}

/// A JSON number taken apart as text, so that no size of it is rounded.
struct PrintedNumber {
    let isBelowZero: Bool
    let isZero: Bool
    let isWhole: Bool

    /// `text` is a number by JSON's grammar.
    init(_ text: String) {
        let halves = text.split(whereSeparator: { $0 == "e" || $0 == "E" })
        let mantissa = halves[0].split(separator: ".")
        let decimals = mantissa.count > 1 ? mantissa[1] : ""
        let digits = mantissa[0].filter { $0 != "-" } + decimals
        let blanks = digits.reversed().prefix { $0 == "0" }.count
        isZero = blanks == digits.count
        isBelowZero = text.first == "-" && !isZero
        guard halves.count > 1 else {
            isWhole = isZero || blanks >= decimals.count
            return
        }
        // An exponent too long for a number is one too big or too small for any use.
        let power =
            Int(halves[1].filter { $0 != "+" }) ?? (halves[1].first == "-" ? .min / 2 : .max / 2)
        isWhole = isZero || power + blanks >= decimals.count
    }
}
