import EPCIS
import Foundation
import JSON

/// Validating and naming the events of one document, as a partner's capture brings them.
struct EPCISBench {
    private static let source =
        "EPCIS examples, github.com/gs1/EPCIS and github.com/RalphTro/epcis-event-hash-generator"

    /// Large enough that one round outlasts the timer.
    private static let eventsWanted = 15_000

    private let title: String
    private let document: [UInt8]
    private let count: Int

    /// The reference's own mix, which its speed was measured on, and Garita's events of a lane,
    /// which are twice as long. Empty without the public examples.
    static func all() -> [EPCISBench] {
        let folder = ProcessInfo.processInfo.environment["GARITA_DATA"] ?? "../shared/data"
        let benches = [
            EPCISBench("mixed", of: "\(folder)/epcis/hash-vectors/examples", ending: ".jsonld"),
            EPCISBench("lane", of: "\(folder)/epcis/lane-examples", ending: ".json"),
        ].compactMap { $0 }
        if benches.isEmpty { print("epcis: skipped, GARITA_DATA has no \(source)") }
        return benches
    }

    private init?(_ title: String, of folder: String, ending: String) {
        let names = try? FileManager.default.contentsOfDirectory(atPath: folder)  // nil: skipped
        let events = (names ?? []).sorted().filter { $0.hasSuffix(ending) }.flatMap {
            Self.events(in: "\(folder)/\($0)")
        }
        guard !events.isEmpty else { return nil }
        let times = (Self.eventsWanted + events.count - 1) / events.count
        let all = (0..<times).flatMap { _ in events }
        self.title = title
        count = all.count
        document = Self.document(all).bytes
    }

    /// Those that are valid: a list of mistakes would be measured too, and be full before long.
    private static func events(in path: String) -> [JSONValue] {
        let bytes = FileManager.default.contents(atPath: path).map { [UInt8]($0) } ?? []
        let document = try? JSONValue(parsing: bytes)  // nil: a list of hashes, no document
        let events = document?["epcisBody"]?["eventList"]?.array ?? []
        return events.filter { Validator.violations(in: Self.document([$0]).bytes).isEmpty }
    }

    private static func document(_ events: [JSONValue]) -> JSONValue {
        [
            "@context": [
                "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
                .object(prefixes.map { JSONMember($0, "https://ns.example.com/\($0)/") }),
            ],
            "type": "EPCISDocument", "schemaVersion": "2.0",
            "creationDate": "2026-01-05T23:59:00Z", "epcisBody": ["eventList": .array(events)],
        ]
    }

    /// What the examples call their own namespaces.
    private static let prefixes = [
        "lane", "example", "repository-x", "abc", "fgh", "schema", "sdo", "ext1", "ext2",
    ]

    func validate() -> Figure {
        best("validate", wanted: 20_000) {
            "\(Validator.violations(in: document).count) violations"
        }
    }

    func hash() -> Figure {
        best("event hash", wanted: 50_000) {
            var last = "none"
            EventHash.each(in: try Outline(reading: document)) { last = $0?.id ?? last }
            return last
        }
    }

    func digest() -> Figure {
        best("digest", wanted: nil) {
            EventDigest.all(in: try Outline(reading: document)).last ?? "none"
        }
    }

    /// From the bytes of the document on: reading is part of the work.
    private func best(_ name: String, wanted: Double?, _ work: () throws -> String) -> Figure {
        var seconds = Double.infinity, result = ""
        for _ in 0..<Sizes.rounds {
            seconds = min(
                seconds,
                Clock.cpuSeconds { do { result = try work() } catch { result = "\(error)" } })
        }
        let size = document.count / count
        return Figure(
            name: "epcis \(name), \(title) events of \(size) bytes", count: count, unit: "events",
            seconds: seconds, result: String(result.prefix(24)), wanted: wanted)
    }
}
