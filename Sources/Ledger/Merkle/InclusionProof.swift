package import Model

/// That a leaf stands at its place in a tree: the siblings on the way up, lowest first.
package struct InclusionProof: Hashable, Sendable {
    package let index: LedgerIndex
    package let size: UInt64
    package let hashes: [MerkleHash]

    /// A path has at most one sibling for each bit of a 64-bit index but the last.
    package static let hashesMax = 63

    package init(index: LedgerIndex, size: UInt64, hashes: [MerkleHash]) {
        self.index = index
        self.size = size
        self.hashes = hashes
    }

    /// RFC 9162, section 2.1.3.2.
    package func verify(leaf: MerkleHash, root: MerkleHash) -> Bool {
        guard index.value < size else { return false }
        var climb = Climb(from: index.value, last: size - 1)
        var reached = leaf
        for sibling in hashes {
            guard let side = climb.step() else { return false }
            reached = side == .left ? .node(sibling, reached) : .node(reached, sibling)
        }
        return climb.isAtTop && reached == root
    }
}
