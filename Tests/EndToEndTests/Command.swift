import Foundation
import Testing

/// The command as a user types it, run from the same build as the tests.
struct Command {
    let status: Int32
    let output: String
    let complaints: String

    static func garita(_ arguments: String...) throws -> Command { try run(arguments) }

    /// Makes a key for a folder that no program used before, and settles its draws, so that chance
    /// picks none of the few loads of a test: one in twenty is examined for no other reason.
    static func key(_ role: String, _ party: String, _ data: String) throws -> String {
        let isNew = !FileManager.default.fileExists(atPath: data + "/keys")
        let run = try garita("key", "add", "--role", role, "--party", party, "--data", data)
        if isNew {
            try Data(repeating: 1, count: 32).write(
                to: URL(fileURLWithPath: data + "/keys/draw.secret"))
        }
        return run.output.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    static func run(_ arguments: [String]) throws -> Command {
        let process = Process()
        process.executableURL = binary
        process.arguments = arguments
        let output = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        let complaints = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        // Files, not pipes: a pipe nobody reads stops its writer.
        for file in [output, complaints] {
            _ = FileManager.default.createFile(atPath: file.path, contents: nil)
        }
        defer {
            for file in [output, complaints] { try? FileManager.default.removeItem(at: file) }
        }
        // Whoever is asked hears nothing, instead of waiting for whoever runs the tests.
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: complaints)
        try process.run()
        process.waitUntilExit()
        return Command(
            status: process.terminationStatus,
            output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
            complaints: String(decoding: try Data(contentsOf: complaints), as: UTF8.self))
    }

    /// The test bundle and the command are built into one folder.
    static var binary: URL {
        URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
            .appending(path: "garita")
    }
}

/// A folder that is gone when its owner is.
final class Scratch {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "garita-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }  // nothing depends on its absence

    func path(_ name: String) -> String { url.appending(path: name).path }

    func write(_ text: String, to name: String) throws -> String {
        try Data(text.utf8).write(to: url.appending(path: name))
        return path(name)
    }
}
