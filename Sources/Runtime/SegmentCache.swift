import Ledger
import Model

/// The segments read last, so that a late fact's trip is not fetched piece by piece.
struct SegmentCache {
    /// A flush of late facts touches the segments of a trip's last hour: a few hundred commits.
    static let bytesMax = 64 * 1_024 * 1_024

    private var segments: [Segment] = []
    private var bytes = 0

    func entry(at index: LedgerIndex) -> Entry? {
        var low = 0, high = segments.count
        while low < high {
            let middle = (low + high) / 2
            if segments[middle].first <= index { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? nil : segments[low - 1].entry(at: index)
    }

    mutating func keep(_ segment: Segment) {
        let size = Self.size(of: segment)
        guard size <= Self.bytesMax else { return }
        // Oldest first: facts arrive late by minutes, seldom by hours.
        while bytes + size > Self.bytesMax, !segments.isEmpty {
            bytes -= Self.size(of: segments.removeFirst())
        }
        let place = segments.firstIndex { $0.first > segment.first } ?? segments.count
        segments.insert(segment, at: place)
        bytes += size
    }

    private static func size(of segment: Segment) -> Int {
        segment.entries.reduce(0) { $0 + $1.leaf.count + ($1.opening?.payload.count ?? 0) + 64 }
    }
}
