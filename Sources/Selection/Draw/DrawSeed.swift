import Cryptography

/// Chance that was fixed beforehand, that nobody can foretell and everybody can repeat.
///
/// The seed is chosen before the declarations are known and kept secret; its commitment is
/// published at once. When the seed is shown later, the commitment proves that it is the same, and
/// every draw can be repeated with nothing but a program for SHA-256.
package struct DrawSeed: Hashable, Sendable {
    /// A short seed could be found by trying: 16 characters of chance are 64 bits in hexadecimal.
    package static let lengthMin = 16
    package static let lengthMax = 256

    /// What a number is drawn for: one draw tells nothing about another.
    package enum Purpose: String, CaseIterable, Sendable {
        case tie, floor, explore, assignment, officer
    }

    package let text: String

    /// nil when the text is too short, too long, or could be confused with the parts around it.
    package init?(_ text: String) {
        guard (Self.lengthMin...Self.lengthMax).contains(text.utf8.count),
            text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "|") })
        else { return nil }
        self.text = text
    }

    /// The seed of one load, as its decisions show it, in sixteen hexadecimal digits.
    package init(ofLoad bits: UInt64) {
        let digits = String(bits, radix: 16)
        text = String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// SHA-256 of `garita-seed-1|` and the seed, in hexadecimal.
    package var commitment: String {
        SHA256.text(of: Array("garita-seed-1|\(text)".utf8))
    }

    /// The first eight bytes of SHA-256 over `garita-draw-1|SEED|PURPOSE|ID`, most significant
    /// first. It depends on the declaration's id alone, so the order of a file changes nothing.
    package func number(_ purpose: Purpose, _ id: String) -> UInt64 {
        let said = "garita-draw-1|\(text)|\(purpose.rawValue)|\(id)"
        var digest = SHA256()
        digest.update(Array(said.utf8))
        return digest.words().0
    }
}
