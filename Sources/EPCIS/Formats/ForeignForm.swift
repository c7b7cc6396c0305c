/// What somebody sent who did not send JSON, where its first bytes tell: the words of a JSON reader
/// about it would help nobody.
package enum ForeignForm: Sendable {
    case xml, gzip, utf16

    package init?(_ bytes: some Collection<UInt8>) {
        let start = bytes.prefix(Self.looked)
        switch Array(start.prefix(2)) {
        case [0x1F, 0x8B]: self = .gzip
        case [0xFE, 0xFF], [0xFF, 0xFE]: self = .utf16
        default:
            // A mark of UTF-8 and blanks may stand before.
            let first = start.first { ![0xEF, 0xBB, 0xBF, 0x20, 0x09, 0x0A, 0x0D].contains($0) }
            guard first == UInt8(ascii: "<") else { return nil }
            self = .xml
        }
    }

    /// Blanks before the first element of an honest file.
    private static let looked = 256

    package var advice: String {
        switch self {
        case .xml:
            "this is XML; of EPCIS only the JSON form is read here, so turn it into that first"
        case .gzip: "this is packed with gzip; unpack it first"
        case .utf16: "this is UTF-16; save it as UTF-8"
        }
    }
}
