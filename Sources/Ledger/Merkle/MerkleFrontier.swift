/// The least one must remember of a tree to go on appending: one hash for each set bit of its size.
package struct MerkleFrontier: Hashable, Sendable {
    package private(set) var size: UInt64 = 0
    /// Roots of perfect subtrees, the widest first.
    private var roots: [MerkleHash] = []

    package init() {}

    package mutating func append(_ leaf: MerkleHash) {
        var merged = leaf
        var lowBits = size
        while lowBits & 1 == 1 {
            merged = .node(roots.removeLast(), merged)
            lowBits >>= 1
        }
        roots.append(merged)
        size += 1
    }

    package var root: MerkleHash {
        guard var root = roots.last else { return .empty }
        for left in roots.dropLast().reversed() { root = .node(left, root) }
        return root
    }
}
