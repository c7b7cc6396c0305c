/// How one sign of any script is written in the letters a to z and the digits.
///
/// Invariant: no cell holds more than four letters, so that a whole table is one flat array and
/// a name is read without an allocation per sign.
enum Romanization {
    /// What a sign means for the words of a name.
    enum Reading: Hashable, Sendable {
        /// Up to four letters, the first in the lowest byte.
        case letters(UInt32)
        /// Blanks, commas, quotation marks: one word ends.
        case gap
        /// A dot or a slash: ends a word unless it stands between single letters, as in S.A.
        case dot
        /// Accents, apostrophes, vowel signs that are not written: nothing was said.
        case silent
        /// A letter of a script that is not read here.
        case foreign
    }

    /// Below this every script read by table lies; Han and Hangul lie above and are computed.
    private static let tableEnd = 0x3100
    private static let gap: UInt32 = 0, silent: UInt32 = 1, dot: UInt32 = 2, foreign: UInt32 = 3

    private static let table: [UInt32] = {
        var table = [UInt32](repeating: gap, count: tableEnd)
        for value in 0x80..<tableEnd {
            guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
            if scalar.properties.isAlphabetic { table[value] = foreign }
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .format, .modifierLetter, .modifierSymbol: table[value] = silent
            default: break
            }
        }
        for mark in "'`´’‘ʼʾʿ״׳".unicodeScalars { table[Int(mark.value)] = silent }
        for mark in "./".unicodeScalars { table[Int(mark.value)] = dot }
        for byte in UInt8(ascii: "a")...UInt8(ascii: "z") {
            table[Int(byte)] = UInt32(byte)
            table[Int(byte) - 32] = UInt32(byte)
        }
        for byte in UInt8(ascii: "0")...UInt8(ascii: "9") { table[Int(byte)] = UInt32(byte) }
        for (letters, signs) in LatinSigns.rows + CyrillicAndGreek.rows + OtherAlphabets.rows {
            for sign in signs.unicodeScalars { enter(letters, for: sign, into: &table) }
        }
        for (sign, letters) in EthiopicSigns.syllables + KanaSigns.syllables {
            table[Int(sign)] = packed(letters)
        }
        return table
    }()

    private static func enter(
        _ letters: String, for sign: Unicode.Scalar, into table: inout [UInt32]
    ) {
        table[Int(sign.value)] = packed(letters)
        let upper = sign.properties.uppercaseMapping.unicodeScalars
        if upper.count == 1, let upper = upper.first, upper.value < UInt32(tableEnd) {
            table[Int(upper.value)] = packed(letters)
        }
    }

    /// An empty text is a sign that is not spoken.
    static func packed(_ letters: String) -> UInt32 {
        precondition(letters.utf8.count <= 4, "a cell holds four letters")
        guard !letters.isEmpty else { return silent }
        return letters.utf8.reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }

    static func reading(of scalar: Unicode.Scalar) -> Reading {
        let value = Int(scalar.value)
        guard value < tableEnd else { return readingAbove(scalar) }
        switch table[value] {
        case gap: return .gap
        case silent: return .silent
        case dot: return .dot
        case foreign: return .foreign
        case let letters: return .letters(letters)
        }
    }

    /// Full-width forms of Latin letters, and what is left of Unicode.
    private static func readingAbove(_ scalar: Unicode.Scalar) -> Reading {
        switch scalar.value {
        case 0xFF01...0xFF5E:
            return Unicode.Scalar(scalar.value - 0xFEE0).map(reading) ?? .gap
        case 0xFE00...0xFE0F, 0xFEFF: return .silent
        default: return scalar.properties.isAlphabetic ? .foreign : .gap
        }
    }
}
