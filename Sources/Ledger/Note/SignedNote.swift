/// A short text and who signed it, in the C2SP signed-note format.
package struct SignedNote: Hashable, Sendable {
    /// Ends in a newline, which is signed; the empty line before the signatures is not.
    package let text: [UInt8]
    package private(set) var signatures: [NoteSignature]

    /// Sixteen must be accepted by the format; four times that is every authority of a corridor.
    package static let signaturesMax = 64
    /// Sixty-four post-quantum signatures of five thousand characters, and room for the text.
    package static let bytesMax = 512 * 1_024

    package init(text: String, signatures: [NoteSignature] = []) {
        precondition(text.utf8.last == UInt8(ascii: "\n"), "a note's text ends in a newline")
        self.text = Array(text.utf8)
        self.signatures = signatures
    }

    package init(_ bytes: [UInt8]) throws(NoteFlaw) {
        guard bytes.count <= Self.bytesMax else { throw .tooLong(bytes.count) }
        guard let whole = String(validating: bytes, as: UTF8.self) else { throw .notText }
        guard bytes.allSatisfy({ $0 >= 0x20 || $0 == Self.newline }) else {
            throw .controlCharacter
        }
        guard bytes.last == Self.newline else { throw .noFinalNewline }
        guard let separator = Self.separator(in: bytes) else { throw .noSignatures }

        text = Array(bytes[...separator])
        let start = whole.utf8.index(whole.utf8.startIndex, offsetBy: separator + 2)
        let lines = whole[start...].dropLast().split(
            separator: "\n", omittingEmptySubsequences: false)
        guard lines.count <= Self.signaturesMax else { throw .tooManySignatures(lines.count) }
        signatures = []
        for (number, line) in lines.enumerated() {
            signatures.append(try NoteSignature(line: line, number: number + 1))
        }
    }

    package init(_ text: String) throws(NoteFlaw) { try self.init(Array(text.utf8)) }

    package mutating func add(_ signature: NoteSignature) { signatures.append(signature) }

    /// The whole note, exactly as it was read or as it is published.
    package var description: String {
        String(decoding: text, as: UTF8.self) + "\n" + signatures.map(\.line).joined()
    }

    /// The keys among these that signed. Signatures by strangers are ignored, which is what makes
    /// new keys and new witnesses possible; a known key whose signature fails spoils the note.
    package func verified(by keys: [VerifierKey]) throws(NoteFlaw) -> [VerifierKey] {
        var signers: [VerifierKey] = []
        for signature in signatures {
            guard let key = keys.first(where: { $0.type.isVerifiable && signature.isBy($0) }) else {
                continue
            }
            guard key.verify(signature.bytes, of: text) else { throw .badSignature(key.name) }
            if !signers.contains(key) { signers.append(key) }
        }
        guard !signers.isEmpty else {
            throw .unknownKey(
                signers: signatures.map { "\($0.name)+\($0.id)" },
                wanted: keys.map { "\($0.name)+\($0.id)" })
        }
        return signers
    }

    private static let newline = UInt8(ascii: "\n")

    /// Where the text's final newline is: before the last empty line, for a text may have others.
    private static func separator(in bytes: [UInt8]) -> Int? {
        for at in stride(from: bytes.count - 3, through: 0, by: -1)
        where bytes[at] == newline && bytes[at + 1] == newline { return at }
        return nil
    }
}

extension SignedNote: CustomStringConvertible {}
