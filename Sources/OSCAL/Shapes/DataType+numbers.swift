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
