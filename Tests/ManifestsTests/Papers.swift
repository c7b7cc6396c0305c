import Foundation
import Manifests

/// The two manifests of `Fixtures/manifests`, which tell of one truck.
enum Papers {
    static let json = read("truck.json")
    static let x12 = read("truck.x12")

    private static func read(_ name: String) -> String {
        let folder = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Fixtures/manifests")
        guard let data = FileManager.default.contents(atPath: folder.path + "/" + name) else {
            preconditionFailure("Fixtures/manifests/\(name) is part of the project")
        }
        return String(decoding: data, as: UTF8.self)
    }

    static func reading(_ text: String) -> ManifestReading { ManifestReading(Array(text.utf8)) }
}
