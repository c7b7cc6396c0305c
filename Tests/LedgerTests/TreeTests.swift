import Ledger
import Model
import Testing

struct TreeTests {
    /// RFC 6962's own recursive definition, as far from the product's code as can be.
    private static func root(_ leaves: ArraySlice<MerkleHash>) -> MerkleHash {
        guard leaves.count > 1 else { return leaves.first ?? .empty }
        var left = 1
        while left * 2 < leaves.count { left *= 2 }
        return .node(root(leaves.prefix(left)), root(leaves.dropFirst(left)))
    }

    private static func grown(to size: Int) -> (ledger: SmallLedger, leaves: [MerkleHash]) {
        var ledger = SmallLedger()
        let entries = (0..<size).map { SmallLedger.stray($0) }
        for start in stride(from: 0, to: size, by: 100) {
            ledger.append(Array(entries[start..<min(start + 100, size)]))
        }
        return (ledger, entries.map(\.leafHash))
    }

    // If this fails, some fact in the ledger cannot be proven, or is proven at a wrong place.
    @Test func everyProofOfEverySmallTree() throws {
        let (ledger, leaves) = Self.grown(to: 70)
        let tree = ledger.tree
        for size in 1...70 {
            let root = try tree.root(at: UInt64(size))
            #expect(root == Self.root(leaves[..<size]))
            for (index, leaf) in leaves[..<size].enumerated() {
                let proof = try tree.inclusion(of: LedgerIndex(UInt64(index)), in: UInt64(size))
                #expect(proof.verify(leaf: leaf, root: root))
                #expect(!proof.verify(leaf: leaves[(index + 1) % 70], root: root))
            }
            for old in 1...size {
                let proof = try tree.consistency(from: UInt64(old), to: UInt64(size))
                #expect(proof.verify(oldRoot: Self.root(leaves[..<old]), newRoot: root))
            }
        }
    }

    // If this fails, proofs break where a tile ends: after 256 facts, and after 65,536.
    @Test func acrossTiles() throws {
        let (ledger, leaves) = Self.grown(to: 66_000)
        #expect(ledger.writer.root == Self.root(leaves[...]))
        let sizes: [UInt64] = [1, 255, 256, 257, 511, 513, 65_535, 65_536, 65_537, 65_792, 66_000]
        for size in sizes {
            let root = try ledger.tree.root(at: size)
            #expect(root == Self.root(leaves[..<Int(size)]))
            for index in [0, size / 3, size / 2, size - 1] {
                let proof = try ledger.tree.inclusion(of: LedgerIndex(index), in: size)
                #expect(proof.verify(leaf: leaves[Int(index)], root: root))
            }
            for old in sizes where old <= size {
                let proof = try ledger.tree.consistency(from: old, to: size)
                #expect(proof.verify(oldRoot: try ledger.tree.root(at: old), newRoot: root))
            }
        }
    }

    // If this fails, a proof that was tampered with is believed.
    @Test(arguments: [(4, 7), (0, 1), (6, 7), (3, 8), (12, 21)] as [(UInt64, UInt64)])
    func mutatedProofs(_ index: UInt64, _ size: UInt64) throws {
        let (ledger, leaves) = Self.grown(to: 21)
        let root = try ledger.tree.root(at: size)
        let leaf = leaves[Int(index)]
        let good = try ledger.tree.inclusion(of: LedgerIndex(index), in: size)
        #expect(good.verify(leaf: leaf, root: root))

        for hashes in Self.mutations(of: good.hashes, adding: [root, leaf, .empty]) {
            let bad = InclusionProof(index: good.index, size: size, hashes: hashes)
            #expect(!bad.verify(leaf: leaf, root: root))
        }
        for other in Set([index &- 1, index + 1, index ^ 2, index * 2]).subtracting([index]) {
            let bad = InclusionProof(index: LedgerIndex(other), size: size, hashes: good.hashes)
            #expect(!bad.verify(leaf: leaf, root: root), "index \(other)")
        }
        for old in 1..<size {
            let oldRoot = try ledger.tree.root(at: old)
            let proof = try ledger.tree.consistency(from: old, to: size)
            #expect(!proof.verify(oldRoot: root, newRoot: oldRoot))
            for hashes in Self.mutations(of: proof.hashes, adding: [root, oldRoot]) {
                let bad = ConsistencyProof(old: old, new: size, hashes: hashes)
                #expect(!bad.verify(oldRoot: oldRoot, newRoot: root))
            }
        }
    }

    private static func mutations(
        of hashes: [MerkleHash], adding strangers: [MerkleHash]
    ) -> [[MerkleHash]] {
        var mutations = strangers.flatMap { [[$0] + hashes, hashes + [$0]] }
        for place in hashes.indices {
            var dropped = hashes
            dropped.remove(at: place)
            mutations.append(dropped)
            for bit in [0, 100, 255] {
                var bytes = hashes[place].bytes
                bytes[bit / 8] ^= 1 << UInt8(bit % 8)
                var flipped = hashes
                flipped[place] = MerkleHash(bytes) ?? .empty
                mutations.append(flipped)
            }
        }
        return mutations
    }

    // If this fails, no static file server can publish the ledger under the names others ask for.
    @Test(
        arguments: [
            (0, 0, 256, "tile/0/000"), (0, 5, 7, "tile/0/005.p/7"), (1, 999, 256, "tile/1/999"),
            (0, 1_000, 256, "tile/0/x001/000"), (3, 1_234_067, 256, "tile/3/x001/x234/067"),
            (2, 1_234_067, 112, "tile/2/x001/x234/067.p/112"),
        ] as [(Int, UInt64, Int, String)])
    func tilePaths(_ level: Int, _ number: UInt64, _ width: Int, _ path: String) {
        #expect(HashTile.path(level: level, number: number, width: width) == path)
    }

    // If this fails, a publisher serves tiles of a width no reader asks for.
    @Test func partialWidths() {
        #expect(HashTile.count(level: 0, size: 70_000) / 256 == 273)
        let widths = (0...3).map { HashTile.partialWidth(level: $0, size: 70_000) }
        #expect(widths == [112, 17, 1, 0])
        #expect(HashTile.entriesPath(number: 273, width: 112) == "tile/entries/273.p/112")
    }

    // If this fails, a restart forks the ledger.
    @Test(arguments: [1, 255, 256, 257, 600, 65_536, 66_049])
    func restart(_ size: Int) throws {
        let (ledger, leaves) = Self.grown(to: size)
        let start = Int(LogWriter.lastLeavesStart(size: UInt64(size)).value)
        let again = try LogWriter(
            size: UInt64(size), lastLeaves: Array(leaves[start...]), tiles: ledger.source)
        #expect(again == ledger.writer && again.root == ledger.writer.root)
    }

    // If this fails, a missing or shortened tile becomes a wrong proof instead of an error.
    @Test func damagedTiles() throws {
        let (ledger, _) = Self.grown(to: 600)
        let missing = ledger.writer.tree { _, _ in nil }
        #expect(throws: TreeDamage.missingTile(level: 0, number: 0)) {
            try missing.inclusion(of: LedgerIndex(3), in: 600)
        }
        let short = ledger.writer.tree { _, _ in [1, 2, 3] }
        #expect(throws: TreeDamage.malformedTile(level: 0, number: 0, length: 3)) {
            try short.inclusion(of: LedgerIndex(3), in: 600)
        }
    }
}
