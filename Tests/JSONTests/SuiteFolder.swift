import Foundation

/// The public parser suite, read in place and never copied.
enum SuiteFolder {
    static let source = "JSONTestSuite, github.com/nst/JSONTestSuite at 1ef36fa"

    /// nil after one printed line when the folder is absent; in CI its absence is a failure.
    static func files(in folder: String) -> [(name: String, bytes: [UInt8])]? {
        let environment = ProcessInfo.processInfo.environment
        let root = environment["GARITA_DATA"] ?? "../shared/data"
        let path = "\(root)/json/\(folder)"
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
            precondition(
                environment["CI"] != "true", "\(source) is required in CI: set GARITA_DATA")
            print("skipped: set GARITA_DATA to a folder with json/ from \(source)")
            return nil
        }
        return names.sorted().map { name in
            (name, [UInt8](FileManager.default.contents(atPath: "\(path)/\(name)") ?? Data()))
        }
    }
}
