import Model

/// The layout of `docs/formats/ledger.md`. The checksum at the end names bit rot where it happened,
/// before a wrong root points at the whole ledger.
extension Segment {
    /// “GSEG”, so that a stray file is never taken for a segment.
    private static let magic: UInt32 = 0x4753_4547
    static let version: UInt8 = 1
    /// Magic, version, first index, count.
    private static let headLength = 4 + 1 + 8 + 4

    private static let withheld: UInt8 = 0
    private static let opened: UInt8 = 1

    package var bytes: [UInt8] {
        let length = encodedLength
        precondition(length <= Self.bytesMax, "the engine closes a batch before 256 MiB")
        var bytes: [UInt8] = []
        bytes.reserveCapacity(length)
        bytes.append(bigEndian: Self.magic)
        bytes.append(Self.version)
        bytes.append(bigEndian: first.value)
        bytes.append(bigEndian: UInt32(entries.count))
        for entry in entries { Self.append(entry, to: &bytes) }
        bytes.append(bigEndian: Checksum.of(bytes.span))
        return bytes
    }

    private var encodedLength: Int {
        let heads = Self.headLength + Checksum.length
        return entries.reduce(heads) { sum, entry in
            sum + 3 + entry.leaf.count
                + (entry.opening.map { Salt.length + 4 + $0.payload.count } ?? 0)
        }
    }

    private static func append(_ entry: Entry, to bytes: inout [UInt8]) {
        bytes.append(bigEndian: UInt16(entry.leaf.count))
        bytes.append(contentsOf: entry.leaf)
        guard let opening = entry.opening else { return bytes.append(withheld) }
        bytes.append(opened)
        opening.salt.append(to: &bytes)
        bytes.append(bigEndian: UInt32(opening.payload.count))
        bytes.append(contentsOf: opening.payload)
    }

    /// Reads a segment back. The entries are views into `bytes`, which are copied nowhere.
    package init(_ bytes: [UInt8]) throws(SegmentFlaw) {
        try self.init(bytes, forgivingRot: false)
    }

    /// `forgivingRot` is for finding out *which* entry rotted; nothing else may believe it.
    init(_ bytes: [UInt8], forgivingRot: Bool) throws(SegmentFlaw) {
        let end = bytes.count - Checksum.length
        guard end >= Self.headLength else { throw .cutOff(bytes.count) }
        guard bytes.count <= Self.bytesMax else { throw .tooLong(bytes.count) }
        let span = bytes.span
        guard span.number(at: 0, as: UInt32.self) == Self.magic else { throw .notASegment }
        guard span[4] == Self.version else { throw .version(span[4]) }
        guard forgivingRot || Self.isWhole(span, end: end) else { throw .rotten }
        first = LedgerIndex(span.word(at: 5))
        let count = Int(span.number(at: 13, as: UInt32.self))
        guard count > 0, count <= Self.entriesMax else { throw .count(count) }

        var reader = EntryReader(bytes: bytes, at: Self.headLength, end: end)
        var entries: [Entry] = []
        entries.reserveCapacity(count)
        while entries.count < count {
            guard let entry = reader.next() else { throw .entry(entries.count) }
            entries.append(entry)
        }
        guard reader.at == end else { throw .trailing(end - reader.at) }
        self.entries = entries
    }

    private static func isWhole(_ bytes: Span<UInt8>, end: Int) -> Bool {
        Checksum.of(bytes.extracting(0..<end)) == bytes.number(at: end, as: UInt32.self)
    }

    private struct EntryReader {
        let bytes: [UInt8]
        var at: Int
        let end: Int

        mutating func next() -> Entry? {
            guard at + 2 <= end else { return nil }
            let leafStart = at + 2
            let leafEnd = leafStart + Int(bytes.span.number(at: at, as: UInt16.self))
            guard leafEnd < end else { return nil }
            let leaf = bytes[leafStart..<leafEnd]
            at = leafEnd + 1
            switch bytes[leafEnd] {
            case withheld: return Entry(leaf: leaf, opening: nil)
            case opened: return opening().map { Entry(leaf: leaf, opening: $0) }
            default: return nil
            }
        }

        private mutating func opening() -> Entry.Opening? {
            let lengthAt = at + Salt.length
            let start = lengthAt + 4
            guard start <= end, let salt = Salt(bytes.span.extracting(at..<lengthAt)) else {
                return nil
            }
            let length = Int(bytes.span.number(at: lengthAt, as: UInt32.self))
            guard length <= Entry.payloadMax, start + length <= end else { return nil }
            at = start + length
            return Entry.Opening(salt: salt, payload: bytes[start..<at])
        }
    }
}
