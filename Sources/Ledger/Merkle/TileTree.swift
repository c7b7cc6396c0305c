package import Model

/// Where full tiles are kept; nil means there is no such tile.
package typealias TileSource = (_ level: Int, _ number: UInt64) throws -> [UInt8]?

/// A whole tree to prove from: full tiles in a store, the unfinished ones in memory.
package struct TileTree {
    package let size: UInt64
    private let tail: TreeTail
    private let tiles: TileSource
    private let cache = FoldedTileCache()

    init(tail: TreeTail, tiles: @escaping TileSource) {
        size = tail.size
        self.tail = tail
        self.tiles = tiles
    }

    /// The root the tree had when it held `size` leaves.
    package func root(at size: UInt64) throws -> MerkleHash {
        precondition(size <= self.size, "the tree holds \(self.size) leaves, not yet \(size)")
        return size == 0 ? .empty : try hash(of: 0..<size)
    }

    package func inclusion(of index: LedgerIndex, in size: UInt64) throws -> InclusionProof {
        precondition(index.value < size && size <= self.size, "only a leaf inside can be proven")
        var siblings: [MerkleHash] = []
        var range = 0..<size
        while range.width > 1 {
            let (left, right) = range.halves
            range = left.contains(index.value) ? left : right
            siblings.append(try hash(of: range == left ? right : left))
        }
        return InclusionProof(index: index, size: size, hashes: siblings.reversed())
    }

    /// SUBPROOF of RFC 6962, section 2.1.2, walked from the root down.
    package func consistency(from old: UInt64, to new: UInt64) throws -> ConsistencyProof {
        precondition(old > 0 && old <= new && new <= self.size, "a tree grows from 1 leaf upwards")
        var siblings: [MerkleHash] = []
        var range = 0..<new
        while range.upperBound != old {
            let (left, right) = range.halves
            let staysLeft = old <= left.upperBound
            siblings.append(try hash(of: staysLeft ? right : left))
            range = staysLeft ? left : right
        }
        // The old tree's own root is known to whoever holds the old checkpoint.
        if range.lowerBound != 0 { siblings.append(try hash(of: range)) }
        return ConsistencyProof(old: old, new: new, hashes: siblings.reversed())
    }

    private func hash(of range: Range<UInt64>) throws -> MerkleHash {
        if range.width.nonzeroBitCount == 1 { return try perfectSubtree(over: range) }
        let (left, right) = range.halves
        return .node(try hash(of: left), try hash(of: right))
    }

    private func perfectSubtree(over range: Range<UInt64>) throws -> MerkleHash {
        let height = range.width.trailingZeroBitCount
        let level = height / HashTile.heightBits
        let first = range.lowerBound >> UInt64(level * HashTile.heightBits)
        let tile = try folded(level: level, number: first / UInt64(HashTile.width))
        let rowHeight = height % HashTile.heightBits
        let place = Int(first % UInt64(HashTile.width)) >> rowHeight
        return tile.rows[rowHeight][place]
    }

    private func folded(level: Int, number: UInt64) throws -> FoldedTile {
        let name = FoldedTile.Name(level: level, number: number)
        if let known = cache[name] { return known }
        let folded = FoldedTile(try hashes(level: level, number: number))
        cache[name] = folded
        return folded
    }

    private func hashes(level: Int, number: UInt64) throws -> [MerkleHash] {
        if let partial = tail.partial(level: level, number: number) { return partial }
        return try HashTile.read(level: level, number: number, from: tiles).hashes
    }
}

extension Range<UInt64> {
    fileprivate var width: UInt64 { upperBound - lowerBound }

    /// RFC 6962 splits at the largest power of two smaller than the width.
    fileprivate var halves: (left: Self, right: Self) {
        let bits = UInt64.bitWidth - (width - 1).leadingZeroBitCount - 1
        let middle = lowerBound + (1 << UInt64(bits))
        return (lowerBound..<middle, middle..<upperBound)
    }
}
