import Foundation

/// Inputs of the readers at the front: every fixture, and `Fixtures/fuzz/front.hex`, where each line
/// is an input in hexadecimal that led a reader somewhere no other one did.
enum Corpus {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Fixtures")

    private static let rooms = ["events", "positions", "trips", "lanes", "epcis", "membership"]
    private static let lineSuffixes: Set = ["ndjson", "jsonl"]

    static let lines: [[UInt8]] =
        files(rooms).filter { lineSuffixes.contains($0.suffix) }
        .flatMap { $0.bytes.split(separator: 10).map(Array.init) } + kept

    static let documents: [[UInt8]] =
        files(rooms + ["manifests"]).filter { !lineSuffixes.contains($0.suffix) }.map(\.bytes)
        + kept

    static let manifests: [[UInt8]] = files(["manifests"]).map(\.bytes)

    private static let kept: [[UInt8]] = {
        let path = root.path + "/fuzz/front.hex"
        guard let data = FileManager.default.contents(atPath: path) else {
            preconditionFailure("\(path) is part of the project")
        }
        return data.split(separator: 10).map { line in
            let digits = Array(line)
            return stride(from: 0, to: digits.count - 1, by: 2).compactMap {
                UInt8(String(decoding: digits[$0...($0 + 1)], as: UTF8.self), radix: 16)
            }
        }
    }()

    /// In the order of their names, so that a seed leads to the same damage everywhere. A day's
    /// file teaches a fuzzer nothing that its first lines do not.
    private static func files(_ rooms: [String]) -> [(suffix: String, bytes: [UInt8])] {
        let paths = rooms.flatMap { room in
            (FileManager.default.subpaths(atPath: root.path + "/" + room) ?? []).sorted()
                .map { "\(root.path)/\(room)/\($0)" }
        }
        return paths.compactMap { path in
            let suffix = URL(fileURLWithPath: path).pathExtension
            guard !suffix.isEmpty, let data = FileManager.default.contents(atPath: path),
                data.count <= longest
            else { return nil }
            return (suffix, Array(data))
        }
    }

    private static let longest = 64 * 1_024
}
