import Foundation

/// A process of a test's own.
enum Child {
    static func start(
        _ process: Process, _ words: String..., in folder: URL
    ) throws -> FileHandle {
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = words
        process.currentDirectoryURL = folder
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        return output.fileHandleForReading
    }
}
