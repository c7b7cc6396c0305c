/// Cuts a name of any script into words of Latin letters, sign by sign.
struct NameReader {
    struct Word {
        var letters: [UInt8]
        let isAbjad: Bool
    }

    private var words: [Word] = []
    private var current: [UInt8] = []
    /// The part of `current` behind the last dot.
    private var pieceStart = 0
    private var isAbjad = false
    private var afterDot = false
    /// A Devanagari consonant was read whose own vowel is not yet decided.
    private var owesVowel = false
    private(set) var signs: [UInt32] = []
    private var hasAlphabet = false
    private(set) var isForeign = false

    var hasOnlySigns: Bool { !signs.isEmpty && !hasAlphabet }

    mutating func take(_ scalar: Unicode.Scalar) {
        if HanReadings.block.contains(scalar.value) {
            return takeSign(scalar.value, HanReadings.letters(scalar.value))
        }
        if HangulSyllable.block.contains(scalar.value) {
            let isFamily = current.isEmpty && words.isEmpty
            let letters = HangulSyllable.letters(scalar.value, isFamily: isFamily)
            return takeSign(scalar.value, letters)
        }
        switch Romanization.reading(of: scalar) {
        case .letters(let packed): takeLetters(packed, scalar.value)
        case .gap: endWord()
        case .dot: takeDot()
        case .silent: owesVowel = false
        case .foreign:
            isForeign = true
            signs.append(scalar.value)
        }
    }

    mutating func finish() -> [Word] {
        endWord()
        return words
    }

    private mutating func takeLetters(_ packed: UInt32, _ scalar: UInt32) {
        if (0x3040...0x30FF).contains(scalar) { signs.append(scalar) } else { hasAlphabet = true }
        addOwedVowel(before: scalar)
        if afterDot { pieceStart = current.count }
        // J.Smith is two words, J.S. is one.
        if !afterDot, pieceStart > 0, current.count > pieceStart { splitBeforePiece() }
        afterDot = false
        if (0x0590...0x06FF).contains(scalar) { isAbjad = true }
        var rest = packed
        while rest != 0, current.count < NameToken.lettersMax {
            current.append(UInt8(rest & 0xFF))
            rest >>= 8
        }
        owesVowel = (0x0915...0x0939).contains(scalar)
    }

    /// Between two consonants of Devanagari an `a` is spoken; at the end of a word it is not.
    private mutating func addOwedVowel(before scalar: UInt32) {
        guard owesVowel else { return }
        owesVowel = false
        let isVowelSign = (0x093E...0x094C).contains(scalar)
        if !isVowelSign { current.append(UInt8(ascii: "a")) }
    }

    private mutating func takeSign(_ sign: UInt32, _ letters: String?) {
        signs.append(sign)
        guard let letters else {
            isForeign = true
            return
        }
        if current.count + letters.utf8.count <= NameToken.lettersMax { current += letters.utf8 }
        // The family name stands first; what is given follows as one word.
        if words.isEmpty, signs.count == 1 { endWord() }
    }

    private mutating func takeDot() {
        if !current.isEmpty, current.count - pieceStart == 1 {
            afterDot = true
        } else {
            endWord()
        }
    }

    private mutating func splitBeforePiece() {
        let piece = Array(current[pieceStart...])
        words.append(Word(letters: Array(current[..<pieceStart]), isAbjad: isAbjad))
        current = piece
        pieceStart = 0
    }

    private mutating func endWord() {
        if !current.isEmpty { words.append(Word(letters: current, isAbjad: isAbjad)) }
        current.removeAll(keepingCapacity: true)
        pieceStart = 0
        isAbjad = false
        afterDot = false
        owesVowel = false
    }
}
