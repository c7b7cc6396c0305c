import JSON
import Ledger
import Model
import Testing

@Suite(.enabled(if: PublicData.isExpected))
struct ProofVectorTests {
    // If this fails, no other country's verifier will find the roots we sign.
    @Test func rootsOfTheFirstEightLeaves() throws {
        let vectors = try PublicData.json("merkle-proofs/rfc6962-roots.json")
        let leaves = try #require(vectors["leaves_hex"]?.array).compactMap { $0.string }
        let roots = try #require(vectors["roots_hex"]?.array).compactMap { $0.string }
        try #require(leaves.count == 8 && roots.count == 9)

        var frontier = MerkleFrontier()
        #expect(frontier.root.bytes == hexBytes(roots[0]))
        for (leaf, root) in zip(leaves, roots.dropFirst()) {
            frontier.append(.leaf(hexBytes(leaf)))
            #expect(frontier.root.bytes == hexBytes(root))
        }
    }

    // If this fails, a forged proof passes for evidence, or evidence is thrown out.
    @Test func inclusion() throws {
        let files = try PublicData.files(below: "merkle-proofs/inclusion")
        try #require(files.count == 16)
        for file in files {
            let vector = try PublicData.json(file)
            #expect(Self.isIncluded(vector) == (vector["wantErr"]?.bool == false), "\(file)")
        }
    }

    // If this fails, a rewritten ledger passes for one that only grew.
    @Test func consistency() throws {
        let files = try PublicData.files(below: "merkle-proofs/consistency")
        try #require(files.count == 16)
        for file in files {
            let vector = try PublicData.json(file)
            #expect(Self.isConsistent(vector) == (vector["wantErr"]?.bool == false), "\(file)")
        }
    }

    private static func isIncluded(_ vector: JSONValue) -> Bool {
        guard let leaf = MerkleHash(vector.bytes("leafHash")),
            let root = MerkleHash(vector.bytes("root")),
            let hashes = hashes(vector), let index = vector["leafIdx"]?.int,
            let size = vector["treeSize"]?.int, index >= 0, size >= 0
        else { return false }
        let place = LedgerIndex(UInt64(index))
        return InclusionProof(index: place, size: UInt64(size), hashes: hashes)
            .verify(leaf: leaf, root: root)
    }

    private static func isConsistent(_ vector: JSONValue) -> Bool {
        guard let old = vector["size1"]?.int, let new = vector["size2"]?.int, old >= 0, new >= 0,
            let hashes = hashes(vector)
        else { return false }
        let proof = ConsistencyProof(old: UInt64(old), new: UInt64(new), hashes: hashes)
        return proof.verify(oldRoot: vector.bytes("root1"), newRoot: vector.bytes("root2"))
    }

    private static func hashes(_ vector: JSONValue) -> [MerkleHash]? {
        let hashes = vector.list("proof").map { MerkleHash($0) }
        return hashes.contains(nil) ? nil : hashes.compactMap { $0 }
    }
}
