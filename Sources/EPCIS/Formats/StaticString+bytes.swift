extension StaticString {
    /// How many bytes of UTF-8 a word in our own code has.
    var count: Int { utf8CodeUnitCount }

    subscript(place: Int) -> UInt8 {
        precondition(place >= 0 && place < count, "a word is read inside its bounds")
        return unsafe utf8Start[place]
    }

    /// Whether bytes spell this word and nothing else.
    func spells(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.count == count && begins(bytes) }

    func begins(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.count >= count else { return false }
        for place in 0..<count where bytes[bytes.startIndex + place] != self[place] { return false }
        return true
    }
}

extension [UInt8] {
    mutating func append(_ word: StaticString) {
        for place in 0..<word.count { append(word[place]) }
    }
}
