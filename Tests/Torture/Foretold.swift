import Engine
import Model

/// What the log must hold at each place: everything follows from the index alone.
enum Foretold {
    /// Some segments fit a page and some cross many, as on a lane at night and at noon.
    static let segmentBytesMax: UInt64 = 120_000
    static let segmentFactsMax: UInt64 = 400
    /// RFC 6962 tiles as the ledger stores them: 256 hashes of 32 bytes.
    static let tileWidth: UInt64 = 256
    static let tileBytes = 8_192

    static func segment(at first: UInt64) -> StoredSegment {
        var chance = Chance(seed: first)
        let count = Int(1 + chance.next() % segmentFactsMax)
        let bytes = chance.bytes(Int(1 + chance.next() % segmentBytesMax))
        return StoredSegment(first: LedgerIndex(first), count: count, bytes: bytes)
    }

    static func tile(_ number: UInt64) -> StoredTile {
        var chance = Chance(seed: ~number)
        return StoredTile(level: 0, number: number, bytes: chance.bytes(tileBytes))
    }

    static func batch(at first: UInt64) -> StoredBatch {
        let segment = segment(at: first)
        let end = first + UInt64(segment.count)
        let tiles = (first / tileWidth..<end / tileWidth).map(tile)
        return StoredBatch(segment: segment, tiles: tiles, judged: end)
    }

    static func checkpoint(size: UInt64) -> StoredCheckpoint {
        StoredCheckpoint(
            size: size, note: "torture\n\(size)\n", signedAt: Instant(milliseconds: Int64(size)))
    }
}
