extension StaticString {
    /// How many bytes of UTF-8 a word in our own code has.
    var count: Int { utf8CodeUnitCount }

    subscript(place: Int) -> UInt8 {
        precondition(place >= 0 && place < count, "a word is read inside its bounds")
        return unsafe utf8Start[place]
    }

    /// Whether bytes spell this word and nothing else.
    func spells(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.count == count && begins(bytes) }

    func begins(_ bytes: ArraySlice<UInt8>) -> Bool { begins(bytes, at: bytes.indices) }

    /// The same inside a longer text, without a slice of it.
    func begins<Text: RandomAccessCollection<UInt8>>(_ text: Text, at range: Range<Int>) -> Bool
    where Text.Index == Int {
        guard range.count >= count else { return false }
        for place in 0..<count where text[range.lowerBound + place] != self[place] { return false }
        return true
    }
}

extension [UInt8] {
    mutating func append(_ word: StaticString) {
        unsafe append(contentsOf: UnsafeBufferPointer(start: word.utf8Start, count: word.count))
    }
}
