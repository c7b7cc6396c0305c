/// One signature line of a note.
package struct NoteSignature: Hashable, Sendable {
    package let name: String
    package let id: NoteKeyID
    /// What follows the key id: a signature, or time and signature.
    package let bytes: [UInt8]

    package init(name: String, id: NoteKeyID, bytes: [UInt8]) {
        self.name = name
        self.id = id
        self.bytes = bytes
    }

    /// An em dash, so that no line of ordinary text is taken for a signature.
    private static let start = "\u{2014} "

    package var line: String {
        var body: [UInt8] = []
        body.append(bigEndian: id.value)
        return "\(Self.start)\(name) \(Base64.encode(body + bytes))\n"
    }

    init(line text: Substring, number: Int) throws(NoteFlaw) {
        guard text.utf8.starts(with: Self.start.utf8) else {
            throw .signatureLine(number, "an em dash and a space first")
        }
        // By scalars: an accent after the space would hide in it if characters were counted.
        let parts = text.unicodeScalars.dropFirst(Self.start.unicodeScalars.count)
            .split(separator: " ", omittingEmptySubsequences: false).map { String($0) }
        guard parts.count == 2, VerifierKey.isName(parts[0]) else {
            throw .signatureLine(number, "a key name and base64, with one space between")
        }
        guard let body = Base64.decode(parts[1].utf8), body.count > 4 else {
            throw .signatureLine(number, "canonical base64 of a key id and a signature")
        }
        name = parts[0]
        id = NoteKeyID(value: body.span.number(at: 0, as: UInt32.self))
        bytes = Array(body[4...])
    }

    /// Compared byte by byte: Swift's own string equality forgives other spellings of a letter.
    func isBy(_ key: VerifierKey) -> Bool {
        id == key.id && name.utf8.elementsEqual(key.name.utf8)
    }
}
