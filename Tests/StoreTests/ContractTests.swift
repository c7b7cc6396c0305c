import Engine
import Model
import Testing

/// The questions asked of every store; what databases have in common is this list, not code.
@Suite struct ContractTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    // If this failed, evidence would come back altered, or in another order than it was accepted.
    @Test(arguments: StoreUnderTest.all)
    func `what was appended reads back`(_ subject: StoreUnderTest) throws {
        let store = try subject.open(folder)
        try store.append(Samples.batch(0, 3))
        try store.append(Samples.batch(3, 1, tiles: [0, 1], judged: 2))
        #expect(try store.segments() == [Samples.segment(0, 3), Samples.segment(3, 1)])
        #expect(try store.tile(level: 0, number: 1) == Samples.tile(1).bytes)
        #expect(try store.tile(level: 0, number: 2) == nil)
        #expect(try store.tile(level: 1, number: 1) == nil)
        #expect(try store.judged() == 2)
    }

    // If this failed, an event sent twice a day later would be in the ledger twice.
    @Test(arguments: StoreUnderTest.all)
    func `a page comes back, and made again replaces itself`(_ subject: StoreUnderTest) throws {
        let store = try subject.open(folder)
        let trip = TripID(unchecked: "T-1"), other = TripID(unchecked: "T-2")
        func batch(_ first: UInt64, _ pages: [StoredPage], paged: UInt64?) -> StoredBatch {
            StoredBatch(
                segment: Samples.segment(first, 1), tiles: [], judged: 0, pages: pages,
                paged: paged)
        }
        #expect(try store.paged() == 0)
        let page = StoredPage(trip: trip, number: 0, bytes: [1, 2, 3])
        let next = StoredPage(trip: trip, number: 1, bytes: [4])
        try store.append(batch(0, [page, next], paged: 7))
        try store.append(batch(1, [page], paged: 9))
        try store.append(batch(2, [], paged: nil))
        #expect(try store.page(0, of: trip) == page.bytes)
        #expect(try store.page(1, of: trip) == next.bytes)
        #expect(try store.page(2, of: trip) == nil)
        #expect(try store.page(0, of: other) == nil)
        #expect(try store.paged() == 9)
    }

    // If this failed, the log could have a hole or tell one index twice, and no proof would hold.
    @Test(arguments: StoreUnderTest.all, [0, 4, 6, 900])
    func `a gap or an overlap is refused`(_ subject: StoreUnderTest, _ first: UInt64) throws {
        let store = try subject.open(folder)
        try store.append(Samples.batch(0, 5))
        expectRefusal { try store.append(Samples.batch(first, 2, tiles: [0], judged: 1)) }
        #expect(try store.segments() == [Samples.segment(0, 5)])
        #expect(try store.tile(level: 0, number: 0) == nil)
        #expect(try store.judged() == 0)
    }

    // If this failed, an evidence position in a decision would lead to another fact, or to none.
    @Test(
        arguments: StoreUnderTest.all,
        [(0, 0), (2, 0), (3, 3), (4, 4), (9, 4), (10, nil), (.max, nil)] as [(UInt64, UInt64?)])
    func `an index leads to its segment`(
        _ subject: StoreUnderTest, _ row: (index: UInt64, first: UInt64?)
    ) throws {
        let store = try subject.open(folder)
        for (first, count) in [(0, 3), (3, 1), (4, 6)] as [(UInt64, Int)] {
            try store.append(Samples.batch(first, count))
        }
        let index = LedgerIndex(row.index)
        #expect(try store.segment(holding: index)?.first.value == row.first)
        #expect(try store.segments(from: row.index).first?.first.value == row.first)
    }

    // If this failed, a restart would judge too little, or a reader could not stop.
    @Test(arguments: StoreUnderTest.all)
    func `a walk starts inside, stops when told, and may ask the store`(
        _ subject: StoreUnderTest
    ) throws {
        let store = try subject.open(folder)
        for first in 0..<20 { try store.append(Samples.batch(UInt64(first) * 2, 2)) }
        var seen: [UInt64] = []
        try store.forEachSegment(from: LedgerIndex(7)) { segment in
            seen.append(segment.first.value)
            let again = try store.segment(holding: segment.first)
            #expect(again == segment)
            return seen.count < 3
        }
        #expect(seen == [6, 8, 10])
    }

    // If this failed, facts would be skipped or judged twice after a crash.
    @Test(arguments: StoreUnderTest.all)
    func `judged moves forward, and never past the log`(_ subject: StoreUnderTest) throws {
        let store = try subject.open(folder)
        try store.append(Samples.batch(0, 5, judged: 3))
        try store.append(Samples.judged(4))
        expectRefusal { try store.append(Samples.judged(3)) }
        expectRefusal { try store.append(Samples.judged(6)) }
        expectRefusal { try store.append(Samples.batch(5, 2, tiles: [0], judged: 8)) }
        #expect(try store.judged() == 4)
        #expect(try store.segments().count == 1)
        #expect(try store.tile(level: 0, number: 0) == nil)
    }

    // If this failed, a published tile could change under somebody's proof.
    @Test(arguments: StoreUnderTest.all)
    func `a tile is written once`(_ subject: StoreUnderTest) throws {
        let store = try subject.open(folder)
        try store.append(Samples.batch(0, 2, tiles: [0]))
        expectRefusal { try store.append(Samples.batch(2, 2, tiles: [1, 0])) }
        expectRefusal { try store.append(Samples.batch(2, 2, tiles: [1, 1])) }
        #expect(try store.segments().count == 1)
        #expect(try store.tile(level: 0, number: 1) == nil)
    }

    // If this failed, erasing a person's data would move or lose the facts around it.
    @Test(arguments: StoreUnderTest.all)
    func `rewriting changes bytes and nothing else`(_ subject: StoreUnderTest) throws {
        let store = try subject.open(folder)
        for first in [0, 4, 8] as [UInt64] { try store.append(Samples.batch(first, 4)) }
        let erased = Samples.segment(4, 4, mark: 0xFF)
        try store.rewrite(erased)
        #expect(try store.segments() == [Samples.segment(0, 4), erased, Samples.segment(8, 4)])
        for wrong in [Samples.segment(4, 3), Samples.segment(5, 4), Samples.segment(12, 4)] {
            expectRefusal { try store.rewrite(wrong) }
        }
        #expect(try store.segments()[1] == erased)
    }

    // If this failed, the node could sign a shorter log or a second history and not notice.
    @Test(arguments: StoreUnderTest.all)
    func `checkpoints never go back and never fork`(_ subject: StoreUnderTest) throws {
        let store = try subject.open(folder)
        #expect(try store.latestCheckpoint() == nil)
        try store.append(Samples.batch(0, 10))
        let small = Samples.checkpoint(4), large = Samples.checkpoint(9)
        try store.append(small)
        try store.append(large)
        expectRefusal { try store.append(Samples.checkpoint(5)) }
        expectRefusal { try store.append(Samples.checkpoint(11)) }
        expectRefusal { try store.append(Samples.checkpoint(9, root: "another")) }
        #expect(try store.checkpoints() == [small, large])

        let cosigned = Samples.checkpoint(9, signers: 2)
        try store.append(cosigned)
        #expect(try store.checkpoints() == [small, cosigned])
        #expect(try store.latestCheckpoint() == cosigned)
    }

    // If this failed, who asks for the checkpoint of a size would get another, or be told that this
    // ledger never signed one.
    @Test(arguments: StoreUnderTest.all)
    func `a checkpoint is found by its size`(_ subject: StoreUnderTest) throws {
        let store = try subject.open(folder)
        #expect(try store.checkpoint(ofSize: 4) == nil)
        try store.append(Samples.batch(0, 10))
        let signed = [2, 4, 7, 9].map { Samples.checkpoint($0) }
        for checkpoint in signed { try store.append(checkpoint) }
        for checkpoint in signed {
            #expect(try store.checkpoint(ofSize: checkpoint.size) == checkpoint)
        }
        for size in [0, 1, 3, 8, 10, .max] as [UInt64] {
            #expect(try store.checkpoint(ofSize: size) == nil)
        }
    }

    // If this failed, a stolen key would work on after it was withdrawn, or lose its owner.
    @Test(arguments: StoreUnderTest.all)
    func `keys are kept, and retire once`(_ subject: StoreUnderTest) throws {
        let store = try subject.open(folder)
        let customs = try Samples.key("b-customs", role: .customs)
        let bound = ["GPS-1", "GPS-2"]
        let device = try Samples.key("a-device", role: .device, devices: bound)
        try store.append(customs)
        try store.append(device)
        expectRefusal { try store.append(try Samples.key("a-device", role: .customs)) }
        #expect(try store.keys() == [device, customs])

        let day = Instant(milliseconds: 86_400_000)
        try store.retireKey(device.sender.key, at: day)
        try store.retireKey(device.sender.key, at: day + .hours(1))
        expectRefusal { try store.retireKey(try KeyID("nobody"), at: day) }
        let retired = try Samples.key("a-device", role: .device, retired: day, devices: bound)
        #expect(try store.keys() == [retired, customs])
    }

    // If this failed, a node that is going down could still promise what it will not keep.
    @Test(arguments: StoreUnderTest.all)
    func `after closing, every call is refused`(_ subject: StoreUnderTest) throws {
        let store = try subject.open(folder)
        try store.append(Samples.batch(0, 1))
        try store.close()
        try store.close()
        let key = try Samples.key("late")
        expectRefusal { try store.append(Samples.batch(1, 1)) }
        expectRefusal { try store.append(Samples.checkpoint(1)) }
        expectRefusal { try store.append(key) }
        expectRefusal { try store.retireKey(key.sender.key, at: .distantFuture) }
        expectRefusal { try store.rewrite(Samples.segment(0, 1)) }
        expectRefusal { _ = try store.segments() }
        expectRefusal { _ = try store.segment(holding: LedgerIndex(0)) }
        expectRefusal { _ = try store.tile(level: 0, number: 0) }
        expectRefusal { _ = try store.judged() }
        expectRefusal { _ = try store.checkpoints() }
        expectRefusal { _ = try store.checkpoint(ofSize: 4) }
        expectRefusal { _ = try store.latestCheckpoint() }
        expectRefusal { _ = try store.keys() }
    }

    // If this failed, a screen could show a log with a hole while the lane is busy.
    @Test(arguments: StoreUnderTest.all)
    func `readers see a whole log while it grows`(_ subject: StoreUnderTest) async throws {
        let store = try subject.open(folder)
        let rounds: UInt64 = 100
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                for round in 0..<rounds {
                    try store.append(Samples.batch(round * 3, 3, judged: round * 3))
                }
            }
            for _ in 0..<4 {
                group.addTask {
                    var seen = 0
                    while seen < Int(rounds) {
                        let segments = try store.segments()
                        #expect(segments.count >= seen)
                        #expect(
                            segments.enumerated().allSatisfy { place, segment in
                                segment == Samples.segment(UInt64(place) * 3, 3)
                            })
                        seen = segments.count
                    }
                }
            }
            try await group.waitForAll()
        }
    }
}
