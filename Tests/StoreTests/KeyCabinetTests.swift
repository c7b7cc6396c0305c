import Engine
import Foundation
import GRDB
import Model
import SQLiteStore
import Testing

/// Keys changed by another hand than the node's, on the same folder.
@Suite struct KeyCabinetTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    // If this failed, a stolen key could be withdrawn only by stopping the lane.
    @Test func `the node sees a key that was made or retired beside it`() throws {
        let node = try SQLiteStore(folder: folder.path)
        let cabinet = try KeyCabinet(folder: folder.path)
        let device = try Samples.key("gps", role: .device, devices: ["GPS-2", "GPS-1"])
        try cabinet.append(device)
        #expect(try node.keys() == [device])
        let day = Instant(milliseconds: 86_400_000)
        try cabinet.retire(device.sender.key, at: day)
        #expect(try node.keys().map(\.retiredAt) == [day])
        expectRefusal { try cabinet.append(device) }
        expectRefusal { try cabinet.retire(try KeyID("nobody"), at: day) }
        try cabinet.close()
        try node.append(Samples.batch(0, 3))
        #expect(try node.keys() == KeyCabinet(folder: folder.path).keys())
    }

    // If this failed, making a key on a busy day would stop the node or lose evidence.
    @Test func `the node commits on while keys are made`() async throws {
        let node = try SQLiteStore(folder: folder.path)
        let keys = 40, rounds: UInt64 = 300
        async let growth: Void = {
            for round in 0..<rounds {
                try node.append(Samples.batch(round * 2, 2, judged: round * 2))
            }
        }()
        for number in 0..<keys {
            let cabinet = try KeyCabinet(folder: folder.path)
            try cabinet.append(try Samples.key("key\(number)"))
            try cabinet.close()
        }
        try await growth
        #expect(try node.segments().count == Int(rounds))
        #expect(try node.keys().count == keys)
    }

    // If this failed, somebody's forgotten shell on the database would make a sound disk look
    // broken, and only a restart would help. It waits as long as the store has patience.
    @Test func `a database held by another is busy, and not poisoned`() throws {
        let node = try SQLiteStore(folder: folder.path)
        try node.append(Samples.batch(0, 1))
        var settings = Configuration()
        settings.allowsUnsafeTransactions = true
        let shell = try DatabaseQueue(
            path: folder.path + "/garita.sqlite", configuration: settings)
        try shell.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
        #expect {
            try node.append(Samples.batch(1, 1))
        } throws: { error in
            if case StoreFailure.busy = error { true } else { false }
        }
        try shell.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
        try node.append(Samples.batch(1, 1))
        #expect(try node.segments().count == 2)
    }

    // If this failed, a folder that was only looked at for its keys would no longer be one file.
    @Test func `a folder at rest is left at rest`() throws {
        try SQLiteStore(folder: folder.path).close()
        let cabinet = try KeyCabinet(folder: folder.path)
        try cabinet.append(try Samples.key("gate"))
        try cabinet.close()
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(names.sorted() == ["garita.sqlite", "lock"])
        #expect(try SQLiteStore(folder: folder.path).keys() == [try Samples.key("gate")])
    }

    // If this failed, a mistyped folder would become a new, empty lane.
    @Test func `a cabinet creates nothing`() throws {
        #expect(throws: (any Error).self) { try KeyCabinet(folder: folder.path) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    }

    /// The folder as the first schema left it, with one key in it.
    private func makeOldFolder() throws {
        let old = try DatabaseQueue(path: folder.path + "/garita.sqlite")
        try old.writeWithoutTransaction { db in
            try db.execute(
                sql: """
                    PRAGMA journal_mode = WAL;
                    PRAGMA application_id = 0x47415249;
                    CREATE TABLE segment (
                        first INTEGER PRIMARY KEY, count INTEGER NOT NULL, bytes BLOB NOT NULL
                    );
                    CREATE TABLE tile (
                        level INTEGER NOT NULL, number INTEGER NOT NULL, bytes BLOB NOT NULL,
                        PRIMARY KEY (level, number)
                    ) WITHOUT ROWID;
                    CREATE TABLE judged (
                        only INTEGER PRIMARY KEY CHECK (only = 1), facts INTEGER NOT NULL
                    );
                    INSERT INTO judged VALUES (1, 0);
                    CREATE TABLE checkpoint (
                        size INTEGER PRIMARY KEY, note TEXT NOT NULL, signed_at INTEGER NOT NULL
                    );
                    CREATE TABLE api_key (
                        id TEXT PRIMARY KEY, party TEXT NOT NULL, role TEXT NOT NULL,
                        secret_digest BLOB NOT NULL, created_at INTEGER NOT NULL,
                        retired_at INTEGER
                    ) WITHOUT ROWID;
                    INSERT INTO api_key
                        VALUES ('gate', 'party-of-gate', 'carrier', x'67617465', 1, NULL);
                    PRAGMA user_version = 1;
                    """)
        }
        try old.close()
    }

    // If this failed, a new program would lock everybody out of an old folder, or could not check
    // its backup before it is started.
    @Test func `a folder of the first schema is read as it is and brought up to date`() throws {
        try makeOldFolder()
        let gate = try Samples.key("gate")
        let reader = try SQLiteStore(reading: folder.path)
        #expect(try reader.keys() == [gate])
        try reader.close()
        let cabinet = try KeyCabinet(folder: folder.path)
        let bound = try Samples.key("gps", role: .device, devices: ["GPS-1"])
        try cabinet.append(bound)
        try cabinet.close()
        #expect(try SQLiteStore(folder: folder.path).keys() == [gate, bound])
    }

    // If this failed, the tables of a node of an older release would be changed under its hands.
    @Test func `an old folder in use is not brought up to date`() throws {
        let node = try SQLiteStore(folder: folder.path)
        let shell = try DatabaseQueue(path: folder.path + "/garita.sqlite")
        try shell.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 1") }
        #expect(throws: StoreFailure.busy(owner: "process \(getpid())")) {
            try KeyCabinet(folder: folder.path)
        }
        try node.close()
    }
}
