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
