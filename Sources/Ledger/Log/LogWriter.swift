package import Model

/// The right edge of a ledger: takes entries, gives back what must be stored.
///
/// A value: keep the one from before, and a commit that failed leaves nothing to undo.
package struct LogWriter: Hashable, Sendable {
    private var tail: TreeTail

    package init() { tail = TreeTail() }

    /// What one append adds to the store. Both parts belong in one transaction.
    package struct Appended: Hashable, Sendable {
        package let first: LedgerIndex
        package let count: Int
        package let segment: [UInt8]
        package let tiles: [HashTile]
    }

    /// Picks up an existing ledger of `size` entries from its full tiles and the leaf hashes of
    /// its last `size mod 256` entries.
    package init(
        size: UInt64, lastLeaves: [MerkleHash], tiles: TileSource
    ) throws {
        tail = try TreeTail(size: size, leaves: lastLeaves, tiles: tiles)
    }

    /// Where the entries begin whose leaves `lastLeaves` are.
    package static func lastLeavesStart(size: UInt64) -> LedgerIndex {
        LedgerIndex(size - UInt64(HashTile.partialWidth(level: 0, size: size)))
    }

    package var size: UInt64 { tail.size }
    package var next: LedgerIndex { LedgerIndex(tail.size) }
    package var root: MerkleHash { tail.root }

    package mutating func append(_ entries: [Entry]) -> Appended {
        let first = next
        var tiles: [HashTile] = []
        for entry in entries { tail.append(entry.leafHash) { tiles.append($0) } }
        let segment = Segment(first: first, entries: entries)
        return Appended(first: first, count: entries.count, segment: segment.bytes, tiles: tiles)
    }

    /// The root after a segment as it came back from the disk. Asked of the writer from *before*
    /// the append: one flipped bit in memory between hashing and storing has ended a public log,
    /// so nothing is signed that was not read back.
    package func root(afterReading segment: [UInt8]) throws(SegmentFlaw) -> MerkleHash {
        var copy = tail
        for entry in try Segment(segment).entries { copy.append(entry.leafHash) { _ in } }
        return copy.root
    }

    package func checkpoint(origin: String) -> Checkpoint {
        Checkpoint(origin: origin, size: size, root: root)
    }

    /// The unfinished tiles a publisher shows beside a checkpoint of this size.
    package var partialTiles: [HashTile] { tail.partialTiles }

    package func tree(tiles: @escaping TileSource) -> TileTree {
        TileTree(tail: tail, tiles: tiles)
    }
}
