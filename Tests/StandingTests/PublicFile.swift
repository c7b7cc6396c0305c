import Foundation

/// Facts of public pages, read in place and never copied.
enum PublicFile {
    private static let source =
        "public pages of the US customs administration and 15 CFR, as facts in JSON"

    /// nil after one printed line when the folder is absent; in CI its absence is a failure.
    static func bytes(_ name: String) -> [UInt8]? {
        let environment = ProcessInfo.processInfo.environment
        let root = environment["GARITA_DATA"] ?? "../shared/data"
        if let data = FileManager.default.contents(atPath: "\(root)/trusted-trader/\(name)") {
            return [UInt8](data)
        }
        precondition(environment["CI"] != "true", "\(source) are required in CI: set GARITA_DATA")
        print("skipped: set GARITA_DATA to a folder with trusted-trader/\(name) from \(source)")
        return nil
    }
}
