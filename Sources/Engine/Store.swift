package import Model

/// What the engine needs of a database, and no more. Every call is synchronous and, where it
/// writes, durable when it returns: an acknowledgement to a sender is the return of `append`.
///
/// One writer at a time (the Runtime sees to it); reads may come from any thread.
/// What databases have in common is a contract suite, not code.
package protocol Store: Sendable {
    /// One transaction: the segment, the hash tiles it completed, how far the engine judged, and
    /// the stream pages that were filled before it. Throws without having written anything; after a
    /// failed sync the store refuses all further writes, since the kernel may report success for
    /// pages it has dropped.
    func append(_ batch: StoredBatch) throws

    /// Segments in ledger order, starting with the one that holds `index`; return false to stop.
    func forEachSegment(from index: LedgerIndex, _ body: (StoredSegment) throws -> Bool) throws
    func segment(holding index: LedgerIndex) throws -> StoredSegment?
    func tile(level: Int, number: UInt64) throws -> [UInt8]?
    /// The number of facts the engine has judged: the rest must be judged after a restart.
    func judged() throws -> UInt64
    /// A full page of a trip's stream.
    func page(_ number: Int, of trip: TripID) throws -> [UInt8]?
    /// The number of facts whose full pages are all here.
    func paged() throws -> UInt64

    func append(_ checkpoint: StoredCheckpoint) throws
    func checkpoints() throws -> [StoredCheckpoint]
    func checkpoint(ofSize size: UInt64) throws -> StoredCheckpoint?
    func latestCheckpoint() throws -> StoredCheckpoint?

    /// Replaces a segment's bytes after a payload in it was erased; leaves stay as they were.
    func rewrite(_ segment: StoredSegment) throws

    func append(_ key: StoredKey) throws
    func keys() throws -> [StoredKey]
    func retireKey(_ id: KeyID, at: Instant) throws

    func close() throws
}

/// Entries that were committed together, packed by `Ledger` into one blob.
package struct StoredSegment: Hashable, Sendable {
    package let first: LedgerIndex
    package let count: Int
    package let bytes: [UInt8]

    package init(first: LedgerIndex, count: Int, bytes: [UInt8]) {
        self.first = first
        self.count = count
        self.bytes = bytes
    }
}

/// A full tile of 256 hashes; it never changes again.
package struct StoredTile: Hashable, Sendable {
    package let level: Int
    package let number: UInt64
    package let bytes: [UInt8]

    package init(level: Int, number: UInt64, bytes: [UInt8]) {
        self.level = level
        self.number = number
        self.bytes = bytes
    }
}

package struct StoredBatch: Hashable, Sendable {
    /// Nil when only `judged` moves on.
    package let segment: StoredSegment?
    package let tiles: [StoredTile]
    package let judged: UInt64
    package let pages: [StoredPage]
    /// With these pages, all that are full after so many facts are here; nil when none is added.
    package let paged: UInt64?

    package init(
        segment: StoredSegment?, tiles: [StoredTile], judged: UInt64, pages: [StoredPage] = [],
        paged: UInt64? = nil
    ) {
        self.segment = segment
        self.tiles = tiles
        self.judged = judged
        self.pages = pages
        self.paged = paged
    }
}

/// A full page of a trip's stream; made anew from the ledger it has the same bytes.
package struct StoredPage: Hashable, Sendable {
    package let trip: TripID
    package let number: Int
    package let bytes: [UInt8]

    package init(trip: TripID, number: Int, bytes: [UInt8]) {
        self.trip = trip
        self.number = number
        self.bytes = bytes
    }
}

package struct StoredCheckpoint: Hashable, Sendable {
    package let size: UInt64
    /// The signed note, as anyone may publish it.
    package let note: String
    package let signedAt: Instant

    package init(size: UInt64, note: String, signedAt: Instant) {
        self.size = size
        self.note = note
        self.signedAt = signedAt
    }
}

/// An API key as it rests: the secret itself is nowhere, only its digest.
package struct StoredKey: Hashable, Sendable {
    package let sender: Sender
    package let secretDigest: [UInt8]
    package let createdAt: Instant
    package let retiredAt: Instant?

    package init(sender: Sender, secretDigest: [UInt8], createdAt: Instant, retiredAt: Instant?) {
        self.sender = sender
        self.secretDigest = secretDigest
        self.createdAt = createdAt
        self.retiredAt = retiredAt
    }
}

package enum StoreFailure: Error, Hashable {
    /// The database would not promise durability: what was wanted and what it answered.
    case notDurable(wanted: String, got: String)
    /// Another process owns the folder.
    case busy(owner: String)
    case full
    /// A sync failed once; nothing more may be written until a restart has checked the log.
    case poisoned
    case damaged(String)
}
