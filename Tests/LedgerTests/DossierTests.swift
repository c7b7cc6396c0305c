import Foundation
import Ledger
import Model
import Testing

struct DossierTests {
    private static let ledger = SmallLedger.twoTrips()
    private static let witness: NoteSigner = {
        do throws(NoteFlaw) {
            return try NoteSigner(
                name: "other.example/w", seed: .init(repeating: 9, count: 32), type: .cosignature)
        } catch {
            preconditionFailure("the test key is well formed: \(error.advice)")
        }
    }()

    private static func lines(_ ledger: SmallLedger = ledger) throws -> [String] {
        try ledger.dossier().text.split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init)
    }

    private static func problems(
        _ lines: [String], key: VerifierKey = ledger.key, held: [SignedNote] = []
    ) throws -> [DossierProblem] {
        try Dossier(Array(lines.joined(separator: "\n").utf8)).problems(key: key, held: held)
    }

    /// One line with one edit, which must have found something to change.
    private static func edited(_ line: Int, _ from: String, _ to: String) throws -> [String] {
        var lines = try lines()
        let changed = lines[line].replacing(from, with: to)
        try #require(changed != lines[line], "“\(from)” is not in line \(line + 1)")
        lines[line] = changed
        return lines
    }

    /// Takes lines out and lets the cover agree, as someone would who means to deceive.
    private static func without(_ dropped: Int...) throws -> [String] {
        var lines = try edited(0, #""facts":5"#, #""facts":\#(5 - dropped.count)"#)
        for line in dropped.sorted(by: >) { lines.remove(at: line) }
        return lines
    }

    // If this fails, true evidence is thrown out of court.
    @Test func whatWasWrittenHolds() throws {
        let dossier = try Self.ledger.dossier()
        #expect(try Dossier(dossier.bytes) == dossier)
        #expect(dossier.problems(key: Self.ledger.key, held: Self.ledger.notes) == [])

        let redacted = try Self.ledger.dossier(erasing: [1, 2], earlier: false)
        #expect(redacted.cover.withheld == 2 && !redacted.text.contains("32.55"))
        #expect(try Dossier(redacted.bytes).problems(key: Self.ledger.key) == [])
    }

    // If this fails, the document that courts are given describes another file than we write.
    @Test func workedExample() throws {
        let text = try FormatExamples.dossier()
        let dossier = try Dossier(Array(text.utf8))
        #expect(dossier.problems(key: try VerifierKey(FormatExamples.key())) == [])
        #expect(dossier.exhibits.count == 2 && dossier.earlier.count == 1)
        #expect(dossier.text == text)
    }

    // If this fails, someone is told that evidence is bad, and not which or why.
    @Test(
        arguments: [
            (3, #"\"A1\""#, #"\"A2\""#, [.payloadChanged("Fact 2 (seal, ledger index 3)")]),
            (
                3, #""salt":"AAAAAAAA"#, #""salt":"AAAAAAAB"#,
                [.payloadChanged("Fact 2 (seal, ledger index 3)")]
            ),
            (
                3, #""kind":"seal""#, #""kind":"door""#,
                [
                    .labelChanged(
                        "Fact 2 (door, ledger index 3)", field: "kind", shown: "door", leaf: "seal")
                ]
            ),
            (
                2, #""received":"2026"#, #""received":"2027"#,
                [
                    .labelChanged(
                        "Fact 1 (position, ledger index 2)", field: "received",
                        shown: "2027-09-21T14:13:21.000Z", leaf: "2026-09-21T14:13:21.000Z")
                ]
            ),
            (
                2, #""index":2"#, #""index":3"#,
                [
                    .notIncluded("Fact 1 (position, ledger index 3)", size: 7),
                    .brokenLink(
                        "Fact 2 (seal, ledger index 3)", says: LedgerIndex(2),
                        stands: LedgerIndex(3)),
                ]
            ),
            (0, #""facts":5"#, #""facts":6"#, [.counts(announced: "6 facts", present: 5)]),
            (
                0, #""withheld":0"#, #""withheld":1"#,
                [.counts(announced: "1 withheld payloads", present: 0)]
            ),
        ] as [(Int, String, String, [DossierProblem])])
    func oneEdit(_ line: Int, _ from: String, _ to: String, _ expected: [DossierProblem]) throws {
        #expect(try Self.problems(Self.edited(line, from, to)) == expected)
    }

    // If this fails, an altered leaf is taken for what was signed.
    @Test func alteredLeaf() throws {
        let facts = try #require(Self.ledger.facts[SmallLedger.trip])
        func replaced(_ change: (inout [UInt8]) -> Void) throws -> [DossierProblem] {
            var bytes = Array(facts[2].entry.leaf)
            change(&bytes)
            var altered = Self.ledger
            altered.facts[SmallLedger.trip]?[2].entry = Entry(
                leaf: bytes[...], opening: facts[2].entry.opening)
            return try altered.dossier().problems(key: Self.ledger.key)
        }
        let name = "Fact 2 (seal, ledger index 3)"
        #expect(try replaced { $0[17] ^= 1 } == [.notIncluded(name, size: 7)])
        #expect(
            try replaced { $0[40] ^= 1 } == [.notIncluded(name, size: 7), .payloadChanged(name)])

        let whole = Data(facts[2].entry.leaf).base64EncodedString()
        let short = Data(facts[2].entry.leaf.dropLast(3)).base64EncodedString()
        #expect(
            try Self.problems(Self.edited(3, whole, short)) == [
                .notIncluded(name, size: 7), .leafUnreadable(name, .cutOff(73)),
            ])
    }

    // If this fails, the fact that would have convicted can be left out.
    @Test func leftOut() throws {
        #expect(
            try Self.problems(Self.without(3)) == [
                .missing(2...2, after: LedgerIndex(2), before: LedgerIndex(5))
            ])
        #expect(
            try Self.problems(Self.without(2, 3)) == [
                .missing(1...2, after: LedgerIndex(0), before: LedgerIndex(5))
            ])
        #expect(
            try Self.problems(Self.without(1)) == [
                .missing(0...0, after: nil, before: LedgerIndex(2))
            ])
        let gap = DossierProblem.missing(2...2, after: LedgerIndex(2), before: LedgerIndex(5))
        #expect(gap.sentence == "Fact 2 was left out, between ledger indices 2 and 5.")
        #expect(try Self.problems(Self.without(1, 2, 3, 4, 5)) == [.emptyDossier])
    }

    // If this fails, a trip's end, with the revocation in it, can be cut away.
    @Test func tailCut() throws {
        #expect(
            try Self.problems(Self.without(5)) == [
                .tailCut(last: "Fact 3 (decided, ledger index 5)")
            ])
    }

    // If this fails, facts can be shown twice or in an order that tells another story.
    @Test func repeatedAndReordered() throws {
        var twice = try Self.edited(0, #""facts":5"#, #""facts":6"#)
        twice.insert(twice[3], at: 4)
        #expect(try Self.problems(twice) == [.duplicated("Fact 2 (seal, ledger index 3)")])

        var swapped = try Self.lines()
        swapped.swapAt(2, 3)
        #expect(try Self.problems(swapped).contains(.outOfOrder("Fact 2 (seal, ledger index 3)")))

        let foreign = try Self.ledger.dossier(of: SmallLedger.other).text
            .split(separator: "\n").map(String.init)
        var mixed = try Self.lines()
        mixed[1] = foreign[1]
        #expect(
            try Self.problems(mixed).contains(
                .otherTrip("Fact 0 (tripDeclared, ledger index 1)", shown: "T-2", wanted: "T-1")))
    }

    // If this fails, a ledger that lost a fact before signing looks whole.
    @Test func brokenLink() throws {
        var ledger = SmallLedger()
        ledger.add(.tripDeclared, to: SmallLedger.trip, payload: "a")
        ledger.facts[SmallLedger.trip]?[0].index = LedgerIndex(9)
        ledger.add(.disclosed, to: SmallLedger.trip, payload: "b")
        ledger.facts[SmallLedger.trip]?[0].index = LedgerIndex(0)
        ledger.sign()
        #expect(
            try ledger.dossier().problems(key: ledger.key) == [
                .brokenLink(
                    "Fact 1 (disclosed, ledger index 1)", says: LedgerIndex(9),
                    stands: LedgerIndex(0))
            ])
    }

    // If this fails, one authority can tell two stories and sign both.
    @Test func forks() throws {
        let fork = SmallLedger.twoTrips(twist: " ")
        let dossier = try Self.ledger.dossier()
        #expect(
            dossier.problems(key: Self.ledger.key, held: fork.notes) == [
                .forked(size: 2), .forked(size: 4), .forked(size: 7),
            ])

        var mixed = Self.ledger
        mixed.notes[0] = fork.notes[0]
        #expect(
            try mixed.dossier().problems(key: Self.ledger.key) == [
                .inconsistent(old: 2, new: 7)
            ])
        mixed.notes[0] = fork.notes[2]
        #expect(try mixed.dossier().problems(key: Self.ledger.key) == [.forked(size: 7)])

        let stranger = SmallLedger.twoTrips(seed: 8).notes[2]
        let found = dossier.problems(key: Self.ledger.key, held: [stranger])
        #expect(found.count == 1 && found[0].sentence.hasPrefix("The checkpoint you hold: "))

        var longer = Self.ledger
        longer.append([SmallLedger.stray(1)])
        longer.sign()
        #expect(dossier.problems(key: Self.ledger.key, held: [longer.notes[3]]).isEmpty)
        let newer = try longer.notes[3].checkpoint(of: Self.ledger.key)
        let known = try Self.ledger.notes[0].checkpoint(of: Self.ledger.key)
        #expect(
            dossier.uncompared(held: [known, newer], key: Self.ledger.key) == [
                Dossier.Uncompared(held: 8, dossier: 7)
            ])
    }

    // If this fails, who first held the checkpoint of an empty ledger is told for ever that nothing
    // was compared; or a forged one of that size passes.
    @Test func theEmptyLedgerIsTheBeginningOfAll() throws {
        var empty = SmallLedger()
        empty.sign()
        let dossier = try Self.ledger.dossier()
        let held = try empty.notes[0].checkpoint(of: Self.ledger.key)
        #expect(held.size == 0)
        #expect(dossier.uncompared(held: [held], key: Self.ledger.key).isEmpty)
        #expect(dossier.problems(key: Self.ledger.key, held: empty.notes).isEmpty)
        let root = try Self.ledger.notes[0].checkpoint(of: Self.ledger.key).root
        let forged = Checkpoint(origin: held.origin, size: 0, root: root)
            .signed(by: Self.ledger.signer)
        #expect(
            dossier.problems(key: Self.ledger.key, held: [forged]) == [.forked(size: 0)])
    }

    // If this fails, anybody's signature passes for the authority's.
    @Test func signatures() throws {
        let signature = try #require(Self.ledger.notes[2].description.split(separator: " ").last)
        let flipped = String(signature.dropLast(6)) + "AAAA="
        let lines = try Self.edited(8, String(signature.dropLast()), flipped)
        let origin = SmallLedger.origin
        #expect(try Self.problems(lines) == [.checkpoint(.unsigned(.badSignature(origin)))])

        let other = SmallLedger(seed: 8)
        let found = try Self.problems(Self.lines(), key: other.key)
        let name = { (key: VerifierKey) in "\(key.name)+\(key.id)" }
        #expect(
            found == [.signedByAnother(signers: [name(Self.ledger.key)], given: name(other.key))],
            "one mistake is one line")
    }

    // If this fails, evidence of one lane passes for evidence of another.
    @Test func otherOrigin() throws {
        let north = SmallLedger.twoTrips(origin: "garita.example/lane/north")
        var lines = try north.dossier().text.split(separator: "\n").map(String.init)
        lines[0] = lines[0].replacing(north.key.description, with: Self.ledger.key.description)
        let found = try Self.problems(lines + [""])
        #expect(
            found.contains(
                .otherOrigin(
                    shown: "garita.example/lane/north", wanted: SmallLedger.origin)))
        #expect(
            found.contains(
                .checkpoint(
                    .otherOrigin(
                        shown: "garita.example/lane/north", wanted: SmallLedger.origin))))
    }

    // If this fails, the other country's word is counted although it was never given.
    @Test func witnesses() throws {
        var ledger = Self.ledger
        let bare = try ledger.dossier()
        #expect(
            bare.problems(key: ledger.key, witnesses: [Self.witness.key], quorum: 1) == [
                .checkpoint(.tooFewWitnesses(0, wanted: 1))
            ])
        ledger.notes[2].add(Self.witness.cosign(ledger.notes[2], at: 1_790_000_000))
        let cosigned = try Dossier(ledger.dossier().bytes)
        #expect(
            cosigned.problems(key: ledger.key, witnesses: [Self.witness.key], quorum: 1) == [])
    }

    // If this fails, the same evidence has two spellings, and nobody knows which was signed.
    @Test func respelled() throws {
        let wholeNumber = DossierFlaw.line(
            3, "wanted a whole number in “index”, without leading zeroes")
        let rows: [(Int, String, String, DossierFlaw)] = [
            (2, #""kind":"#, #""kind": "#, .respelled(line: 3)),
            (2, #""kind":"position""#, #""kind":"p\u006fsition""#, .respelled(line: 3)),
            (1, #""is":"fact","#, #""is":"fact","note":"x","#, .respelled(line: 2)),
            (1, #""payload":"#, #""payloadBase64":"","payload":"#, .respelled(line: 2)),
            (0, "One JSON", "Two JSON", .respelled(line: 1)),
            (2, #""index":2"#, #""index":2.0"#, wholeNumber),
            (1, #""salt":"A"#, #""salt":"="#, .line(2, "wanted canonical base64 in “salt”")),
        ]
        for (line, from, to, flaw) in rows {
            #expect(throws: flaw) { try Self.problems(Self.edited(line, from, to)) }
        }
        let leadingZero = try Self.edited(2, #""index":2"#, #""index":02"#)
        #expect(throws: DossierFlaw.self) { try Self.problems(leadingZero) }
        let lines = try Self.lines()
        #expect(throws: DossierFlaw.cutOff) { try Self.problems(lines.dropLast()) }
        #expect(throws: DossierFlaw.cutOff) { try Self.problems(lines.dropLast(2) + [""]) }
        #expect(throws: DossierFlaw.cutOff) { try Self.problems(lines + ["x"]) }
        #expect(throws: DossierFlaw.afterEnd(line: 10)) { try Self.problems(lines + [""]) }
        #expect(throws: DossierFlaw.afterEnd(line: 10)) {
            try Self.problems(lines.dropLast() + [lines[1], ""])
        }
    }

    // If this fails, there is a byte in a dossier that anybody may change.
    @Test func everyByte() throws {
        var ledger = SmallLedger()
        ledger.add(.tripDeclared, to: SmallLedger.trip, payload: "a")
        ledger.sign()
        ledger.add(.disclosed, to: SmallLedger.trip, payload: "b")
        ledger.sign()
        ledger.notes[1].add(Self.witness.cosign(ledger.notes[1], at: 1_790_000_000))
        let bytes = try ledger.dossier(erasing: [0]).bytes
        let isSound = { (bytes: [UInt8]) -> Bool in
            // What cannot be read is refused, which is all that is asked here.
            guard let dossier = try? Dossier(bytes) else { return false }
            return dossier.problems(
                key: ledger.key, witnesses: [Self.witness.key], quorum: 1
            ).isEmpty
        }
        try #require(isSound(bytes))
        for at in bytes.indices {
            var changed = bytes
            changed[at] ^= 1 << UInt8(at % 8)
            #expect(!isSound(changed), "byte \(at), “\(Character(Unicode.Scalar(bytes[at])))”")
        }
    }
}
