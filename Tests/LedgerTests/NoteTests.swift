import Ledger
import Model
import Testing

/// The worked example of the trust sheet: one ledger, two witnesses, eight leaves.
struct NoteTests {
    static let origin = "customs-a.example/lane/north"
    static let ledgerText = "\(origin)+52df256f+AYqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c"
    static let firstText =
        "customs-a.example/w+27d10bab+BIE5dw6ofRdfVqNUZsNMfszLjYqRtO43ol32D1uPybOU"
    static let secondText =
        "customs-b.example/w+cd927455+BO1JKMYo0cLG6ukDOJBZlWEpWSc6XGP5NjbBRhSshzfR"
    static let leaf = MerkleHash.leaf(hexBytes("40414243"))
    static let body = """
        index 5
        vBoGQ7EuTS18d5GPROD095qDi2z57FtcKD4fTYhZnms=
        yoVOoSjtBQtBs1/8G4e46yveRh6eO1WW7Oa51ZdaCuA=
        037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc=

        customs-a.example/lane/north
        8
        XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=

        — customs-a.example/lane/north Ut8lb+PxsYmnm9HOAKP2rleHPQWWTFqYqPu7VDojP1BzzruglsUP36Ec1O0oAYo76y3sTv9/s5na//2UmdRCvcpKvA8=
        — customs-a.example/w J9ELqwAAAABqsTuAz4KRFULl+DDRkw2iiz4YF6oH0BLeqJwvdQApTzQOQaeY4mCNheiVOLJBwXXC8st8CYsJke2X47ChFZz06WQMCg==
        — customs-b.example/w zZJ0VQAAAABqsTuBHdre+SnLm2TNPWqOnYgPlDReXv+LM3+ipEeb2P5QsNLtA5LnhmrqPf7yRkFgEnhduCYIDuhfLCOZ6NfsOpHeDA==

        """
    static let file = "c2sp.org/tlog-proof@v1\n" + body

    private static func problems(_ text: String, quorum: Int = 2) throws -> [ProofProblem] {
        try InclusionFile(Array(text.utf8)).problems(
            leaf: leaf, ledger: VerifierKey(ledgerText),
            witnesses: [VerifierKey(firstText), VerifierKey(secondText)], quorum: quorum)
    }

    // If this fails, two authorities that follow the same sheet cannot read each other's proofs.
    @Test func workedExample() throws {
        #expect(try Self.problems(Self.file) == [])
        #expect(try InclusionFile(Array(Self.file.utf8)).text == Self.file)
        let extra = "c2sp.org/tlog-proof@v1\nextra aGVsbG8=\n" + Self.body
        #expect(try InclusionFile(Array(extra.utf8)).text == extra)
        #expect(try Self.problems(extra) == [])
    }

    // If this fails, our keys or signatures differ from those every other implementation makes.
    @Test func signersOfTheWorkedExample() throws {
        let ledger = try NoteSigner(name: Self.origin, seed: .init(repeating: 1, count: 32))
        let witness = try NoteSigner(
            name: "customs-a.example/w", seed: .init(repeating: 2, count: 32), type: .cosignature)
        #expect(ledger.key.description == Self.ledgerText)
        #expect(witness.key.description == Self.firstText)

        var note = try InclusionFile(Array(Self.file.utf8)).note
        let published = note.signatures
        note = SignedNote(text: String(decoding: note.text, as: UTF8.self))
        note.add(ledger.sign(note))
        note.add(witness.cosign(note, at: 1_790_000_000))
        #expect(try note.verified(by: [ledger.key, witness.key]) == [ledger.key, witness.key])
        #if os(Linux)
            // Elsewhere Ed25519 signatures carry chance, and only verifying compares them.
            #expect(note.signatures == Array(published.prefix(2)))
        #endif
        #expect(try NoteSigner(secretText: ledger.secretText).key == ledger.key)
    }

