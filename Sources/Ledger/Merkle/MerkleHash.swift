/// A SHA-256 digest as the tree uses it: of a leaf, of a node, or of a whole ledger.
///
/// Held as four words, so that a million of them need no million allocations.
package struct MerkleHash: Hashable, Sendable, CustomStringConvertible {
    /// SHA-256 gives 256 bits.
    package static let length = 32

    private let words: (UInt64, UInt64, UInt64, UInt64)

    init(words: (UInt64, UInt64, UInt64, UInt64)) { self.words = words }

    /// Nil unless there are exactly 32 bytes.
    package init?(_ bytes: Span<UInt8>) {
        guard bytes.count == Self.length else { return nil }
        words = (bytes.word(at: 0), bytes.word(at: 8), bytes.word(at: 16), bytes.word(at: 24))
    }

    package init?(_ bytes: [UInt8]) { self.init(bytes.span) }

    package init?(base64 text: some StringProtocol) {
        guard let bytes = Base64.decode(text.utf8) else { return nil }
        self.init(bytes)
    }

    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Self.length)
        append(to: &bytes)
        return bytes
    }

    func append(to bytes: inout [UInt8]) {
        bytes.append(bigEndian: words.0)
        bytes.append(bigEndian: words.1)
        bytes.append(bigEndian: words.2)
        bytes.append(bigEndian: words.3)
    }

    @unsafe func store(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) {
        unsafe buffer.storeBytes(of: words.0.bigEndian, toByteOffset: offset, as: UInt64.self)
        unsafe buffer.storeBytes(of: words.1.bigEndian, toByteOffset: offset + 8, as: UInt64.self)
        unsafe buffer.storeBytes(of: words.2.bigEndian, toByteOffset: offset + 16, as: UInt64.self)
        unsafe buffer.storeBytes(of: words.3.bigEndian, toByteOffset: offset + 24, as: UInt64.self)
    }

    package var base64: String { Base64.encode(bytes) }
    package var description: String { base64 }

    package static func == (a: Self, b: Self) -> Bool { a.words == b.words }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(words.0)
        hasher.combine(words.1)
    }
}
