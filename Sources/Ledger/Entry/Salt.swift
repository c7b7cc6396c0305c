/// Sixteen bytes of chance that keep a payload from being guessed from its digest.
///
/// A plate or a seal number has few enough values to try them all against a bare digest. Who
/// erases the salt with the payload leaves nothing behind to try against.
package struct Salt: Hashable, Sendable {
    /// 128 bits cannot be tried.
    package static let length = 16

    private let words: (UInt64, UInt64)

    /// Nil unless there are exactly 16 bytes. Chance comes as an argument.
    package init?(_ bytes: Span<UInt8>) {
        guard bytes.count == Self.length else { return nil }
        words = (bytes.word(at: 0), bytes.word(at: 8))
    }

    package init?(_ bytes: [UInt8]) { self.init(bytes.span) }

    /// For a source of chance that gives words.
    package init(_ first: UInt64, _ second: UInt64) { words = (first, second) }

    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        append(to: &bytes)
        return bytes
    }

    func append(to bytes: inout [UInt8]) {
        bytes.append(bigEndian: words.0)
        bytes.append(bigEndian: words.1)
    }

    /// What stands in the leaf for the payload.
    package func commitment(to payload: Span<UInt8>) -> MerkleHash {
        var digest = Digest256()
        digest.add(bytes)
        digest.add(payload)
        return digest.finish()
    }

    package func commitment(to payload: [UInt8]) -> MerkleHash { commitment(to: payload.span) }

    package static func == (a: Self, b: Self) -> Bool { a.words == b.words }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(words.0)
        hasher.combine(words.1)
    }
}