    // If this fails, someone took part in a proof who should not have, or a changed proof passes.
    @Test(
        arguments: [
            ("index 5", "index 4"), ("index 5", "index 05"), ("index 5", "index +5"),
            ("lane/north\n8\n", "lane/north\n08\n"), ("lane/north\n8\n", "lane/north\n9\n"),
            ("lane/north\n8\n", "lane/south\n8\n"),
            ("vBoG", "vBoH"), ("nms=", "nmt="), ("tlog-proof@v1", "tlog-proof@v2"),
            ("index 5\n", "index 5\n\n"),
            ("lane/north Ut8lb", "lane/north Ut8lc"),
            ("— customs-a.example/w J9E", "- customs-a.example/w J9E"),
            ("w J9ELqwAAAABqsTuA", "w J9ELq4A7sWoAAAAA"),  // the time, little-endian
            ("w J9EL", "w\u{301} J9EL"), ("— customs-b", "— \u{301}customs-b"),
            ("OpHeDA==\n", "OpHeDA==\nx"), ("OpHeDA==\n", "OpHeDB==\n"),
            ("OpHeDA==\n", "OpHeDA==\n\n"),
        ] as [(String, String)])
    func oneChange(_ from: String, _ to: String) throws {
        let changed = Self.file.replacing(from, with: to)
        try #require(changed != Self.file, "the row changes nothing")
        let refused: Bool
        do { refused = try !Self.problems(changed).isEmpty } catch { refused = error is NoteFlaw }
        #expect(refused)
    }

    // If this fails, one country's word passes for the word of two.
    @Test func quorum() throws {
        let lines = Self.file.split(separator: "\n", omittingEmptySubsequences: false)
        let onlyOne = lines.filter { !$0.hasPrefix("— customs-b") }.joined(separator: "\n")
        #expect(try Self.problems(onlyOne) == [.tooFewWitnesses(1, wanted: 2)])
        #expect(try Self.problems(onlyOne, quorum: 1) == [])

        // The same key under another name does not make a second witness.
        let seed = [UInt8](repeating: 2, count: 32)
        let twin = try NoteSigner(name: "customs-c.example/w", seed: seed, type: .cosignature)
        var file = try InclusionFile(Array(onlyOne.utf8))
        var note = file.note
        note.add(twin.cosign(note, at: 1_790_000_002))
        file = InclusionFile(index: file.index, hashes: file.hashes, note: note)
        let problems = file.problems(
            leaf: Self.leaf, ledger: try VerifierKey(Self.ledgerText),
            witnesses: [try VerifierKey(Self.firstText), twin.key], quorum: 2)
        #expect(problems == [.tooFewWitnesses(1, wanted: 2)])
    }

    // If this fails, the two ledgers of the worked example cannot be told to be one.
    @Test func consistencyOfTheWorkedExample() throws {
        let old = try #require(MerkleHash(base64: "duZ9rbzfHhDht03cYIq9L5jfsW+851J3tSMqEn8gh+8="))
        let new = try #require(MerkleHash(base64: "XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg="))
        let hashes = [
            "DrxdNDf74tsVi58Sah0RjjCBgQMdCpSfje3t68VY72o=",
            "yoVOoSjtBQtBs1/8G4e46yveRh6eO1WW7Oa51ZdaCuA=",
            "037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc=",
        ].compactMap { MerkleHash(base64: $0) }
        #expect(ConsistencyProof(old: 6, new: 8, hashes: hashes).verify(oldRoot: old, newRoot: new))
        #expect(
            !ConsistencyProof(old: 5, new: 8, hashes: hashes).verify(oldRoot: old, newRoot: new))
        #expect(!ConsistencyProof(old: 0, new: 8, hashes: []).verify(oldRoot: .empty, newRoot: new))
    }

    // If this fails, a mistyped key is taken for a key that signed nothing.
    @Test(arguments: [
        "", "a+b", "\(origin)+52df256e+AYqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c",
        "\(origin)+52DF256F+AYqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c",
        "x\(origin)+52df256f+AYqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c",
        "\(origin)+52df256f+AYqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29",
        "\(origin)+52df256f+AYqI", "a b+52df256f+AYqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c",
    ])
    func notAKey(_ text: String) {
        #expect(throws: NoteFlaw.self) { try VerifierKey(text) }
    }

    // If this fails, the format's promise of many witnesses is broken, or a note can be endless.
    @Test func manySignatures() throws {
        let ledger = try NoteSigner(name: Self.origin, seed: .init(repeating: 1, count: 32))
        var note = Checkpoint(origin: Self.origin, size: 0, root: .empty).signed(by: ledger)
        for stranger in 1..<SignedNote.signaturesMax {
            note.add(
                NoteSignature(
                    name: "stranger-\(stranger)", id: NoteKeyID(value: UInt32(stranger)),
                    bytes: .init(repeating: 6, count: 2_428)))
        }
        #expect(try SignedNote(note.description).checkpoint(of: ledger.key).size == 0)
        note.add(note.signatures[1])
        #expect(throws: NoteFlaw.tooManySignatures(65)) { try SignedNote(note.description) }
    }
}
