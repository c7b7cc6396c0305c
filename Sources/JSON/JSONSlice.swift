/// Where a token stands in the bytes being read. Meaningless to any reader but its own.
package struct JSONSlice: Hashable, Sendable {
    package let start: Int
    package let count: Int
    /// False when escapes or letters outside ASCII make the bytes differ from the text they spell.
    package let isPlain: Bool

    package init(start: Int, count: Int, isPlain: Bool = true) {
        self.start = start
        self.count = count
        self.isPlain = isPlain
    }

    package var range: Range<Int> { start..<start + count }
}
