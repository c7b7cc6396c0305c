import Ledger
import Model
import Testing

struct FsckTests {
    private static func report(
        _ ledger: SmallLedger, notes: [String]? = nil, tiles: TileSource? = nil
    ) throws -> FsckReport {
        var fsck = Fsck(
            keys: [ledger.key], origin: ledger.key.name,
            checkpoints: notes ?? ledger.notes.map(\.description), tiles: tiles ?? ledger.source)
        for segment in ledger.segments {
            try fsck.check(first: segment.first, count: segment.count, bytes: segment.bytes)
        }
        return fsck.finish()
    }

    /// 300 facts on three trips, in segments of ten, with two checkpoints: one full tile.
    private static func grown() -> SmallLedger {
        var ledger = SmallLedger()
        let trips = ["T-1", "T-2", "T-3"].map { TripID(unchecked: $0) }
        for number in 0..<300 {
            if number == 100 { ledger.sign() }
            ledger.add(.position, to: trips[number % 3], payload: "position \(number)")
        }
        ledger.sign()
        return ledger
    }

    /// Puts other entries where a segment was, under a digest that fits.
    private static func rewriting(
        _ place: Int, _ change: (Entry) throws -> Entry
    ) throws -> SmallLedger {
        var ledger = grown()
        let segment = try Segment(ledger.segments[place].bytes)
        ledger.segments[place].bytes =
            Segment(
                first: segment.first, entries: try segment.entries.map(change)
            ).bytes
        return ledger
    }

    // If this fails, an operator is told that a sound ledger is broken, and stops looking.
    @Test func soundLedger() throws {
        let ledger = Self.grown()
        let report = try Self.report(ledger)
        #expect(report.isSound && report.root == ledger.writer.root)
        #expect(report.entries == 300 && report.tiles == 1 && report.trips == 3)
        #expect(report.checkpoints == 2 && report.erased == 0)

        let erased = try Self.report(Self.rewriting(7) { $0.erased })
        #expect(erased.isSound && erased.erased == 1)
        #expect(try Self.report(SmallLedger()).isSound)
    }

    // If this fails, a lost checkpoint is counted and nobody is told which.
    // swift-format-ignore
    @Test(arguments: [
        (1, UInt64(10), UInt64(30), "A checkpoint signed between those of sizes 10 and 30 is not"),
        (4, UInt64(10), nil,        "4 checkpoints signed after the one of size 10 are not"),
        (1, nil,        UInt64(30), "A checkpoint signed before the one of size 30 is not"),
    ] as [(Int, UInt64?, UInt64?, String)])
    func missingCheckpoints(_ count: Int, _ after: UInt64?, _ before: UInt64?, _ words: String) {
        let ledger = Self.grown()
        var fsck = Fsck(
            keys: [ledger.key], origin: ledger.key.name, checkpoints: [], tiles: ledger.source)
        fsck.miss(count, after: after, before: before)
        let report = fsck.finish()
        #expect(!report.isSound)
        #expect(report.problems.map(\.sentence).contains { $0.hasPrefix(words) })
    }

    // If this fails, a node that can write nothing any more is told that its ledger is sound.
    @Test func judgedBeyondTheLedger() throws {
        for (judged, isSound) in [(0, true), (300, true), (301, false)] as [(UInt64, Bool)] {
            let ledger = Self.grown()
            var fsck = Fsck(
                keys: [ledger.key], origin: ledger.key.name, checkpoints: [],
                tiles: ledger.source)
            fsck.judge(judged)
            for segment in ledger.segments {
                try fsck.check(
                    first: segment.first, count: segment.count, bytes: segment.bytes)
            }
            let report = fsck.finish()
            #expect(report.isSound == isSound)
            let words = "301 entries are marked as judged, but the ledger ends at 300"
            #expect(report.problems.contains { $0.sentence.hasPrefix(words) } != isSound)
        }
    }

    // If this fails, damage on the disk is found by a court and not by us.
    @Test func damagedEntries() throws {
        let payload = try Self.report(
            Self.rewriting(7) { entry in
                let opening = entry.opening.map { Entry.Opening(salt: $0.salt, payload: [1]) }
                return Entry(leaf: entry.leaf, opening: opening)
            })
        #expect(payload.problems == [.payloadChanged(LedgerIndex(7), .position)])

        let leaf = try Self.report(
            Self.rewriting(7) { entry in
                var bytes = Array(entry.leaf)
                bytes[17] ^= 1
                return Entry(leaf: bytes[...], opening: entry.opening)
            })
        #expect(
            leaf.problems == [
                .checkpointRoot(size: 100), .tileDiffers(level: 0, number: 0, at: 7),
                .checkpointRoot(size: 300),
            ])

