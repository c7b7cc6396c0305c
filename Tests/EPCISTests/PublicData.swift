import Foundation

/// The public examples, read in place and never copied.
enum PublicData {
    static let source =
        "EPCIS examples: github.com/gs1/EPCIS, openepcis-test-resources and "
        + "epcis-event-hash-generator, and the lane examples made for Garita"

    /// nil after one printed line when the folder is absent; in CI its absence is a failure.
    static func files(in folder: String, endings: [String]) -> [(name: String, bytes: [UInt8])]? {
        let environment = ProcessInfo.processInfo.environment
        let path = "\(environment["GARITA_DATA"] ?? "../shared/data")/epcis/\(folder)"
        guard let names = try? FileManager.default.subpathsOfDirectory(atPath: path) else {
            precondition(
                environment["CI"] != "true", "\(source) are required in CI: set GARITA_DATA")
            print("skipped: set GARITA_DATA to a folder with epcis/ from \(source)")
            return nil
        }
        return names.sorted().filter { name in endings.contains { name.hasSuffix($0) } }.map {
            ($0, [UInt8](FileManager.default.contents(atPath: "\(path)/\($0)") ?? Data()))
        }
    }

    static func file(_ name: String, in folder: String) -> [UInt8]? {
        files(in: folder, endings: [name])?.first { $0.name == name }?.bytes
    }
}
