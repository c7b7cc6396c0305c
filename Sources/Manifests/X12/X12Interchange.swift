/// The segments of one interchange. Its first segment has a fixed length and names the characters
/// that part the rest.
struct X12Interchange {
    /// ISA with its 16 elements of fixed width and the terminator behind them.
    private static let headerLength = 106

    let segments: [X12Segment]

    init(_ bytes: [UInt8]) throws(ManifestFlaw.List) {
        let start = bytes.firstIndex { $0 > 0x20 } ?? bytes.count
        let body = bytes[start...]
        guard body.count > Self.headerLength, body.starts(with: Array("ISA".utf8)) else {
            throw Self.flaw(body, "an X12 interchange: ISA with \(Self.headerLength) characters")
        }
        let element = body[start + 3]
        let terminator = body[start + Self.headerLength - 1]
        let parted = body.prefix(Self.headerLength).count { $0 == element }
        let last = body[start + Self.headerLength - 3]
        guard parted == 16, last == element, element != terminator, !Self.isLetter(element) else {
            throw Self.flaw(body, "16 elements of fixed width in the ISA segment")
        }
        segments = Self.segments(body, element, terminator)
    }

    private static func segments(
        _ body: ArraySlice<UInt8>, _ element: UInt8, _ terminator: UInt8
    ) -> [X12Segment] {
        body.split(separator: terminator).enumerated().compactMap { number, piece in
            // Line ends between segments are for people.
            let text = piece.drop { $0 == 13 || $0 == 10 || $0 == 0x20 }
            guard !text.isEmpty, text.contains(where: { $0 > 0x20 }) else { return nil }
            let parts = text.split(separator: element, omittingEmptySubsequences: false)
                .map { String(decoding: $0, as: UTF8.self) }
            return X12Segment(
                number: number + 1, id: parts[0], elements: Array(parts.dropFirst()))
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (65...90).contains(byte & 0xDF) || (48...57).contains(byte)
    }

    private static func flaw(_ body: ArraySlice<UInt8>, _ wanted: String) -> ManifestFlaw.List {
        let sent = String(decoding: body.prefix(40), as: UTF8.self)
        return ManifestFlaw.List(
            flaws: [ManifestFlaw("segment 1 (ISA)", sent: sent, wanted: wanted)])
    }
}
