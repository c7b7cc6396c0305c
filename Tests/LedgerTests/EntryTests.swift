import Ledger
import Model
import Testing

struct EntryTests {
    private static let leaf = Leaf(
        kind: .seal, occurred: Instant(milliseconds: 1_790_000_000_000),
        received: Instant(milliseconds: 1_790_000_000_250),
        commitment: Salt(1, 2).commitment(to: Array("cut".utf8)),
        sender: PartyID(unchecked: "carrier-1"),
        trip: TripID(unchecked: "T-1"), ordinal: 3, previous: LedgerIndex(16))

    // If this fails, the leaf that was signed is not the leaf the document describes.
    @Test func workedExample() throws {
        let bytes = try FormatExamples.leaf()
        #expect(Self.leaf.bytes == bytes)
        #expect(try Leaf(bytes) == Self.leaf)
        #expect(try MerkleHash.leaf(bytes).bytes == FormatExamples.leafHash())
        let payload = Array("cut".utf8)
        #expect(Self.leaf.commitment == .digest(of: Salt(1, 2).bytes + payload))

        let opening = Entry.Opening(salt: Salt(1, 2), payload: payload)
        let entries = [
            Entry(leaf: bytes[...], opening: opening), Entry(leaf: bytes[...], opening: nil),
        ]
        let segment = Segment(first: LedgerIndex(41), entries: entries)
        #expect(try segment.bytes == FormatExamples.segment())
        #expect(try Segment(FormatExamples.segment()) == segment)
    }

    // If this fails, one fact has two leaves, or damage passes for a fact.
    @Test func malformedLeaves() throws {
        let good = Self.leaf.bytes
        for length in 0..<good.count {
            #expect(throws: LeafFlaw.self, "\(length) bytes") { try Leaf(Array(good[..<length])) }
        }
        func changed(_ at: Int, to byte: UInt8) -> [UInt8] {
            var bytes = good
            bytes[at] = byte
            return bytes
        }
        let rows: [([UInt8], LeafFlaw)] = [
            (good + [0], .trailing(1)),
            (changed(0, to: 2), .version(2)),
            (changed(1, to: 0), .kind(0)),
            (changed(1, to: 200), .kind(200)),
            (changed(51, to: 0x20), .name(.unprintable)),
            (changed(51, to: 0xFF), .name(.unprintable)),
            (changed(good.count - 9, to: 0), .link(ordinal: 0, link: 17)),
            (changed(good.count - 1, to: 0), .link(ordinal: 3, link: 0)),
        ]
        for (bytes, flaw) in rows { #expect(throws: flaw) { try Leaf(bytes) } }
    }

    // If this fails, the same payload in two leaves can be recognised, or guessed from the digest.
    @Test func saltHides() throws {
        let payload = Array("plate 7ABC123".utf8)
        #expect(Salt(1, 2).commitment(to: payload) != Salt(1, 3).commitment(to: payload))
        let entry = Entry(
            kind: .position, occurred: Self.leaf.occurred, received: Self.leaf.received,
            sender: Self.leaf.sender, trip: Self.leaf.trip, ordinal: 0, previous: nil,
            salt: Salt(1, 2), payload: payload)
        let digest = MerkleHash.digest(of: payload).bytes
        let leaf = Array(entry.leaf)
        #expect(!leaf.contains(digest) && !leaf.contains(payload))
    }

    // If this fails, erasing a person's data breaks every proof after it.
    @Test func erasureKeepsTheProof() throws {
        let ledger = SmallLedger.twoTrips()
        let stored = ledger.segments[2]
        let erased = try Segment(stored.bytes).erasing([stored.first])
        #expect(erased.entries[0].opening == nil)
        #expect(erased.entries[0].leafHash == (try Segment(stored.bytes)).entries[0].leafHash)
        #expect(
            !erased.bytes.contains(Array("32.55".utf8))
                && stored.bytes.contains(Array("32.55".utf8)))
        #expect(try Segment(erased.bytes) == erased)
    }

    // If this fails, what comes back from the disk is not what was acknowledged.
    @Test func segmentRoundTrip() throws {
        let entries = (0..<300).map { number in
            let entry = Entry(
                kind: .position, occurred: Self.leaf.occurred, received: Self.leaf.received,
                sender: Self.leaf.sender, trip: Self.leaf.trip, ordinal: 0, previous: nil,
                salt: Salt(UInt64(number), 1),
                payload: .init(repeating: UInt8(number % 256), count: number))
            return number % 7 == 0 ? entry.erased : entry
        }
        let segment = Segment(first: LedgerIndex(77), entries: entries)
        let read = try Segment(segment.bytes)
        #expect(read == segment)
        #expect(read.entry(at: LedgerIndex(77 + 299)) == entries[299])
        #expect(read.entry(at: LedgerIndex(76)) == nil && read.entry(at: read.end) == nil)
    }

    // If this fails, bit rot in a stored segment goes unnoticed.
    @Test func everyByteOfASegment() throws {
        let bytes = SmallLedger.twoTrips().segments[2].bytes
        #expect(throws: Never.self) { try Segment(bytes) }
        for at in bytes.indices {
            var changed = bytes
            changed[at] ^= 0x10
            #expect(throws: SegmentFlaw.self, "byte \(at)") { try Segment(changed) }
            #expect(throws: SegmentFlaw.self) { try Segment(Array(bytes[..<at])) }
        }
        #expect(throws: SegmentFlaw.self) { try Segment(bytes + [0]) }
    }

    // If this fails, a bit that flips between hashing and storing is signed and ends the ledger.
    @Test func readBackBeforeSigning() throws {
        var ledger = SmallLedger.twoTrips()
        let before = ledger.writer
        ledger.append([SmallLedger.stray(1), SmallLedger.stray(2)])
        let stored = ledger.segments.last?.bytes ?? []
        #expect(try before.root(afterReading: stored) == ledger.writer.root)
        let altered = Segment(
            first: before.next, entries: [SmallLedger.stray(1), SmallLedger.stray(3)])
        #expect(try before.root(afterReading: altered.bytes) != ledger.writer.root)
    }
}
