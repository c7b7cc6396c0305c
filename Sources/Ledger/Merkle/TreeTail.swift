/// The unfinished tiles at the right edge of a tree, one for each level.
///
/// Invariant: level n holds (size / 256ⁿ) mod 256 hashes. With the full tiles of a store this is
/// the whole tree; alone it is enough to append, since the frontier can be folded from it.
struct TreeTail: Hashable, Sendable {
    private(set) var size: UInt64 = 0
    private var levels: [[MerkleHash]] = []

    init() {}

    /// Picks up where a store left off. `leaves` are the hashes of the last size mod 256 leaves;
    /// the levels above are folded from full tiles.
    init(size: UInt64, leaves: [MerkleHash], tiles: TileSource) throws {
        precondition(
            leaves.count == HashTile.partialWidth(level: 0, size: size),
            "a tail of size \(size) has \(size % 256) leaves, not \(leaves.count)")
        self.size = size
        levels = [leaves]
        while HashTile.count(level: levels.count, size: size) > 0 {
            levels.append(try Self.roots(belowLevel: levels.count, size: size, tiles))
        }
    }

    /// Adds a leaf; `completed` hears of each tile that is full now and never changes again.
    mutating func append(_ leaf: MerkleHash, completed: (HashTile) -> Void) {
        size += 1
        var hash = leaf
        var level = 0
        while true {
            if level == levels.count { levels.append([]) }
            levels[level].append(hash)
            guard levels[level].count == HashTile.width else { return }
            let number = HashTile.count(level: level, size: size) / UInt64(HashTile.width) - 1
            let tile = HashTile(level: level, number: number, hashes: levels[level])
            completed(tile)
            levels[level].removeAll(keepingCapacity: true)
            hash = tile.root
            level += 1
        }
    }

    func partial(level: Int, number: UInt64) -> [MerkleHash]? {
        guard level < levels.count else { return nil }
        let full = HashTile.count(level: level, size: size) / UInt64(HashTile.width)
        return number == full ? levels[level] : nil
    }

    /// The partial tiles a publisher shows beside a checkpoint of this size.
    var partialTiles: [HashTile] {
        levels.indices.filter { !levels[$0].isEmpty }.map { level in
            let full = HashTile.count(level: level, size: size) / UInt64(HashTile.width)
            return HashTile(level: level, number: full, hashes: levels[level])
        }
    }

    var root: MerkleHash {
        var root: MerkleHash?
        for level in levels {
            var rest = level[...]
            // Within a level the narrowest subtree lies furthest right and joins first.
            while !rest.isEmpty {
                let width = 1 << rest.count.trailingZeroBitCount
                let subtree = HashTile.fold(rest.suffix(width))
                root = root.map { .node(subtree, $0) } ?? subtree
                rest = rest.dropLast(width)
            }
        }
        return root ?? .empty
    }

    private static func roots(
        belowLevel level: Int, size: UInt64, _ tiles: TileSource
    ) throws -> [MerkleHash] {
        let count = HashTile.count(level: level, size: size)
        let width = UInt64(HashTile.partialWidth(level: level, size: size))
        return try (count - width..<count).map { number in
            try HashTile.read(level: level - 1, number: number, from: tiles).root
        }
    }
}
