/// Finds a word by its bytes: a fixed table, made once, asked for every name of every event.
struct Lexicon<Meaning: Sendable>: Sendable {
    private let slots: [Int16]
    private let words: [(bytes: [UInt8], meaning: Meaning)]
    private let mask: Int

    /// Four slots a word, so that most searches end at the first.
    init(_ words: [(word: String, meaning: Meaning)]) {
        var size = 16
        while size < words.count * 4 { size *= 2 }
        mask = size - 1
        var slots = [Int16](repeating: -1, count: size)
        for (number, entry) in words.enumerated() {
            let bytes = Array(entry.word.utf8)
            var slot = Self.slot(of: bytes, bytes.indices) & mask
            while slots[slot] >= 0 { slot = (slot + 1) & mask }
            slots[slot] = Int16(number)
        }
        self.slots = slots
        self.words = words.map { (Array($0.word.utf8), $0.meaning) }
    }

    subscript(text: ArraySlice<UInt8>) -> Meaning? { self[text, text.indices] }

    /// The meaning of the word that stands in a range of a text.
    subscript<Text: RandomAccessCollection<UInt8>>(text: Text, range: Range<Int>) -> Meaning?
    where Text.Index == Int {
        var slot = Self.slot(of: text, range) & mask
        while slots[slot] >= 0 {
            let number = Int(slots[slot])
            if Self.same(text, range, words[number].bytes) { return words[number].meaning }
            slot = (slot + 1) & mask
        }
        return nil
    }

    /// Length, ends and two places between tell the standard's words apart well enough.
    private static func slot<Text: RandomAccessCollection<UInt8>>(
        of text: Text, _ range: Range<Int>
    ) -> Int where Text.Index == Int {
        let count = range.count, start = range.lowerBound
        guard count > 0 else { return 0 }
        var sum = UInt32(truncatingIfNeeded: count)
        sum = sum &* 31 &+ UInt32(text[start])
        sum = sum &* 31 &+ UInt32(text[start + count - 1])
        sum = sum &* 31 &+ UInt32(text[start + count / 2])
        sum = sum &* 31 &+ UInt32(text[start + count * 3 / 4])
        return Int((sum &* 0x9E37_79B1) >> 16)
    }

    private static func same<Text: RandomAccessCollection<UInt8>>(
        _ text: Text, _ range: Range<Int>, _ word: [UInt8]
    ) -> Bool where Text.Index == Int {
        guard range.count == word.count else { return false }
        for place in 0..<word.count where text[range.lowerBound + place] != word[place] {
            return false
        }
        return true
    }
}
