import Ledger
import Model

/// Facts into the tree and back: what evidence costs beside the disk.
struct LedgerBench {
    private static let facts = 100_000
    /// The size of a busy node's commit.
    private static let segmentFacts = 1_000
    /// A tracker's line with every field.
    private static let payload = [UInt8](repeating: 65, count: 300)

    /// Salting, hashing the payload, laying out the leaf and its hash, tiles and segment bytes.
    func append() -> Figure {
        var root = ""
        let seconds = Clock.cpuSeconds { root = written().root }
        return Figure(
            name: "ledger append, segments of \(Self.segmentFacts)", count: Self.facts,
            unit: "facts", seconds: seconds, result: "root " + root)
    }

    /// What recovery and `fsck` do first: take a segment apart and read its leaves.
    func decode() throws -> Figure {
        let segments = written().segments
        var ordinals: UInt64 = 0
        let seconds = try Clock.cpuSeconds {
            for bytes in segments {
                for entry in try Segment(bytes).entries {
                    ordinals += UInt64(try entry.decodedLeaf().ordinal)
                }
            }
        }
        return Figure(
            name: "segment and leaf decode", count: Self.facts, unit: "facts", seconds: seconds,
            result: "ordinals \(ordinals)")
    }

    private func written() -> (root: String, segments: [[UInt8]]) {
        var writer = LogWriter(), segments: [[UInt8]] = []
        for first in stride(from: 0, to: Self.facts, by: Self.segmentFacts) {
            let entries = (first..<first + Self.segmentFacts).map(entry)
            segments.append(writer.append(entries).segment)
        }
        return (String("\(writer.root)".prefix(16)), segments)
    }

    private func entry(_ number: Int) -> Entry {
        Entry(
            kind: .position, occurred: Instant(milliseconds: 1_790_000_000_000),
            received: Instant(milliseconds: 1_790_000_000_001),
            sender: PartyID(unchecked: "carrier-17"), trip: TripID(unchecked: "TRIP-2026-000123"),
            ordinal: UInt32(number),
            previous: number == 0 ? nil : LedgerIndex(UInt64(number - 1)),
            salt: Salt(UInt64(number), 3), payload: Self.payload)
    }
}
