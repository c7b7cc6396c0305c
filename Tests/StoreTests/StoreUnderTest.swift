import Engine
import Foundation
import MemoryStore
import SQLiteStore
import Testing

/// A store that must keep the contract. A new database adds one line to `all`.
struct StoreUnderTest: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let open: @Sendable (TemporaryFolder) throws -> any Store

    static let all = [
        StoreUnderTest(testDescription: "memory") { _ in MemoryStore() },
        StoreUnderTest(testDescription: "SQLite") { try SQLiteStore(folder: $0.path) },
    ]
}

/// A folder that goes when the test does.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        path =
            FileManager.default.temporaryDirectory
            .appendingPathComponent("garita-store-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    // Nothing depends on the folder any more; the system clears its temporary files in the end.
    deinit { try? FileManager.default.removeItem(atPath: path) }
}
