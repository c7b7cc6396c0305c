import Engine
import Model

/// What a `MemoryStore` holds, and the rules by which it changes.
struct Contents {
    var segments: [StoredSegment] = []
    var tiles: [TilePlace: [UInt8]] = [:]
    var judged: UInt64 = 0
    var pages: [PageName: [UInt8]] = [:]
    var paged: UInt64 = 0
    var checkpoints: [StoredCheckpoint] = []
    var keys: [KeyID: StoredKey] = [:]

    struct PageName: Hashable {
        let trip: TripID
        let number: Int
    }

    struct TilePlace: Hashable {
        let level: Int
        let number: UInt64

        init(level: Int, number: UInt64) {
            self.level = level
            self.number = number
        }

        init(_ tile: StoredTile) { self.init(level: tile.level, number: tile.number) }
    }

    var facts: UInt64 { segments.last.map { $0.first.value + UInt64($0.count) } ?? 0 }

    /// Checks everything before it changes anything, so that a refusal leaves nothing behind.
    mutating func append(_ batch: StoredBatch) throws {
        let begin = facts, end = begin + UInt64(batch.segment?.count ?? 0)
        if let segment = batch.segment {
            precondition(segment.count > 0, "a segment without facts would share its first index")
            try demand(segment.first.value == begin, "a segment begins elsewhere than at \(begin)")
        }
        var places: Set<TilePlace> = []
        for tile in batch.tiles {
            let place = TilePlace(tile)
            let isNew = places.insert(place).inserted && tiles[place] == nil
            try demand(isNew, "tile \(tile.level)/\(tile.number) is there already")
        }
        try demand(
            batch.judged >= judged && batch.judged <= end,
            "judged was set to \(batch.judged); it was \(judged) of \(end)")
        if let segment = batch.segment { segments.append(segment) }
        for tile in batch.tiles { tiles[TilePlace(tile)] = tile.bytes }
        judged = batch.judged
        for page in batch.pages {
            pages[PageName(trip: page.trip, number: page.number)] = page.bytes
        }
        paged = batch.paged ?? paged
    }

    mutating func rewrite(_ segment: StoredSegment) throws {
        let place = Self.place(of: segment.first, in: segments)
        let known = place.map { segments[$0] }
        guard let place, known?.first == segment.first, known?.count == segment.count else {
            throw StoreFailure.damaged("no segment begins at \(segment.first) with its count")
        }
        segments[place] = segment
    }

    mutating func append(_ checkpoint: StoredCheckpoint) throws {
        try demand(checkpoint.size <= facts, "a checkpoint speaks for more than \(facts) facts")
        guard let latest = checkpoints.last, checkpoint.size <= latest.size else {
            checkpoints.append(checkpoint)
            return
        }
        try demand(checkpoint.size == latest.size, "a checkpoint is smaller than the latest")
        try demand(
            Self.body(checkpoint.note) == Self.body(latest.note),
            "another tree of size \(checkpoint.size) was signed before")
        checkpoints[checkpoints.count - 1] = checkpoint
    }

    mutating func append(_ key: StoredKey) throws {
        try demand(keys[key.sender.key] == nil, "key \(key.sender.key) is there already")
        keys[key.sender.key] = key
    }

    mutating func retireKey(_ id: KeyID, at moment: Instant) throws {
        guard let key = keys[id] else { throw StoreFailure.damaged("no key is called \(id)") }
        keys[id] = StoredKey(
            sender: key.sender, secretDigest: key.secretDigest, createdAt: key.createdAt,
            retiredAt: key.retiredAt ?? moment)
    }

    /// Where the segment that holds `index` stands, by halving.
    static func place(of index: LedgerIndex, in segments: [StoredSegment]) -> Int? {
        var low = 0, high = segments.count
        while low < high {
            let middle = (low + high) / 2
            if segments[middle].first <= index { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return nil }
        let found = segments[low - 1]
        return index.value < found.first.value + UInt64(found.count) ? low - 1 : nil
    }

    /// The signed text of a note, without its signatures.
    private static func body(_ note: String) -> ArraySlice<Substring> {
        note.split(separator: "\n", omittingEmptySubsequences: false).prefix { !$0.isEmpty }
    }

    private func demand(_ holds: Bool, _ sentence: @autoclosure () -> String) throws {
        guard holds else { throw StoreFailure.damaged(sentence()) }
    }
}
