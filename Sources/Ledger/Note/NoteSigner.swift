import Cryptography

/// The secret half of a key: signs checkpoints as a ledger, or cosigns them as a witness.
package struct NoteSigner: Sendable {
    package let key: VerifierKey
    private let secret: SigningKey

    /// An Ed25519 seed. It comes as an argument: chance has no place in this stage.
    package static let seedLength = Ed25519.keyLength

    package init(name: String, seed: [UInt8], type: KeyType = .ed25519) throws(NoteFlaw) {
        precondition(type.isVerifiable, "only Ed25519 types can sign here")
        guard let secret = SigningKey(seed: seed) else { throw .keyLength(seed.count) }
        self.secret = secret
        key = try VerifierKey(
            name: name, type: type, publicKey: secret.publicKey)
    }

    /// Reads what `secretText` wrote: the form in which Go's note package keeps a private key.
    package init(secretText text: String) throws(NoteFlaw) {
        // Never put the text into the error: it is a secret.
        let unreadable = NoteFlaw.keyShape("the secret key file")
        guard text.hasPrefix(Self.secretStart) else { throw unreadable }
        let parts = text.dropFirst(Self.secretStart.count)
            .split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let body = Base64.decode(parts[2].utf8), let byte = body.first,
            KeyType(byte).isVerifiable
        else { throw unreadable }
        try self.init(
            name: String(parts[0]), seed: Array(body.dropFirst()), type: KeyType(byte))
        guard parts[1] == key.id.description else {
            throw .keyID(shown: String(parts[1]), computed: key.id.description)
        }
    }

    package var secretText: String {
        let body = [key.type.byte] + secret.seed
        return "\(Self.secretStart)\(key.name)+\(key.id)+\(Base64.encode(body))"
    }

    package func sign(_ note: SignedNote) -> NoteSignature {
        precondition(key.type == .ed25519, "a witness's key signs with a time")
        return NoteSignature(name: key.name, id: key.id, bytes: signature(of: note.text))
    }

    package func cosign(_ note: SignedNote, at seconds: UInt64) -> NoteSignature {
        precondition(key.type == .cosignature, "a ledger's key signs without a time")
        precondition(seconds <= UInt64(Int64.max), "the format ends at 2⁶³ − 1 seconds")
        let stamped = Cosignature(
            time: seconds, signature: signature(of: Cosignature.message(note.text, at: seconds)))
        return NoteSignature(name: key.name, id: key.id, bytes: stamped.bytes)
    }

    private func signature(of bytes: [UInt8]) -> [UInt8] {
        secret.signature(of: bytes)
    }

    private static let secretStart = "PRIVATE+KEY+"
}
