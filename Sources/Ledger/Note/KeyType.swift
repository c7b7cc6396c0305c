/// How a key signs: the byte C2SP signed-note puts in front of every public key.
///
/// Open on purpose: a type we cannot verify is carried along and ignored, never an error, so that
/// new witnesses may sign beside old ones.
package struct KeyType: Hashable, Sendable {
    package let byte: UInt8

    package init(_ byte: UInt8) { self.byte = byte }

    /// Ed25519 over the note's text: how a ledger signs its checkpoints.
    package static let ed25519 = KeyType(0x01)
    /// Ed25519 over a time and the note's text: how a witness cosigns.
    package static let cosignature = KeyType(0x04)

    /// True for the two types whose signatures can be checked here.
    package var isVerifiable: Bool { self == .ed25519 || self == .cosignature }
}

/// The first four bytes of a digest over name and public key. It finds a key; it proves nothing.
package struct NoteKeyID: Hashable, Sendable, CustomStringConvertible {
    package let value: UInt32

    package init(value: UInt32) { self.value = value }

    init(name: String, type: KeyType, publicKey: [UInt8]) {
        let named = Array(name.utf8) + [UInt8(ascii: "\n"), type.byte] + publicKey
        let digest = MerkleHash.digest(of: named).bytes
        value = digest.span.number(at: 0, as: UInt32.self)
    }

    package var description: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }
}
