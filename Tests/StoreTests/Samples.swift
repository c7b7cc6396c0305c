import Engine
import Model
import Testing

/// Small things to store, each different from its neighbours.
enum Samples {
    static func segment(_ first: UInt64, _ count: Int, mark: UInt8 = 0) -> StoredSegment {
        let bytes = (0..<count * 3).map { UInt8(truncatingIfNeeded: UInt64($0) + first) ^ mark }
        return StoredSegment(first: LedgerIndex(first), count: count, bytes: bytes)
    }

    static func batch(
        _ first: UInt64, _ count: Int, tiles: [UInt64] = [], judged: UInt64 = 0
    ) -> StoredBatch {
        StoredBatch(segment: segment(first, count), tiles: tiles.map(tile), judged: judged)
    }

    static func judged(_ facts: UInt64) -> StoredBatch {
        StoredBatch(segment: nil, tiles: [], judged: facts)
    }

    static func tile(_ number: UInt64) -> StoredTile {
        StoredTile(level: 0, number: number, bytes: [UInt8(truncatingIfNeeded: number), 7, 0, 255])
    }

    static func checkpoint(_ size: UInt64, root: String = "root", signers: Int = 1)
        -> StoredCheckpoint
    {
        let signatures = (0..<signers).map { "— signer\($0) c2lnbmF0dXJl\n" }.joined()
        return StoredCheckpoint(
            size: size, note: "lane\n\(size)\n\(root)\n\n\(signatures)",
            signedAt: Instant(milliseconds: Int64(size) * 1_000))
    }

    static func key(
        _ id: String, role: Sender.Role = .carrier, retired: Instant? = nil,
        devices: [String] = []
    ) throws -> StoredKey {
        let sender = Sender(
            key: try KeyID(id), party: try PartyID("party-of-\(id)"), role: role,
            devices: Set(try devices.map { try DeviceID($0) }))
        return StoredKey(
            sender: sender, secretDigest: Array(id.utf8), createdAt: Instant(milliseconds: 1),
            retiredAt: retired)
    }
}

extension Store {
    /// Everything a store can be asked about its log, for comparing two stores.
    func segments(from index: UInt64 = 0) throws -> [StoredSegment] {
        var segments: [StoredSegment] = []
        try forEachSegment(from: LedgerIndex(index)) {
            segments.append($0)
            return true
        }
        return segments
    }
}

/// Expects a refusal that leaves a sentence, whatever its words.
func expectRefusal(
    _ body: () throws -> Void, sourceLocation: SourceLocation = #_sourceLocation
) {
    #expect(sourceLocation: sourceLocation) {
        try body()
    } throws: { error in
        if case StoreFailure.damaged(let sentence) = error { !sentence.isEmpty } else { false }
    }
}
