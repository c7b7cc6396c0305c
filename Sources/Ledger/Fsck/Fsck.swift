package import Model

/// Rebuilds the ledger from its entries and holds it against everything ever stored or signed.
///
/// Feed it every segment in order, then `finish`. It remembers one number and one place for each
/// trip and the right edge of the tree, never the entries: a ledger may be larger than memory.
package struct Fsck {
    private let tiles: TileSource
    private var promises: PromiseList
    private var tail = TreeTail()
    private var trips: [TripID: Last] = [:]
    private var expected = LedgerIndex(0)
    private var judged: UInt64 = 0
    /// False once entries could not be read: from there on the tree is unknown.
    private var isTreeKnown = true
    private var report = FsckReport()

    private struct Last {
        let index: LedgerIndex
        let ordinal: UInt32
    }

    /// `keys` are all the keys the ledger ever signed with; `checkpoints` every note it signed.
    package init(
        keys: [VerifierKey], origin: String, checkpoints: [String], tiles: @escaping TileSource
    ) {
        self.tiles = tiles
        promises = PromiseList(checkpoints, keys: keys, origin: origin, report: &report)
        promises.compare(size: 0, root: { .empty }, report: &report)
    }

    /// One stored segment, with what its row says of it. Throws only what the tile source throws.
    package mutating func check(first: LedgerIndex, count: Int, bytes: [UInt8]) throws {
        if first != expected {
            report.add(.segmentGap(expected: expected, found: first))
            isTreeKnown = false
            trips = [:]
        }
        expected = LedgerIndex(first.value + UInt64(count))
        report.segments += 1
        guard let segment = read(bytes, first: first) else {
            isTreeKnown = false
            trips = [:]
            return
        }
        if segment.first != first || segment.entries.count != count {
            report.add(
                .segmentLabel(row: first, count, bytes: segment.first, segment.entries.count))
        }
        for (place, entry) in segment.entries.enumerated() {
            try check(entry, at: LedgerIndex(first.value + UInt64(place)))
        }
    }

    /// Of checkpoints that were numbered when they were signed, some are not among those given.
    package mutating func miss(_ count: Int, after: UInt64?, before: UInt64?) {
        report.add(.checkpointsMissing(count, after: after, before: before))
    }

    /// How many entries the engine is said to have judged; read before the entries are.
    package mutating func judge(_ count: UInt64) { judged = count }

    package mutating func finish() -> FsckReport {
        if judged > expected.value {
            report.add(.judgedBeyond(judged, ledger: expected.value))
        }
        promises.finish(size: expected.value, isTreeKnown: isTreeKnown, report: &report)
        report.root = isTreeKnown ? tail.root : nil
        return report
    }

    /// A rotten segment is read all the same: its tiles then tell which entry it is.
    private mutating func read(_ bytes: [UInt8], first: LedgerIndex) -> Segment? {
        do throws(SegmentFlaw) {
            return try Segment(bytes)
        } catch {
            report.add(.segmentUnreadable(first, error))
            // A second failure has the same cause, and that was just told.
            return error == .rotten ? try? Segment(bytes, forgivingRot: true) : nil
        }
    }

    private mutating func check(_ entry: Entry, at index: LedgerIndex) throws {
        report.entries += 1
        do throws(LeafFlaw) {
            let leaf = try entry.decodedLeaf()
            checkChain(leaf, at: index)
            if let opening = entry.opening {
                if opening.commitment != leaf.commitment {
                    report.add(.payloadChanged(index, leaf.kind))
                }
            } else {
                report.erased += 1
            }
        } catch {
            report.add(.leafUnreadable(index, error))
        }
        if isTreeKnown { try grow(entry.leafHash) }
    }

    private mutating func checkChain(_ leaf: Leaf, at index: LedgerIndex) {
        defer {
            trips[leaf.trip] = Last(index: index, ordinal: leaf.ordinal)
            // The lane's own stream is no trip.
            report.trips = max(report.trips, trips.count - (trips[.lane] == nil ? 0 : 1))
        }
        guard isTreeKnown || trips[leaf.trip] != nil else { return }
        let last = trips[leaf.trip]
        let ordinal = last.map { $0.ordinal + 1 } ?? 0
        if leaf.ordinal != ordinal {
            report.add(.ordinal(index, leaf.trip, wanted: ordinal, found: leaf.ordinal))
        }
        if leaf.previous != last?.index {
            report.add(.link(index, leaf.trip, wanted: last?.index, found: leaf.previous))
        }
    }

    private mutating func grow(_ leaf: MerkleHash) throws {
        var completed: [HashTile] = []
        tail.append(leaf) { completed.append($0) }
        for tile in completed { try compare(tile) }
        let tail = tail
        promises.compare(size: tail.size, root: { tail.root }, report: &report)
    }

    private mutating func compare(_ tile: HashTile) throws {
        report.tiles += 1
        guard let stored = try tiles(tile.level, tile.number) else {
            return report.add(.tileMissing(level: tile.level, number: tile.number))
        }
        guard stored != tile.bytes else { return }
        let theirs = HashTile(level: tile.level, number: tile.number, bytes: stored)?.hashes ?? []
        let place = zip(tile.hashes, theirs).enumerated().first { $0.element.0 != $0.element.1 }
        report.add(
            .tileDiffers(level: tile.level, number: tile.number, at: place?.offset ?? theirs.count))
    }
}
