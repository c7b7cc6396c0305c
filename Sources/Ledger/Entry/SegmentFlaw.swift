/// Why bytes are not the segment that was once written.
package enum SegmentFlaw: Error, Hashable {
    case cutOff(Int)
    case tooLong(Int)
    case notASegment
    case version(UInt8)
    case rotten
    case count(Int)
    case entry(Int)
    case trailing(Int)

    package var advice: String {
        switch self {
        case .cutOff(let length): "it has \(length) bytes, too few for any segment"
        case .tooLong(let length): "it has \(length) bytes; \(Segment.bytesMax) is the most"
        case .notASegment: "it does not begin with “GSEG”"
        case .version(let version): "it is of version \(version); this program reads version 1"
        case .rotten: "its bytes do not fit the checksum at its end: something changed on the disk"
        case .count(let count):
            "it announces \(count) entries; wanted 1 to \(Segment.entriesMax)"
        case .entry(let place): "entry \(place) in it runs over the end or is malformed"
        case .trailing(let count): "it has \(count) bytes after its last entry"
        }
    }
}

extension SegmentFlaw: CustomStringConvertible {
    package var description: String { "The ledger's file is damaged: \(advice). Run garita fsck." }
}
