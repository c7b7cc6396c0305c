extension ReadsFile {
    /// Readers' clocks differ by seconds; two minutes ahead is no clock any more.
    private static let clockSlack = 120.0
    /// A port is never without a truck this long and then busy again: what stands alone behind
    /// such a hole was stamped by a clock gone astray.
    private static let hole = 6.0 * 3_600
    /// At most one read in a thousand is taken for astray; more of them are another day.
    private static let astrayShare = 0.001
    private static let astrayMax = 20

    mutating func refuseTheFuture(now: Double?) {
        if let now {
            drop(from: reads.firstIndex { $0.at > now + Self.clockSlack }) {
                "column t_s: a read at \(Self.clock($0)) comes from the future, it is "
                    + "\(Self.clock(now)); set the reader's clock."
            }
            return
        }
        let few = max(1, min(Self.astrayMax, Int(Double(reads.count) * Self.astrayShare)))
        guard reads.count > 2 * few else { return }
        let tail = (reads.count - few)..<reads.count
        let gap = tail.first { reads[$0].at - reads[$0 - 1].at > Self.hole }
        let before = gap.map { reads[$0 - 1].at } ?? 0
        drop(from: gap) {
            "column t_s: a read at \(Self.clock($0)) stands alone \(Self.hours($0 - before)) after "
                + "all others; it comes from the future. Set the reader's clock."
        }
    }

    private mutating func drop(from first: Int?, _ sentence: (Double) -> String) {
        guard let first else { return }
        for read in reads[first...] { refuse(ReadFlaw(sentence(read.at))) }
        reads.removeSubrange(first...)
    }

    private static func clock(_ seconds: Double) -> String {
        let minutes = Int(min(max(seconds, -1e12), 1e12)) / 60
        let day = minutes / 1_440, hour = minutes / 60 % 24, rest = minutes % 60
        return (day > 0 ? "day \(day + 1), " : "") + "\(hour):\(rest < 10 ? "0" : "")\(rest)"
    }

    private static func hours(_ seconds: Double) -> String {
        "\(Int(min(seconds, 1e12)) / 3_600) h"
    }
}
