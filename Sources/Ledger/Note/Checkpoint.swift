/// What a ledger promises when it signs: this many facts, with this root.
package struct Checkpoint: Hashable, Sendable {
    package let origin: String
    package let size: UInt64
    package let root: MerkleHash
    /// Lines a stranger's ledger may add. We write none: monitors cannot audit them.
    package let extensions: [String]

    package init(origin: String, size: UInt64, root: MerkleHash) {
        precondition(!origin.isEmpty && !origin.contains("\n"), "an origin is one line")
        self.origin = origin
        self.size = size
        self.root = root
        extensions = []
    }

    /// Reads the text of a note; who signed it is another question.
    package init(_ text: [UInt8]) throws(NoteFlaw) {
        let lines = String(decoding: text, as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        guard lines.count >= 3 else {
            throw .checkpointLine(lines.count + 1, "origin, size and root on three lines")
        }
        guard !lines[0].isEmpty else { throw .checkpointLine(1, "an origin") }
        guard let size = UInt64(canonical: lines[1]) else {
            throw .checkpointLine(2, "a size in decimal, without leading zeroes")
        }
        guard let root = MerkleHash(base64: lines[2]) else {
            throw .checkpointLine(3, "32 bytes of root in canonical base64")
        }
        if let empty = lines.firstIndex(of: "") {
            throw .checkpointLine(empty + 1, "a line that is not empty")
        }
        origin = String(lines[0])
        self.size = size
        self.root = root
        extensions = lines.dropFirst(3).map(String.init)
    }

    package var text: String {
        (["\(origin)", "\(size)", root.base64] + extensions).map { $0 + "\n" }.joined()
    }

    package func signed(by signer: NoteSigner) -> SignedNote {
        var note = SignedNote(text: text)
        note.add(signer.sign(note))
        return note
    }
}

extension UInt64 {
    /// Decimal digits and no other spelling of the number: no sign, no leading zero.
    package init?(canonical text: some StringProtocol) {
        guard let number = UInt64(text), String(number).utf8.elementsEqual(text.utf8) else {
            return nil
        }
        self = number
    }
}
