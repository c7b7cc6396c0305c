import Crypto

/// SHA-256 fed in pieces, and the only place where the ledger hands out a pointer.
struct Digest256 {
    private var state = SHA256()

    mutating func add(_ bytes: Span<UInt8>) {
        unsafe bytes.withUnsafeBufferPointer { pointer in
            unsafe state.update(bufferPointer: UnsafeRawBufferPointer(pointer))
        }
    }

    mutating func add(_ bytes: [UInt8]) { add(bytes.span) }

    func finish() -> MerkleHash { Self.hash(state) }

    static func hash(_ state: SHA256) -> MerkleHash {
        unsafe state.finalize().withUnsafeBytes { pointer in
            let word = { (offset: Int) in
                unsafe UInt64(
                    bigEndian: pointer.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            }
            return MerkleHash(words: (word(0), word(8), word(16), word(24)))
        }
    }
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
            var state = SHA256()
            unsafe state.update(bufferPointer: UnsafeRawBufferPointer(buffer))
            return Digest256.hash(state)
        }
    }

    private static let leafMark: [UInt8] = [0]
}