        var rotten = Self.grown()
        rotten.segments[7].bytes[40] ^= 4
        let found = try Self.report(rotten)
        #expect(found.problems.first == .segmentUnreadable(LedgerIndex(7), .rotten))
        #expect(found.problems.contains(.tileDiffers(level: 0, number: 0, at: 7)))

        let unreadable = try Self.report(
            Self.rewriting(7) { entry in
                Entry(leaf: [1, 2, 3], opening: entry.opening)
            })
        #expect(unreadable.problems.contains(.leafUnreadable(LedgerIndex(7), .cutOff(3))))
    }

    // If this fails, facts that were acknowledged can vanish from the disk unnoticed.
    @Test func lostSegments() throws {
        var gap = Self.grown()
        gap.segments.remove(at: 120)
        #expect(
            try Self.report(gap).problems == [
                .segmentGap(expected: LedgerIndex(120), found: LedgerIndex(121)),
                .checkpointUnchecked(size: 300),
            ])

        var cut = Self.grown()
        cut.segments.removeLast(2)
        #expect(try Self.report(cut).problems == [.checkpointBeyond(size: 300, ledger: 298)])

        var zeroed = Self.grown()
        zeroed.segments[120].bytes = .init(repeating: 0, count: 200)
        #expect(
            try Self.report(zeroed).problems == [
                .segmentUnreadable(LedgerIndex(120), .notASegment), .checkpointUnchecked(size: 300),
            ])

        var filed = Self.grown()
        filed.segments[120].bytes = filed.segments[119].bytes
        #expect(
            try Self.report(filed).problems.first
                == .segmentLabel(
                    row: LedgerIndex(120), 1, bytes: LedgerIndex(119), 1))
    }

    // If this fails, a trip can lose a fact between the door and the ledger.
    @Test func brokenTrip() throws {
        var ledger = SmallLedger()
        ledger.add(.tripDeclared, to: SmallLedger.trip, payload: "a")
        let lost = ledger
        ledger.add(.position, to: SmallLedger.trip, payload: "b")
        ledger.writer = lost.writer
        ledger.segments = lost.segments
        ledger.add(.position, to: SmallLedger.trip, payload: "c")
        #expect(
            try Self.report(ledger).problems == [
                .ordinal(LedgerIndex(1), SmallLedger.trip, wanted: 1, found: 2),
                .link(
                    LedgerIndex(1), SmallLedger.trip, wanted: LedgerIndex(0), found: LedgerIndex(1)),
            ])
    }

    // If this fails, proofs are made from tiles that do not belong to the entries.
    @Test func tiles() throws {
        let ledger = Self.grown()
        #expect(
            try Self.report(ledger, tiles: { _, _ in nil }).problems == [
                .tileMissing(level: 0, number: 0)
            ])
        let whole = try #require(try ledger.source(0, 0))
        let short = try Self.report(ledger, tiles: { _, _ in Array(whole.dropLast(32)) })
        #expect(short.problems == [.tileDiffers(level: 0, number: 0, at: 255)])
        #expect(short.problems[0].sentence.hasSuffix("first at entry 255."))
    }

    // If this fails, a promise the ledger signed and broke stays hidden.
    @Test func checkpoints() throws {
        let ledger = Self.grown()
        let fork = ledger.writer.checkpoint(origin: ledger.key.name)
        let forked = Checkpoint(origin: fork.origin, size: 300, root: .empty).signed(
            by: ledger.signer)
        #expect(
            try Self.report(ledger, notes: ledger.notes.map(\.description) + [forked.description])
                .problems == [.checkpointsForked(size: 300), .checkpointRoot(size: 300)])

        let stranger = SmallLedger(seed: 3)
        let unknown = fork.signed(by: stranger.signer).description
        let found = try Self.report(ledger, notes: ["nonsense", unknown]).problems
        #expect(found.count == 2 && found[0] == .checkpointUnreadable(0, .noFinalNewline))

        let south = Checkpoint(origin: "south", size: 300, root: fork.root).signed(
            by: ledger.signer)
        #expect(
            try Self.report(ledger, notes: [south.description]).problems == [
                .checkpointOrigin(0, shown: "south", wanted: ledger.key.name)
            ])
        let empty = Checkpoint(origin: fork.origin, size: 0, root: fork.root).signed(
            by: ledger.signer)
        #expect(
            try Self.report(ledger, notes: [empty.description]).problems == [
                .checkpointRoot(size: 0)
            ])
    }

    // If this fails, one broken disk fills memory with sentences.
    @Test func manyProblems() throws {
        var ledger = Self.grown()
        for place in ledger.segments.indices { ledger.segments[place].bytes = [] }
        let report = try Self.report(ledger)
        #expect(report.problems.count == FsckReport.problemsMax)
        #expect(report.furtherProblems == 202)
    }
}
