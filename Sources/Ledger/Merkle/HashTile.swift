/// 256 neighbouring hashes of one level: the unit in which a ledger is stored and published.
///
/// Level 0 holds leaf hashes; a hash of level 1 is the root of a full tile below it, and so on.
/// Naming follows C2SP tlog-tiles, so any static file server can publish the ledger.
package struct HashTile: Hashable, Sendable {
    /// The width C2SP tlog-tiles prescribes.
    package static let width = 256
    package static let fullLength = width * MerkleHash.length
    /// Eight levels of the tree lie in one tile.
    static let heightBits = 8
    /// A 64-bit size has no bits left above this level.
    package static let levelMax = 7

    package let level: Int
    package let number: UInt64
    package let hashes: [MerkleHash]

    package init(level: Int, number: UInt64, hashes: [MerkleHash]) {
        precondition(!hashes.isEmpty && hashes.count <= Self.width, "a tile holds 1 to 256 hashes")
        self.level = level
        self.number = number
        self.hashes = hashes
    }

    /// Nil unless the bytes are 1 to 256 whole hashes.
    package init?(level: Int, number: UInt64, bytes: [UInt8]) {
        let length = MerkleHash.length
        guard !bytes.isEmpty, bytes.count <= Self.fullLength, bytes.count % length == 0 else {
            return nil
        }
        self.level = level
        self.number = number
        hashes = stride(from: 0, to: bytes.count, by: length).compactMap { start in
            MerkleHash(bytes.span.extracting(start..<start + length))
        }
    }

    package var isFull: Bool { hashes.count == Self.width }

    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(hashes.count * MerkleHash.length)
        for hash in hashes { hash.append(to: &bytes) }
        return bytes
    }

    /// The hash this tile contributes to the level above. Only full tiles do.
    package var root: MerkleHash {
        precondition(isFull, "a partial tile is never hashed into the level above")
        return Self.fold(hashes[...])
    }

    package var path: String { Self.path(level: level, number: number, width: hashes.count) }

    package static func path(level: Int, number: UInt64, width: Int = width) -> String {
        "tile/\(level)/" + spelled(number, width: width)
    }

    /// Where the leaves themselves are published, 256 to a bundle.
    package static func entriesPath(number: UInt64, width: Int = width) -> String {
        "tile/entries/" + spelled(number, width: width)
    }

    /// How many hashes the last, partial tile of a level has; 0 when there is none.
    package static func partialWidth(level: Int, size: UInt64) -> Int {
        Int(count(level: level, size: size) % UInt64(width))
    }

    /// How many hashes a level has in a tree of this size.
    package static func count(level: Int, size: UInt64) -> UInt64 {
        level > levelMax ? 0 : size >> UInt64(heightBits * level)
    }

    /// A full tile as it must come back from a store.
    static func read(level: Int, number: UInt64, from tiles: TileSource) throws -> HashTile {
        guard let bytes = try tiles(level, number) else {
            throw TreeDamage.missingTile(level: level, number: number)
        }
        guard let tile = HashTile(level: level, number: number, bytes: bytes), tile.isFull else {
            throw TreeDamage.malformedTile(level: level, number: number, length: bytes.count)
        }
        return tile
    }

    /// The root of a perfect subtree, from its hashes.
    static func fold(_ hashes: ArraySlice<MerkleHash>) -> MerkleHash {
        precondition(
            hashes.count.nonzeroBitCount == 1, "a perfect subtree has a power of two below")
        var row = Array(hashes)
        while row.count > 1 {
            for pair in 0..<row.count / 2 { row[pair] = .node(row[2 * pair], row[2 * pair + 1]) }
            row.removeLast(row.count / 2)
        }
        return row[0]
    }

    /// Three digits a folder, all but the last marked `x`: no folder ever holds more than a thousand.
    private static func spelled(_ number: UInt64, width: Int) -> String {
        var rest = number
        var text = threeDigits(rest % 1_000)
        while rest >= 1_000 {
            rest /= 1_000
            text = "x\(threeDigits(rest % 1_000))/" + text
        }
        return width == Self.width ? text : text + ".p/\(width)"
    }

    private static func threeDigits(_ number: UInt64) -> String {
        let digits = String(number)
        return String(repeating: "0", count: 3 - digits.count) + digits
    }
}
