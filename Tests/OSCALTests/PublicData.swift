import Foundation

/// NIST's documents and tests, read in place and never copied.
enum PublicData {
    static let source = "OSCAL schema 1.2.3, profile-resolution tests and SP 800-53, csrc.nist.gov"

    static let root: String = {
        let environment = ProcessInfo.processInfo.environment
        return (environment["GARITA_DATA"] ?? "../shared/data") + "/trusted-trader"
    }()

    /// nil after one printed line when the folder is absent; in CI its absence is a failure.
    static func bytes(_ path: String) -> [UInt8]? {
        if let data = FileManager.default.contents(atPath: "\(root)/\(path)") {
            return [UInt8](data)
        }
        precondition(
            ProcessInfo.processInfo.environment["CI"] != "true",
            "\(source) is required in CI: set GARITA_DATA")
        print("skipped: set GARITA_DATA to a folder with trusted-trader/\(path) from \(source)")
        return nil
    }

    static func names(in folder: String) -> [String] {
        // nil: the folder is absent, which `bytes` reports
        let names = try? FileManager.default.contentsOfDirectory(atPath: "\(root)/\(folder)")
        return (names ?? []).sorted()
    }

    /// Unpacked by the system's gzip, which every machine that builds Garita has.
    static func unpacked(_ path: String) throws -> [UInt8]? {
        guard bytes(path) != nil else { return nil }
        let process = Process(), pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["gzip", "-dc", "\(root)/\(path)"]
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return [UInt8](data)
    }
}
