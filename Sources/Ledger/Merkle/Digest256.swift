import Cryptography

/// SHA-256 fed in pieces, as a hash of the tree.
struct Digest256 {
    private var state = SHA256()

    mutating func add(_ bytes: Span<UInt8>) { state.update(bytes) }

    mutating func add(_ bytes: [UInt8]) { add(bytes.span) }

    func finish() -> MerkleHash { MerkleHash(words: state.words()) }
}

extension MerkleHash {
    /// The plain digest, without the marks that set leaves apart from nodes.
    package static func digest(of bytes: [UInt8]) -> MerkleHash {
        var digest = Digest256()
        digest.add(bytes)
        return digest.finish()
    }

    /// What a ledger without facts signs: the digest of nothing.
    package static let empty = digest(of: [])

    /// The mark 0 keeps a leaf from ever being passed off as a node.
    package static func leaf(_ bytes: Span<UInt8>) -> MerkleHash {
        var digest = Digest256()
        digest.add(leafMark)
        digest.add(bytes)
        return digest.finish()
    }

    package static func leaf(_ bytes: [UInt8]) -> MerkleHash { leaf(bytes.span) }

    /// The mark 1, then both children: put together on the stack, for a tree hashes nothing more
    /// often than nodes.
    package static func node(_ left: MerkleHash, _ right: MerkleHash) -> MerkleHash {
        unsafe withUnsafeTemporaryAllocation(byteCount: 1 + 2 * length, alignment: 8) { buffer in
            unsafe buffer[0] = 1
            unsafe left.store(into: buffer, at: 1)
            unsafe right.store(into: buffer, at: 1 + length)
            var digest = Digest256()
            digest.add(unsafe Span(_unsafeElements: buffer.bindMemory(to: UInt8.self)))
            return digest.finish()
        }
    }

    private static let leafMark: [UInt8] = [0]
}
