package import Model

/// One thing that is wrong with a stored ledger, and where.
package enum FsckProblem: Hashable, Sendable {
    case segmentGap(expected: LedgerIndex, found: LedgerIndex)
    case segmentUnreadable(LedgerIndex, SegmentFlaw)
    case segmentLabel(row: LedgerIndex, Int, bytes: LedgerIndex, Int)
    case leafUnreadable(LedgerIndex, LeafFlaw)
    case payloadChanged(LedgerIndex, Event.Kind)
    case ordinal(LedgerIndex, TripID, wanted: UInt32, found: UInt32)
    case link(LedgerIndex, TripID, wanted: LedgerIndex?, found: LedgerIndex?)
    case tileMissing(level: Int, number: UInt64)
    case tileDiffers(level: Int, number: UInt64, at: Int)
    case checkpointUnreadable(Int, NoteFlaw)
    case checkpointOrigin(Int, shown: String, wanted: String)
    case checkpointsForked(size: UInt64)
    case checkpointRoot(size: UInt64)
    case checkpointBeyond(size: UInt64, ledger: UInt64)
    case checkpointUnchecked(size: UInt64)
    case checkpointsMissing(Int, after: UInt64?, before: UInt64?)
    case judgedBeyond(UInt64, ledger: UInt64)

    package var sentence: String {
        switch self {
        case .segmentGap(let expected, let found):
            "A segment begins at entry \(found); wanted one that begins at \(expected)."
        case .segmentUnreadable(let first, let flaw):
            "The segment from entry \(first) is damaged: \(flaw.advice)."
        case .segmentLabel(let row, let count, let first, let entries):
            "The segment filed as \(count) entries from \(row) holds \(entries) from \(first)."
        case .leafUnreadable(let index, let flaw): "Entry \(index): \(flaw.advice)."
        case .payloadChanged(let index, let kind):
            "Entry \(index) (\(kind)): its payload or salt does not give the commitment in its leaf."
        case .ordinal(let index, let trip, let wanted, let found):
            "Entry \(index) is number \(found) of trip \(trip); wanted number \(wanted)."
        case .link(let index, let trip, let wanted, let found):
            "Entry \(index) of trip \(trip) follows entry \(Self.name(found)); "
                + "wanted \(Self.name(wanted))."
        case .tileMissing(let level, let number):
            "Hash tile \(HashTile.path(level: level, number: number)) is missing."
        case .tileDiffers(let level, let number, let place):
            "Hash tile \(HashTile.path(level: level, number: number)) differs from the entries, "
                + "first at \(Self.place(level: level, number: number, at: place))."
        case .checkpointUnreadable(let place, let flaw): "Checkpoint \(place): \(flaw.advice)"
        case .checkpointOrigin(let place, let shown, let wanted):
            "Checkpoint \(place) is of ledger “\(shown)”; this is “\(wanted)”."
        case .checkpointsForked(let size):
            "Two checkpoints of size \(size) were signed with different roots."
        case .checkpointRoot(let size):
            "The first \(size) entries do not give the root that was signed for them."
        case .checkpointBeyond(let size, let ledger):
            "A checkpoint of size \(size) was signed, but the ledger ends at \(ledger): "
                + "entries \(ledger) to \(size - 1) are lost."
        case .checkpointUnchecked(let size):
            "The checkpoint of size \(size) cannot be checked: entries before it are unreadable."
        case .checkpointsMissing(let count, let after, let before):
            "\(count == 1 ? "A checkpoint" : "\(count) checkpoints") signed "
                + "\(Self.between(after, before)) \(count == 1 ? "is" : "are") not here any more; "
                + "get \(count == 1 ? "it" : "them") from whoever kept a copy, and compare."
        case .judgedBeyond(let judged, let ledger):
            "\(judged) entries are marked as judged, but the ledger ends at \(ledger): the mark "
                + "was altered or entries are lost, and nothing more can be written; put a backup "
                + "back (docs/operations/restore.md)."
        }
    }

    private static func between(_ after: UInt64?, _ before: UInt64?) -> String {
        switch (after, before) {
        case (let after?, let before?): "between those of sizes \(after) and \(before)"
        case (let after?, nil): "after the one of size \(after)"
        case (nil, let before?): "before the one of size \(before)"
        case (nil, nil): "on this ledger"
        }
    }

    private static func name(_ index: LedgerIndex?) -> String { index?.description ?? "none" }

    private static func place(level: Int, number: UInt64, at place: Int) -> String {
        let hash = number * UInt64(HashTile.width) + UInt64(place)
        return level == 0 ? "entry \(hash)" : "hash \(hash) of level \(level)"
    }
}
