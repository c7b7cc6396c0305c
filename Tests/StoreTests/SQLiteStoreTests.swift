import Engine
import Foundation
import GRDB
import Model
import SQLiteStore
import Testing

/// What only a store on a disk can get wrong.
@Suite struct SQLiteStoreTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func fill(_ store: SQLiteStore) throws {
        try store.append(Samples.batch(0, 300, tiles: [0], judged: 200))
        try store.append(Samples.batch(300, 40, judged: 340))
        try store.append(Samples.checkpoint(340))
        try store.append(try Samples.key("gate"))
    }

    private func expectFilled(_ store: SQLiteStore) throws {
        #expect(try store.segments() == [Samples.segment(0, 300), Samples.segment(300, 40)])
        #expect(try store.tile(level: 0, number: 0) == Samples.tile(0).bytes)
        #expect(try store.judged() == 340)
        #expect(try store.checkpoints() == [Samples.checkpoint(340)])
        #expect(try store.keys() == [try Samples.key("gate")])
    }

    // If this failed, a restart of the node would lose evidence.
    @Test func `everything is there after reopening, and the log goes on`() throws {
        let before = try SQLiteStore(folder: folder.path)
        try fill(before)
        try before.close()
        let after = try SQLiteStore(folder: folder.path)
        try expectFilled(after)
        try after.append(Samples.batch(340, 1, judged: 341))
        #expect(try after.segments().count == 3)
    }

    // If this failed, a copy of the one file would not be a copy of the log.
    @Test func `a closed folder is one file and a lock`() throws {
        let store = try SQLiteStore(folder: folder.path)
        try fill(store)
        _ = try store.segments()
        try store.close()
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(names.sorted() == ["garita.sqlite", "lock"])
    }

    // If this failed, two engines could judge and sign one log.
    @Test func `a second owner is turned away with the name of the first`() throws {
        let first = try SQLiteStore(folder: folder.path)
        #expect(throws: StoreFailure.busy(owner: "process \(getpid())")) {
            try SQLiteStore(folder: folder.path)
        }
        try first.append(Samples.batch(0, 1))
        try first.close()
        let second = try SQLiteStore(folder: folder.path)
        #expect(try second.segments().count == 1)
    }

    // If this failed, the command line could not look at a lane while the node serves it.
    @Test func `a reader sees what the node commits, and writes nothing`() throws {
        let node = try SQLiteStore(folder: folder.path)
        let reader = try SQLiteStore(reading: folder.path)
        #expect(try reader.segments() == [])
        try fill(node)
        try expectFilled(reader)
        expectRefusal { try reader.append(Samples.batch(340, 1)) }
        expectRefusal { try reader.append(try Samples.key("intruder")) }
        try reader.close()
        try expectFilled(node)
    }

    // If this failed, an auditor could not read a folder that no node is serving.
    @Test func `a reader opens a folder at rest`() throws {
        let node = try SQLiteStore(folder: folder.path)
        try fill(node)
        try node.close()
        let reader = try SQLiteStore(reading: folder.path)
        try expectFilled(reader)
        try reader.close()
        try expectFilled(try SQLiteStore(folder: folder.path))
    }

    // If this failed, reading a folder by a mistyped name would create an empty log there.
    @Test func `a reader creates nothing`() throws {
        let missing = folder.path + "/nowhere"
        #expect(throws: (any Error).self) { try SQLiteStore(reading: missing) }
        #expect(!FileManager.default.fileExists(atPath: missing))
    }

    // If this failed, the default of the database library would be taken for durable: it lost
    // acknowledged commits in a power failure.
    @Test func `a connection that would not sync is refused`() throws {
        let pool = try DatabasePool(path: folder.path + "/plain.sqlite")
        #expect(throws: StoreFailure.notDurable(wanted: "synchronous=2", got: "synchronous=1")) {
            try pool.writeWithoutTransaction { try Durability.demand("synchronous", "2", of: $0) }
        }
    }

    // If this failed, a node started on the wrong folder would write into somebody's database, or
    // an old program would misread a new log.
    @Test(arguments: [
        ("CREATE TABLE theirs (x)", "was not made by Garita"),
        ("PRAGMA user_version = 3", "was not made by Garita"),
        ("PRAGMA application_id = 0x47415249; PRAGMA user_version = 99", "use a newer Garita"),
    ])
    func `a file that is not ours is left alone`(_ sql: String, _ reason: String) throws {
        let queue = try DatabaseQueue(path: folder.path + "/garita.sqlite")
        try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
        try queue.close()
        for open in [SQLiteStore.init(folder:), SQLiteStore.init(reading:)] {
            #expect { try open(folder.path) } throws: { "\($0)".contains(reason) }
        }
    }

    // If this failed, rubbish in place of the database would be reported as something else.
    @Test func `bytes that are no database are called damage`() throws {
        let path = folder.path + "/garita.sqlite"
        try Data(repeating: 0x55, count: 40_000).write(to: URL(fileURLWithPath: path))
        expectRefusal { _ = try SQLiteStore(folder: folder.path) }
    }

    // If this failed, there would be nothing to go back to after a disk died.
    @Test func `a backup taken under way restores to the log of that moment`() async throws {
        let store = try SQLiteStore(folder: folder.path)
        try fill(store)
        let copy = folder.path + "/weekly/first"
        async let growth: Void = {
            for round in 0..<100 as Range<UInt64> {
                try store.append(Samples.batch(340 + round, 1, judged: 340 + round))
            }
        }()
        try store.backup(to: copy)
        try await growth

        let names = try FileManager.default.contentsOfDirectory(atPath: copy)
        #expect(names == ["garita.sqlite"])
        let restored = try SQLiteStore(folder: copy)
        let segments = try restored.segments()
        #expect(segments.count >= 2)
        #expect(try store.segments().starts(with: segments))
        #expect(try restored.checkpoints() == [Samples.checkpoint(340)])
        #expect(try restored.keys() == [try Samples.key("gate")])
        let end = UInt64(338 + segments.count)
        try restored.append(Samples.batch(end, 5, judged: end))
    }

    // If this failed, a checkpoint could get lost and `fsck`, which holds the entries against every
    // checkpoint ever signed, would call the ledger sound.
    // swift-format-ignore
    @Test(arguments: [
        ([],      []),
        ([4],     [CheckpointGap(count: 1, after: 2, before: 7)]),
        ([2],     [CheckpointGap(count: 1, after: nil, before: 4)]),
        ([9],     [CheckpointGap(count: 1, after: 7, before: nil)]),
        ([4, 7],  [CheckpointGap(count: 2, after: 2, before: 9)]),
        ([2, 9],  [CheckpointGap(count: 1, after: nil, before: 4), CheckpointGap(count: 1, after: 7, before: nil)]),
        ([2, 4, 7, 9], [CheckpointGap(count: 4, after: nil, before: nil)]),
    ] as [([Int], [CheckpointGap])])
    func `a checkpoint that is gone is missed`(_ lost: [Int], _ gaps: [CheckpointGap]) throws {
        let store = try SQLiteStore(folder: folder.path)
        try store.append(Samples.batch(0, 10))
        for size in [2, 4, 7, 9] as [UInt64] { try store.append(Samples.checkpoint(size)) }
        // A cosigned note takes the place of its own.
        try store.append(Samples.checkpoint(9, signers: 2))
        try store.close()
        let queue = try DatabaseQueue(path: folder.path + "/garita.sqlite")
        for size in lost {
            try queue.write { try $0.execute(sql: "DELETE FROM checkpoint WHERE size = \(size)") }
        }
        try queue.close()
        let reader = try SQLiteStore(reading: folder.path)
        #expect(try reader.checkpointGaps() == gaps)
    }

    // A note that somebody put back by hand would end `fsck` instead of being checked by it.
    @Test func `a checkpoint without a number is no hole`() throws {
        let store = try SQLiteStore(folder: folder.path)
        try store.append(Samples.batch(0, 10))
        for size in [2, 4, 7] as [UInt64] { try store.append(Samples.checkpoint(size)) }
        try store.close()
        let queue = try DatabaseQueue(path: folder.path + "/garita.sqlite")
        try queue.write {
            try $0.execute(sql: "UPDATE checkpoint SET number = NULL WHERE size = 4")
        }
        try queue.close()
        let reader = try SQLiteStore(reading: folder.path)
        #expect(try reader.checkpointGaps() == [CheckpointGap(count: 1, after: 2, before: 7)])
    }

    // If this failed, every folder of an older version would be called damaged after an upgrade, or
    // no checkpoint that it loses later would be missed.
    @Test func `an older folder numbers the checkpoints it has`() throws {
        let store = try SQLiteStore(folder: folder.path)
        try store.append(Samples.batch(0, 10))
        for size in [2, 4, 7] as [UInt64] { try store.append(Samples.checkpoint(size)) }
        try store.close()
        let queue = try DatabaseQueue(path: folder.path + "/garita.sqlite")
        try queue.write {
            try $0.execute(
                sql: """
                    ALTER TABLE checkpoint DROP COLUMN number;
                    ALTER TABLE judged DROP COLUMN signed;
                    PRAGMA user_version = 3;
                    """)
        }
        try queue.close()
        #expect(try SQLiteStore(reading: folder.path).checkpointGaps() == [])
        let newer = try SQLiteStore(folder: folder.path)
        try newer.append(Samples.checkpoint(9))
        #expect(try newer.checkpointGaps() == [])
        try newer.close()
        let again = try DatabaseQueue(path: folder.path + "/garita.sqlite")
        try again.write { try $0.execute(sql: "DELETE FROM checkpoint WHERE size = 7") }
        try again.close()
        #expect(
            try SQLiteStore(reading: folder.path).checkpointGaps()
                == [CheckpointGap(count: 1, after: 4, before: 9)])
    }

    // If this failed, a second backup could destroy the only good one.
    @Test func `a backup never replaces another`() throws {
        let store = try SQLiteStore(folder: folder.path)
        try fill(store)
        try store.backup(to: folder.path + "/copy")
        #expect(throws: (any Error).self) { try store.backup(to: folder.path + "/copy") }
        try expectFilled(try SQLiteStore(folder: folder.path + "/copy"))
    }

    // If this failed, a person's data would stay readable on the disk after it was erased.
    @Test func `erased bytes are gone from the files`() throws {
        let secret = Array("a driver's name".utf8)
        let bytes = (0..<5_000).flatMap { _ in secret }
        let first = LedgerIndex(0)
        let store = try SQLiteStore(folder: folder.path)
        let whole = StoredSegment(first: first, count: 1, bytes: bytes)
        try store.append(StoredBatch(segment: whole, tiles: [], judged: 0))
        try store.rewrite(StoredSegment(first: first, count: 1, bytes: [1, 2, 3]))
        let log = folder.path + "/garita.sqlite-wal"
        #expect(try FileManager.default.attributesOfItem(atPath: log)[.size] as? Int == 0)
        try store.close()
        let rest = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/garita.sqlite"))
        #expect(rest.range(of: Data(secret)) == nil)
    }

    // If this failed, what was erased of a long trip would stay in the corners of pages from which
    // other facts were moved.
    @Test func `many small facts leave no trace in moved pages`() throws {
        let names = (0..<300).map { Array("driver-\(1_000 + $0)".utf8) }
        let store = try SQLiteStore(folder: folder.path)
        for (place, name) in names.enumerated() {
            let bytes = (0..<(1 + place % 90)).flatMap { _ in name }
            let segment = StoredSegment(first: LedgerIndex(UInt64(place)), count: 1, bytes: bytes)
            try store.append(StoredBatch(segment: segment, tiles: [], judged: 0))
        }
        for place in stride(from: 0, to: names.count, by: 3) {
            let first = LedgerIndex(UInt64(place))
            try store.rewrite(StoredSegment(first: first, count: 1, bytes: [1, 2, 3]))
        }
        try store.close()
        let rest = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/garita.sqlite"))
        for (place, name) in names.enumerated() {
            #expect((rest.range(of: Data(name)) == nil) == (place % 3 == 0), "\(place)")
        }
    }

    // If this failed, the log beside the database would grow until it filled the disk.
    @Test func `the write-ahead log starts again instead of growing`() throws {
        let store = try SQLiteStore(folder: folder.path)
        let bytes = [UInt8](repeating: 1, count: 1 << 20)
        // Far more than the backlog limit, at which commits wait until the log is moved.
        for round in 0..<160 as Range<UInt64> {
            let segment = StoredSegment(first: LedgerIndex(round), count: 1, bytes: bytes)
            try store.append(StoredBatch(segment: segment, tiles: [], judged: round))
        }
        let path = folder.path + "/garita.sqlite-wal"
        let size = try #require(
            FileManager.default.attributesOfItem(atPath: path)[.size] as? Int)
        #expect(size < 120 << 20)
    }
}
