package import Engine
package import Ledger
package import Model

/// The ledger on disk: turns drafts into durable entries and entries back into facts.
///
/// Unchecked: it is made by `Recovery`, handed whole to one owner, the node's actor or a command's
/// single thread, and that owner alone ever calls it.
package final class Archive: @unchecked Sendable {
    /// Reads an event back from the bytes its sender sent.
    package typealias Reader = @Sendable (Event.Kind, [UInt8]) throws -> Submission

    /// A checkpoint a second: what happened is covered by a signature before anyone can act on it.
    package static let signEvery = Seconds(1)

    let store: any Store
    let notary: Notary
    private let reader: Reader
    private var writer: LogWriter
    var cache = SegmentCache()
    var pageCache = PageCache()
    let proofreader: Proofreader
    var signedAt = Instant.distantPast
    var signedSize: UInt64

    package init(
        store: any Store, checked: MerkleFrontier, notary: Notary, reader: @escaping Reader
    ) throws {
        self.store = store
        self.notary = notary
        self.reader = reader
        writer = try Self.resume(store, size: checked.size)
        proofreader = Proofreader(store, from: checked)
        signedSize = try store.latestCheckpoint()?.size ?? 0
    }

    package var size: UInt64 { writer.size }
    package var root: MerkleHash { writer.root }
    var partialTiles: [HashTile] { writer.partialTiles }
    package var tree: TileTree { writer.tree(tiles: store.tile) }

    /// One transaction. After it returns the facts are in the ledger; if it throws none is.
    func append(_ entries: [Entry], judged: UInt64, pages: [StreamPage] = []) throws {
        guard !entries.isEmpty else { return }
        let before = writer
        let added = writer.append(entries)
        let segment = StoredSegment(first: added.first, count: added.count, bytes: added.segment)
        do {
            try store.append(
                StoredBatch(
                    segment: segment, tiles: added.tiles.map(StoredTile.init), judged: judged,
                    pages: pages.map(StoredPage.init),
                    paged: pages.isEmpty ? nil : added.first.value))
        } catch {
            writer = before
            throw error
        }
    }

    /// Facts at the given places, in their order.
    package func facts(at indices: some Sequence<LedgerIndex>) throws -> [Fact] {
        try indices.map { index in try fact(entry(at: index), at: index) }
    }

    /// Facts as a trip's judge reads them: what was kept before it was declared is the trip's own.
    package func facts(
        at indices: some Sequence<LedgerIndex>, of trip: TripID
    ) throws -> [Fact] {
        try facts(at: indices).map { $0.trip == trip ? $0 : $0.adopted(by: trip) ?? $0 }
    }

    /// A full page of a trip's stream, as the register asks for it.
    package func page(of trip: TripID, number: Int) throws -> StreamPage {
        try pageCache.page(number, of: trip) { try readPage(number, of: trip) }
    }

    /// Whether the disk has a page as the ledger makes it: one that was lost or altered is written
    /// anew.
    func isOnDisk(_ page: StreamPage) throws -> Bool {
        try store.page(page.number, of: page.trip) == page.bytes
    }

    private func readPage(_ number: Int, of trip: TripID) throws -> StreamPage {
        guard let bytes = try store.page(number, of: trip),
            let page = StreamPage(trip: trip, number: number, bytes: bytes)
        else {
            throw StoreFailure.damaged("page \(number) of trip \(trip) is missing or damaged")
        }
        return page
    }

    package func entry(at index: LedgerIndex) throws -> Entry {
        if let entry = cache.entry(at: index) { return entry }
        guard let stored = try store.segment(holding: index) else {
            throw StoreFailure.damaged("the ledger has no fact \(index)")
        }
        let segment = try Segment(stored.bytes)
        cache.keep(segment)
        guard let entry = segment.entry(at: index) else {
            throw StoreFailure.damaged("segment \(stored.first) lacks fact \(index)")
        }
        return entry
    }

    /// Every fact from `index` on, a segment at a time.
    package func forEachFact(from index: LedgerIndex, _ body: (Fact) throws -> Void) throws {
        try store.forEachSegment(from: index) { stored in
            let segment = try Segment(stored.bytes)
            for (place, entry) in segment.entries.enumerated() {
                let here = LedgerIndex(segment.first.value + UInt64(place))
                if here >= index { try body(try fact(entry, at: here)) }
            }
            return true
        }
    }

    private func fact(_ entry: Entry, at index: LedgerIndex) throws -> Fact {
        let leaf = try entry.decodedLeaf()
        let (event, key) = try event(of: leaf, entry, at: index)
        return Fact(
            index: index, trip: leaf.trip, ordinal: leaf.ordinal, received: leaf.received,
            sender: leaf.sender, key: key, event: event)
    }

    private func event(
        of leaf: Leaf, _ entry: Entry, at index: LedgerIndex
    ) throws -> (Event, EventKey) {
        do { return try read(leaf, entry, at: index) } catch {
            throw StoreFailure.unreadable(index)
        }
    }

    private func read(
        _ leaf: Leaf, _ entry: Entry, at index: LedgerIndex
    ) throws -> (Event, EventKey) {
        let own = EventKey(bits: index.value)
        guard let payload = entry.opening?.payload else {
            return (.gone(leaf.kind, at: leaf.occurred), own)
        }
        switch leaf.kind {
        case .decided, .revoked, .disclosed, .heartbeat, .erased, .policy, .adopted:
            return (try Record.event(leaf.kind, from: Array(payload)), own)
        case .kept:
            let kept = try reader(leaf.kind, Array(payload)).kept
            return (kept.event, kept.key.said(by: leaf.sender, leaf.kind))
        case .tripDeclared, .position, .seal, .door, .passage, .sighting, .inspection, .weighing,
            .officer, .remark, .correction, .laneDeclared, .standing, .filed:
            let said = try reader(leaf.kind, Array(payload))
            return (said.event, said.key.said(by: leaf.sender, leaf.kind))
        }
    }

    /// What was stated at a place, where its sender gave it a name.
    func statement(at index: LedgerIndex) throws -> EventKey? {
        let entry = try entry(at: index)
        let kind = try entry.decodedLeaf().kind
        guard !kind.isOwn, let payload = entry.opening?.payload else { return nil }
        return try reader(kind, Array(payload)).statement
    }

    func close() throws {
        proofreader.rest()
        try store.close()
    }

    private static func resume(_ store: any Store, size: UInt64) throws -> LogWriter {
        guard size > 0 else { return LogWriter() }
        let start = LogWriter.lastLeavesStart(size: size)
        var leaves: [MerkleHash] = []
        if start.value < size {
            try store.forEachSegment(from: start) { stored in
                let segment = try Segment(stored.bytes)
                for (place, entry) in segment.entries.enumerated()
                where segment.first.value + UInt64(place) >= start.value {
                    leaves.append(entry.leafHash)
                }
                return true
            }
        }
        return try LogWriter(size: size, lastLeaves: leaves, tiles: store.tile)
    }
}

extension Entry {
    init(_ draft: Draft, _ sealed: Sealed) {
        self.init(
            kind: draft.fact.event.kind, occurred: draft.fact.happened,
            received: draft.fact.received, sender: draft.fact.sender, trip: draft.fact.trip,
            ordinal: draft.fact.ordinal, previous: draft.previous, sealed: sealed)
    }
}

extension Entry.Sealed {
    init(_ payload: [UInt8], by chance: inout SystemRandomNumberGenerator) {
        self.init(payload, salt: Salt(chance.next(), chance.next()))
    }
}

extension StoredPage {
    init(_ page: StreamPage) {
        self.init(trip: page.trip, number: page.number, bytes: page.bytes)
    }
}

extension StoredTile {
    fileprivate init(_ tile: HashTile) {
        self.init(level: tile.level, number: tile.number, bytes: tile.bytes)
    }
}
