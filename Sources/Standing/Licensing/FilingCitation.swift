import Model

/// The forms in which papers cite a filing (15 CFR 30, appendix B).
enum FilingCitation {
    static let canada = "NOEEI 30.36"
    static let lowValue = "NOEEI 30.37(a)"
    static let wanted =
        "“AES X” and 14 digits, “AESPOST …”, “AESDOWN …”, “\(canada)” or “\(lowValue)”"

    /// A number of the system, or the words for a filing that follows or could not be made. The
    /// last word may be SS: a split shipment.
    static func isFiled(_ citation: String) -> Bool {
        var words = citation.split(separator: " ")
        if words.last == "SS" { words.removeLast() }
        guard let first = words.first, words.count > 1 else { return false }
        if first == "AESPOST" || first == "AESDOWN" { return true }
        return first == "AES" && words.count == 2 && isNumber(words[1])
    }

    /// X, the day of the filing, six digits.
    private static func isNumber(_ word: Substring) -> Bool {
        guard word.first == "X", word.utf8.count == 15 else { return false }
        let digits = word.dropFirst()
        guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
        let year = digits.prefix(4), month = digits.dropFirst(4).prefix(2)
        return CivilDay("\(year)-\(month)-\(digits.dropFirst(6).prefix(2))") != nil
    }
}
