import Engine
import Ledger
import Model

extension Archive {
    /// Takes the content of the given facts out of the files; leaves, and so every proof, stay.
    ///
    /// Each segment is rewritten even where nothing of it is left to take: asked again after a
    /// reader was in the way, the store empties its log of the bytes that were replaced before.
    func erase(_ indices: [LedgerIndex]) throws {
        // What was read lately must not be read again from memory.
        cache = SegmentCache()
        var left = indices.sorted()[...]
        while let next = left.first {
            guard let stored = try store.segment(holding: next) else {
                throw StoreFailure.damaged("the ledger has no fact \(next)")
            }
            let segment = try Segment(stored.bytes)
            let mine = Set(left.prefix { $0 < segment.end })
            let bytes = segment.erasing(mine).bytes
            try store.rewrite(
                StoredSegment(first: stored.first, count: stored.count, bytes: bytes))
            left = left.dropFirst(mine.count)
        }
    }

    /// Takes the digests of what was said out of a trip's pages; comes before the facts themselves,
    /// since rewriting those empties the log of the pages' old bytes, too.
    func eraseKeys(of trip: TripID) throws {
        try rewritePages(of: trip) { $0.withoutKeys }
    }

    /// The same for facts that a trip took in from the streams on which they were kept.
    func eraseKeys(at indices: [LedgerIndex]) throws {
        let streams = Set(try indices.map { try entry(at: $0).decodedLeaf().trip })
        for stream in streams.sorted() {
            try rewritePages(of: stream) { $0.withoutKeys(at: Set(indices)) }
        }
    }

    private func rewritePages(
        of trip: TripID, _ rewrite: (StreamPage) -> StreamPage
    ) throws {
        pageCache = PageCache()
        var pages: [StoredPage] = []
        while let bytes = try store.page(pages.count, of: trip) {
            guard let page = StreamPage(trip: trip, number: pages.count, bytes: bytes) else {
                throw StoreFailure.damaged("page \(pages.count) of trip \(trip) is damaged")
            }
            pages.append(StoredPage(rewrite(page)))
        }
        guard !pages.isEmpty else { return }
        try store.append(
            StoredBatch(
                segment: nil, tiles: [], judged: try store.judged(), pages: pages,
                paged: try store.paged()))
    }
}
