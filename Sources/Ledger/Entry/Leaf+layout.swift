import Model

/// The layout of `docs/formats/ledger.md`: big-endian, without gaps, one spelling for each leaf.
extension Leaf {
    /// Raised whenever a byte of the layout changes its meaning.
    static let version: UInt8 = 1
    /// Version, kind, two times, commitment.
    private static let headLength = 2 + 8 + 8 + MerkleHash.length
    /// Ordinal and link.
    private static let footLength = 4 + 8
    /// Two identifiers at their longest: far below the 65,535 bytes an entry bundle can carry.
    package static let lengthMax = headLength + 2 * (1 + PartyID.lengthMax) + footLength

    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Self.lengthMax)
        bytes.append(Self.version)
        bytes.append(kind.rawValue)
        bytes.append(bigEndian: occurred.milliseconds)
        bytes.append(bigEndian: received.milliseconds)
        commitment.append(to: &bytes)
        for name in [sender.description, trip.description] {
            bytes.append(UInt8(name.utf8.count))
            bytes.append(contentsOf: name.utf8)
        }
        bytes.append(bigEndian: ordinal)
        bytes.append(bigEndian: previous.map { $0.value + 1 } ?? 0)
        return bytes
    }

    package init(_ bytes: Span<UInt8>) throws(LeafFlaw) {
        guard bytes.count > Self.headLength else { throw .cutOff(bytes.count) }
        guard bytes[0] == Self.version else { throw .version(bytes[0]) }
        guard let kind = Event.Kind(rawValue: bytes[1]) else { throw .kind(bytes[1]) }
        guard let commitment = MerkleHash(bytes.extracting(18..<Self.headLength)) else {
            preconditionFailure("the head holds 32 bytes of commitment")
        }
        var at = Self.headLength
        let sender: PartyID = try Self.name(in: bytes, at: &at)
        let trip: TripID = try Self.name(in: bytes, at: &at)
        let length = at + Self.footLength
        guard bytes.count >= length else { throw .cutOff(bytes.count) }
        guard bytes.count == length else { throw .trailing(bytes.count - length) }
        let ordinal = bytes.number(at: at, as: UInt32.self)
        let link = bytes.number(at: at + 4, as: UInt64.self)
        guard (ordinal == 0) == (link == 0) else { throw .link(ordinal: ordinal, link: link) }

        self.init(
            kind: kind,
            occurred: Instant(milliseconds: bytes.number(at: 2, as: Int64.self)),
            received: Instant(milliseconds: bytes.number(at: 10, as: Int64.self)),
            commitment: commitment, sender: sender, trip: trip, ordinal: ordinal,
            previous: link == 0 ? nil : LedgerIndex(link - 1))
    }

    package init(_ bytes: [UInt8]) throws(LeafFlaw) { try self.init(bytes.span) }

    private static func name<Subject>(
        in bytes: Span<UInt8>, at: inout Int
    ) throws(LeafFlaw) -> Identifier<Subject> {
        guard at < bytes.count else { throw .cutOff(bytes.count) }
        let start = at + 1
        let end = start + Int(bytes[at])
        guard end <= bytes.count else { throw .cutOff(bytes.count) }
        let text = bytes.extracting(start..<end).text
        do throws(IdentifierFlaw) {
            at = end
            return try Identifier(text)
        } catch {
            throw .name(error)
        }
    }
}

extension Span<UInt8> {
    /// For names, which are ASCII; anything else becomes a character no name may have.
    fileprivate var text: String {
        unsafe withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    }
}
