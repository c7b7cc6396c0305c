/// The Ethiopic syllables: eight places a consonant, one for each vowel.
enum EthiopicSigns {
    /// In the order of Unicode from U+1200; `nil` where a row is no consonant of a name.
    private static let consonants: [String?] = [
        "h", "l", "h", "m", "s", "r", "s", "sh", "q", nil, "q", nil, "b", "v", "t", "ch", "h",
        nil, "n", "ny", "", "k", nil, "kh", nil, "w", "", "z", "zh", "y", "d", "d", "j", "g", nil,
        "g", "t", "ch", "p", "ts", "ts", "f", "p",
    ]
    private static let vowels = ["e", "u", "i", "a", "e", "", "o", "wa"]

    static let syllables: [(UInt32, String)] = consonants.enumerated().flatMap { row, consonant in
        guard let consonant else { return [(UInt32, String)]() }
        return vowels.enumerated().map { place, vowel in
            // The rows of the two silent consonants start with a plain `a`.
            let spoken = consonant.isEmpty && place == 0 ? "a" : vowel
            return (UInt32(0x1200 + row * 8 + place), consonant + spoken)
        }
    }
}
