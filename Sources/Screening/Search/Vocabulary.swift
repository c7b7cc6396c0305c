/// The different words of a list, found though letters are wrong.
///
/// Every word is filed under each form it takes when up to two of its first seven letters are
/// left out, and so is every word that is asked for; two words that differ by two edits meet in
/// a form they share. Sounds and consonants are filed beside them.
struct Vocabulary: Sendable {
    /// Further letters hardly narrow the search and multiply the forms.
    static let prefixMax = 7
    /// Words up to this length are filed with one letter left out, longer ones with two.
    static let shortMax = 4
    /// A place in the file holds a word's number in its low 24 bits.
    static let wordsMax = 1 << 24

    private(set) var words: [NameToken] = []
    private var isJoined: [Bool] = []
    private var numbers: [[UInt8]: Int] = [:]
    /// Sorted: the high 40 bits are a form's digest, the low 24 a word's number.
    private var file: [UInt64] = []
    /// By the digest's highest bits: where its part of the file begins.
    private var starts: [Int32] = []
    /// How many bits: about as many parts as the file has entries, so that a form that no word has
    /// is mostly known from here alone.
    private var partBits = 0
    /// Small lists need few parts; four million of them are 16 MB.
    private static let partBitsRange = 8...22

    /// A word's length and letters, close together in memory.
    private struct Outline {
        let set: UInt64
        let count: Int
        let isAbjad: Bool
    }

    private var outlines: [Outline] = []
    /// Two edits, and one letter more for what only sounds alike.
    private static let apartMax = 3

    private static let digestBits = 40

    private enum Way: UInt64 { case letters = 1, sound, bonesOfAbjad, bonesOfOthers }

    /// A joined word is filed with one letter left out; so are most errors in it.
    mutating func enter(_ word: NameToken, isJoined joined: Bool) -> Int {
        if let number = numbers[word.letters] {
            if !joined { isJoined[number] = false }
            return number
        }
        precondition(words.count < Self.wordsMax, "a list is limited to fewer words")
        numbers[word.letters] = words.count
        words.append(word)
        isJoined.append(joined)
        return words.count - 1
    }

    mutating func close() {
        for (number, word) in words.enumerated() {
            Self.eachForm(of: word, isFiled: true, isJoined: isJoined[number]) {
                file.append($0 << 24 | UInt64(number))
            }
        }
        outlines = words.map {
            Outline(set: $0.set, count: $0.letters.count, isAbjad: $0.isAbjad)
        }
        file.sort()
        partBits = Self.partBits(file.count)
        starts = [Int32](repeating: 0, count: 1 << partBits + 1)
        for entry in file { starts[Int(entry >> UInt64(64 - partBits)) + 1] += 1 }
        for place in 1..<starts.count { starts[place] += starts[place - 1] }
    }

    private static func partBits(_ entries: Int) -> Int {
        let bits = Int.bitWidth - entries.leadingZeroBitCount
        return min(max(bits, partBitsRange.lowerBound), partBitsRange.upperBound)
    }

    /// Cheap and never wrong to say yes: whether two words could be close at all.
    func mayBeLike(_ word: NameToken, _ number: Int) -> Bool {
        let outline = outlines[number]
        guard !outline.isAbjad, !word.isAbjad else { return true }
        return abs(outline.count - word.letters.count) <= Self.apartMax
            && (outline.set & ~word.set).nonzeroBitCount <= Self.apartMax
            && (word.set & ~outline.set).nonzeroBitCount <= Self.apartMax
    }

    func number(of letters: [UInt8]) -> Int? { numbers[letters] }

    /// May name a word more than once, and words that turn out to be too far away.
    func eachLike(_ word: NameToken, isJoined: Bool, _ body: (Int) -> Void) {
        Self.eachForm(of: word, isFiled: false, isJoined: isJoined) { digest in
            let part = Int(digest >> UInt64(Self.digestBits - partBits))
            var low = Int(starts[part]), high = Int(starts[part + 1])
            guard low < high else { return }
            while low < high {
                let middle = (low + high) / 2
                if file[middle] >> 24 < digest { low = middle + 1 } else { high = middle }
            }
            while low < file.count, file[low] >> 24 == digest {
                body(Int(file[low] & 0xFF_FFFF))
                low += 1
            }
        }
    }

    /// 40 bits each.
    private static func eachForm(
        of word: NameToken, isFiled: Bool, isJoined: Bool, _ body: (UInt64) -> Void
    ) {
        let letters = word.letters
        eachShortening(of: letters, deep: !isJoined && letters.count > shortMax, .letters, body)
        if letters.count >= Sound.lettersMin {
            eachShortening(of: word.sound, deep: false, .sound, body)
        }
        let bones = Sound.skeleton(letters)
        guard bones.count > 1 else { return }
        // Consonants lead from one kind of script to the other, and not within one.
        let way: Way = word.isAbjad == isFiled ? .bonesOfAbjad : .bonesOfOthers
        body(digest(bones, way))
    }

    private static func eachShortening(
        of letters: [UInt8], deep: Bool, _ way: Way, _ body: (UInt64) -> Void
    ) {
        let prefix = Array(letters.prefix(prefixMax))
        body(digest(prefix, way))
        for i in prefix.indices {
            body(digest(prefix, way, without: i))
            guard deep else { continue }
            for j in prefix.indices.dropFirst(i + 1) { body(digest(prefix, way, without: i, j)) }
        }
    }

    /// FNV-1a, stirred: the same on every machine.
    private static func digest(
        _ letters: [UInt8], _ way: Way, without i: Int = -1, _ j: Int = -1
    ) -> UInt64 {
        var digest: UInt64 = 0xcbf2_9ce4_8422_2325 ^ way.rawValue
        for place in letters.indices where place != i && place != j {
            digest = (digest ^ UInt64(letters[place])) &* 0x0100_0000_01b3
        }
        digest ^= digest >> 29
        return (digest &* 0x9e37_79b9_7f4a_7c15) >> 24
    }
}
