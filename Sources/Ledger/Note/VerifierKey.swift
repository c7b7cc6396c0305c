import Cryptography

/// The public half of a signing key, as it is handed to whoever shall check our notes.
package struct VerifierKey: Hashable, Sendable, CustomStringConvertible {
    package let name: String
    package let type: KeyType
    package let publicKey: [UInt8]
    package let id: NoteKeyID

    static let ed25519Length = Ed25519.keyLength

    package init(name: String, type: KeyType, publicKey: [UInt8]) throws(NoteFlaw) {
        guard Self.isName(name) else { throw .keyShape(name) }
        guard !type.isVerifiable || publicKey.count == Self.ed25519Length else {
            throw .keyLength(publicKey.count)
        }
        self.name = name
        self.type = type
        self.publicKey = publicKey
        id = NoteKeyID(name: name, type: type, publicKey: publicKey)
    }

    /// Reads `name+hex8+base64`, and recomputes the id: a mistyped key must not look like a key.
    package init(_ text: String) throws(NoteFlaw) {
        let parts = text.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let body = Base64.decode(parts[2].utf8), let type = body.first
        else { throw .keyShape(text) }
        try self.init(
            name: String(parts[0]), type: KeyType(type), publicKey: Array(body.dropFirst()))
        guard parts[1].utf8.elementsEqual(id.description.utf8) else {
            throw .keyID(shown: String(parts[1]), computed: id.description)
        }
    }

    package var description: String { "\(name)+\(id)+\(Base64.encode([type.byte] + publicKey))" }

    /// Whether these bytes, as they stand behind the key id, are this key's signature of the text.
    func verify(_ signature: [UInt8], of text: [UInt8]) -> Bool {
        if type == .ed25519 { return isEd25519(signature, of: text) }
        guard type == .cosignature, let stamped = Cosignature(signature) else { return false }
        return isEd25519(stamped.signature, of: Cosignature.message(text, at: stamped.time))
    }

    private func isEd25519(_ signature: [UInt8], of text: [UInt8]) -> Bool {
        VerifyingKey(publicKey).isSignature(signature, of: text)
    }

    /// A name of zero length, with white space or a plus sign would make the layouts ambiguous.
    static func isName(_ name: String) -> Bool {
        !name.isEmpty
            && name.unicodeScalars.allSatisfy {
                $0.value >= 0x20 && $0 != "+" && !$0.properties.isWhitespace
            }
    }
}
