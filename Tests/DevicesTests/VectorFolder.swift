import Devices
import Foundation
import JSON

/// The public device messages, read in place and never copied.
enum VectorFolder {
    static let source =
        "the test messages of github.com/traccar/traccar at 9e5c458, with their decoded positions"

    struct Vector {
        let index: Int
        let session: Int
        let model: String?
        let frame: [UInt8]
        let expected: [JSONValue]
    }

    /// nil after one printed line when the folder is absent; in CI its absence is a failure.
    static func vectors(_ name: String) throws -> [Vector]? {
        let environment = ProcessInfo.processInfo.environment
        let root = environment["GARITA_DATA"] ?? "../shared/data"
        let folder = "\(root)/custody/device-vectors"
        guard let data = FileManager.default.contents(atPath: "\(folder)/\(name).json") else {
            // The phone's protocol has no public messages beside the others; samples of our own do.
            if FileManager.default.fileExists(atPath: folder) { return nil }
            precondition(
                environment["CI"] != "true", "\(source) are required in CI: set GARITA_DATA")
            print("skipped: set GARITA_DATA to a folder with custody/device-vectors, \(source)")
            return nil
        }
        let cases = try JSONValue(parsing: Array(data), limits: .document).array ?? []
        return cases.enumerated().map { index, value in
            let text = value["text"]?.string.map { Array($0.utf8) }
            let frame = value["hex"]?.string.flatMap { Hex.bytes($0) } ?? text ?? []
            let decoded = value["decoded"] ?? .null
            return Vector(
                index: index, session: value["session"]?.int ?? 0, model: value["model"]?.string,
                frame: frame, expected: decoded.array ?? (decoded == .null ? [] : [decoded]))
        }
    }
}
