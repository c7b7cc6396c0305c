/// Why a key, a note, a checkpoint or a proof file cannot be read or believed.
package enum NoteFlaw: Error, Hashable {
    case keyShape(String)
    case keyID(shown: String, computed: String)
    case keyLength(Int)
    case tooLong(Int)
    case notText
    case controlCharacter
    case noFinalNewline
    case noSignatures
    case signatureLine(Int, String)
    case tooManySignatures(Int)
    case unknownKey(signers: [String], wanted: [String])
    case badSignature(String)
    case checkpointLine(Int, String)
    case proofLine(Int, String)

    /// Safe to show to whoever sent the note.
    package var advice: String {
        switch self {
        case .keyShape(let text):
            "“\(text)” is not a key; wanted name+8 hexadecimal digits+base64."
        case .keyID(let shown, let computed):
            "The key says its id is \(shown), but name and key give \(computed); copy it again."
        case .keyLength(let length): "The key has \(length) bytes; an Ed25519 key has 32."
        case .tooLong(let length):
            "The note has \(length) bytes; \(SignedNote.bytesMax) is the most."
        case .notText: "The note is not valid UTF-8."
        case .controlCharacter: "The note has a control character other than a newline."
        case .noFinalNewline: "The note does not end with a newline; it was cut off or edited."
        case .noSignatures: "The note has no empty line followed by signatures."
        case .signatureLine(let line, let wanted): "Signature line \(line): wanted \(wanted)."
        case .tooManySignatures(let count):
            "The note has \(count) signatures; \(SignedNote.signaturesMax) is the most."
        case .unknownKey(let signers, let wanted):
            "The note is signed by \(Self.list(signers)); wanted \(Self.list(wanted))."
        case .badSignature(let name):
            "The signature by \(name) does not fit the text: one of the two was changed."
        case .checkpointLine(let line, let wanted): "Checkpoint line \(line): wanted \(wanted)."
        case .proofLine(let line, let wanted): "Proof file line \(line): wanted \(wanted)."
        }
    }

    private static func list(_ names: [String]) -> String {
        names.isEmpty ? "nobody" : names.joined(separator: ", ")
    }
}
