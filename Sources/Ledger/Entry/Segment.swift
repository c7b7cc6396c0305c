package import Model

/// Entries that were committed together, packed into one blob of bytes.
package struct Segment: Hashable, Sendable {
    package let first: LedgerIndex
    package let entries: [Entry]

    /// Ten times the largest batch that measurably helps a commit.
    package static let entriesMax = 100_000
    /// A quarter of the largest blob SQLite takes by default.
    package static let bytesMax = 256 * 1_024 * 1_024

    package init(first: LedgerIndex, entries: [Entry]) {
        precondition(!entries.isEmpty && entries.count <= Self.entriesMax, "a segment has entries")
        self.first = first
        self.entries = entries
    }

    package var end: LedgerIndex { LedgerIndex(first.value + UInt64(entries.count)) }

    package func entry(at index: LedgerIndex) -> Entry? {
        guard index >= first, index < end else { return nil }
        return entries[Int(index.value - first.value)]
    }

    /// The same segment with some payloads gone; leaves, and so every proof, stay.
    package func erasing(_ indices: Set<LedgerIndex>) -> Segment {
        let kept = entries.enumerated().map { place, entry in
            indices.contains(LedgerIndex(first.value + UInt64(place))) ? entry.erased : entry
        }
        return Segment(first: first, entries: kept)
    }
}
