/// That a larger tree grew out of a smaller one: nothing was taken out or changed in between.
package struct ConsistencyProof: Hashable, Sendable {
    package let old: UInt64
    package let new: UInt64
    package let hashes: [MerkleHash]

    package init(old: UInt64, new: UInt64, hashes: [MerkleHash]) {
        self.old = old
        self.new = new
        self.hashes = hashes
    }

    /// For roots as they came over the wire. Of equal sizes only equality is asked, whatever the
    /// roots are; otherwise both must be hashes.
    package func verify(oldRoot: [UInt8], newRoot: [UInt8]) -> Bool {
        if old == new { return old > 0 && hashes.isEmpty && oldRoot == newRoot }
        guard let oldRoot = MerkleHash(oldRoot), let newRoot = MerkleHash(newRoot) else {
            return false
        }
        return verify(oldRoot: oldRoot, newRoot: newRoot)
    }

    /// RFC 9162, section 2.1.4.2. An old size of 0 is refused: that any tree grew out of nothing
    /// proves nothing, and a witness decides that case before it asks here.
    package func verify(oldRoot: MerkleHash, newRoot: MerkleHash) -> Bool {
        guard old > 0, old <= new else { return false }
        if old == new { return hashes.isEmpty && oldRoot == newRoot }
        var given = hashes[...]
        // A perfect old tree is itself the first node; the proof does not repeat it.
        guard let first = old.nonzeroBitCount == 1 ? oldRoot : given.popFirst(), !hashes.isEmpty
        else { return false }

        var climb = Climb(from: old - 1, last: new - 1)
        climb.skipRightTurns()
        var (oldReached, newReached) = (first, first)
        for sibling in given {
            switch climb.step() {
            case .left:
                oldReached = .node(sibling, oldReached)
                newReached = .node(sibling, newReached)
            case .right: newReached = .node(newReached, sibling)
            case nil: return false
            }
        }
        return climb.isAtTop && oldReached == oldRoot && newReached == newRoot
    }
}
