package import Model

/// One fact's proof as a file of its own: C2SP tlog-proof, which programs of others read too.
package struct InclusionFile: Hashable, Sendable {
    /// Free for the sender's use and covered by no signature: show it, never trust it.
    package let extra: [UInt8]?
    package let index: LedgerIndex
    package let hashes: [MerkleHash]
    package let note: SignedNote

    private static let header = "c2sp.org/tlog-proof@v1"

    package init(
        index: LedgerIndex, hashes: [MerkleHash], note: SignedNote, extra: [UInt8]? = nil
    ) {
        self.extra = extra
        self.index = index
        self.hashes = hashes
        self.note = note
    }

    package init(_ bytes: [UInt8]) throws(NoteFlaw) {
        guard bytes.count <= SignedNote.bytesMax else { throw .tooLong(bytes.count) }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .notText }
        var lines = LineReader(text)
        guard let first = lines.next(), first == Self.header else {
            throw .proofLine(1, Self.header)
        }

        var line = lines.next()
        if let given = line, given.hasPrefix("extra ") {
            guard let bytes = Base64.decode(given.dropFirst(6).utf8) else {
                throw .proofLine(lines.number, "canonical base64 after “extra”")
            }
            extra = bytes
            line = lines.next()
        } else {
            extra = nil
        }
        guard let given = line, given.hasPrefix("index "),
            let index = UInt64(canonical: given.dropFirst(6))
        else { throw .proofLine(lines.number, "“index” and a number without leading zeroes") }
        self.index = LedgerIndex(index)

        var hashes: [MerkleHash] = []
        while let text = lines.next(), !text.isEmpty {
            guard let hash = MerkleHash(base64: text), hashes.count < InclusionProof.hashesMax
            else {
                throw .proofLine(
                    lines.number, "at most 63 hashes of 32 bytes in base64, then an empty line")
            }
            hashes.append(hash)
        }
        self.hashes = hashes
        note = try SignedNote(Array(lines.rest.utf8))
    }

    package var text: String {
        let extraLine = extra.map { "extra \(Base64.encode($0))\n" } ?? ""
        return "\(Self.header)\n\(extraLine)index \(index)\n"
            + hashes.map { $0.base64 + "\n" }.joined() + "\n" + note.description
    }

    /// Every failure of its own has a sentence of its own. An empty list is a proof.
    package func problems(
        leaf: MerkleHash, ledger: VerifierKey, witnesses: [VerifierKey] = [], quorum: Int = 0
    ) -> [ProofProblem] {
        let checkpoint: Checkpoint
        do throws(NoteFlaw) {
            checkpoint = try Checkpoint(note.text)
        } catch {
            return [.unreadable(error)]
        }
        var problems: [ProofProblem] = []
        if !checkpoint.origin.utf8.elementsEqual(ledger.name.utf8) {
            problems.append(.otherOrigin(shown: checkpoint.origin, wanted: ledger.name))
        }
        problems += note.problems(ledger: ledger, witnesses: witnesses, quorum: quorum)
        let proof = InclusionProof(index: index, size: checkpoint.size, hashes: hashes)
        if !proof.verify(leaf: leaf, root: checkpoint.root) {
            problems.append(.notIncluded(index, size: checkpoint.size))
        }
        return problems
    }
}

/// Reads a text line by line and remembers how far it came.
private struct LineReader {
    private(set) var rest: Substring
    private(set) var number = 0

    init(_ text: String) { rest = text[...] }

    mutating func next() -> Substring? {
        number += 1
        guard let end = rest.utf8.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
        defer { rest = rest[rest.utf8.index(after: end)...] }
        return rest[..<end]
    }
}
