import Foundation
import JSON

/// Public vectors, read where they lie. A stranger's clone has none and is told so once; a
/// continuous build without them has failed.
enum PublicData {
    static let ledger: URL? = {
        let environment = ProcessInfo.processInfo.environment
        let root = URL(filePath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let folder = URL(
            filePath: environment["GARITA_DATA"] ?? "../shared/data", relativeTo: root)
        let ledger = folder.appending(path: "ledger")
        if FileManager.default.fileExists(atPath: ledger.path) { return ledger }
        print("Skipped: ledger vectors (github.com/transparency-dev/merkle, C2SP/C2SP, tessera).")
        return nil
    }()

    static var isExpected: Bool {
        ledger != nil || ProcessInfo.processInfo.environment["CI"] == "true"
    }

    static func bytes(_ path: String) throws -> [UInt8] {
        guard let ledger else { throw Missing(path: path) }
        return Array(try Data(contentsOf: ledger.appending(path: path)))
    }

    static func json(_ path: String) throws -> JSONValue { try JSONValue(parsing: bytes(path)) }

    /// Every JSON file below a folder, by path.
    static func files(below path: String) throws -> [String] {
        guard let ledger else { throw Missing(path: path) }
        let folder = ledger.appending(path: path)
        let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap {
            $0 as? String
        }
        return (names ?? []).filter { $0.hasSuffix(".json") }.sorted().map { "\(path)/\($0)" }
    }

    struct Missing: Error { let path: String }
}

extension JSONValue {
    func bytes(_ name: String) -> [UInt8] {
        self[name]?.string.flatMap { Data(base64Encoded: $0) }.map(Array.init) ?? []
    }

    /// `null` means an empty proof.
    func list(_ name: String) -> [[UInt8]] {
        (self[name]?.array ?? []).map { value in
            value.string.flatMap { Data(base64Encoded: $0) }.map(Array.init) ?? []
        }
    }
}

func hexBytes(_ text: String) -> [UInt8] {
    let digits = Array(text)
    return stride(from: 0, to: digits.count, by: 2).compactMap {
        UInt8(String(digits[$0...$0 + 1]), radix: 16)
    }
}
