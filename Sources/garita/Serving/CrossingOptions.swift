import ArgumentParser
import BorderFeed
import Foundation
import JSON

/// Which crossing a node stands at.
struct CrossingOptions: ParsableArguments {
    @Option(
        help: """
            Which crossing this is, a JSON file (docs/formats/port-live.md): the public feed at \
            /port/feed.json and the port's own clock on /wait want it.
            """)
    var crossing: String?

    /// Such a file has a few lines.
    private static let bytesMax = 65_536

    func read() throws -> OwnCrossing? {
        guard let crossing else { return nil }
        let bytes = Array(try WholeFile.read(crossing))
        guard bytes.count <= Self.bytesMax else {
            throw GiveUp.useless(
                "\(crossing) has \(bytes.count) bytes; such a file has at most \(Self.bytesMax).")
        }
        let value: JSONValue
        do { value = try JSONValue(parsing: bytes) } catch {
            throw GiveUp.useless("\(crossing): It is not JSON: \(error.advice).")
        }
        do throws(FeedFlaw) { return try OwnCrossing(reading: value) } catch {
            throw GiveUp.useless("\(crossing): \(error.advice)")
        }
    }
}
