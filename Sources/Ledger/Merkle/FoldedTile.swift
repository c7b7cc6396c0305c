/// A tile with everything that can be hashed from it: row 0 its hashes, row 7 its two halves.
struct FoldedTile {
    let rows: [[MerkleHash]]

    struct Name: Hashable {
        let level: Int
        let number: UInt64
    }

    /// The odd hash at the end of a row has no sibling yet, and is left out of the row above.
    init(_ hashes: [MerkleHash]) {
        var rows = [hashes]
        while rows.count < HashTile.heightBits {
            let below = rows[rows.count - 1]
            rows.append((0..<below.count / 2).map { .node(below[2 * $0], below[2 * $0 + 1]) })
        }
        self.rows = rows
    }
}

/// Folded tiles that a run of proofs shares: the proofs of one trip meet in the upper levels.
final class FoldedTileCache {
    /// Sixteen kilobytes each: sixteen megabytes in all.
    static let tilesMax = 1_024

    private var tiles: [FoldedTile.Name: FoldedTile] = [:]

    subscript(name: FoldedTile.Name) -> FoldedTile? {
        get { tiles[name] }
        set {
            if tiles.count == Self.tilesMax { tiles = [:] }
            tiles[name] = newValue
        }
    }
}
