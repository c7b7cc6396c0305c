/// How much the clock at primary runs ahead of the clock at the start, with the drive between them:
/// what a passage takes when nobody queues.
///
/// Learned while it goes on, from passages too short to be a queue. They are taken in blocks; the
/// middle of the densest half of a block is where most of its passages lie, and the lowest tenth of
/// the blocks had no queue. An average over all of them would take a short queue for a clock.
struct ClockOffset {
    /// Longer passages, to either side, are no clock's fault.
    static let durationMax = 120.0
    private static let blockSize = 40
    /// A block of a busy port is ten minutes long, so that a day has no more than 144.
    private static let blockSeconds = 600.0
    /// Fewer say nothing.
    private static let leastCount = 5
    /// The first block is looked at with every passage; by then it says enough.
    private static let firstMax = 400
    /// A clock is set by somebody sooner or later: blocks are forgotten after a day.
    private static let memory = 86_400.0

    private var block: [Double] = []
    private var begun = 0.0
    private var blocks: [(at: Double, middle: Double)] = []
    /// Seconds to take off each duration.
    private(set) var value = 0.0

    mutating func learn(_ passage: Passage) {
        guard abs(passage.duration) <= Self.durationMax else { return }
        if block.isEmpty { begun = passage.known }
        block.append(passage.duration)
        if block.count >= Self.blockSize, passage.known - begun >= Self.blockSeconds {
            blocks.removeAll { passage.known - $0.at > Self.memory }
            blocks.append((passage.known, Self.middleOfDensestHalf(block)))
            block.removeAll(keepingCapacity: true)
            value = blocks.map(\.middle).sorted()[blocks.count / 10]
        } else if blocks.isEmpty, block.count >= Self.leastCount, block.count <= Self.firstMax {
            value = Self.middleOfDensestHalf(block)
        }
    }

    private static func middleOfDensestHalf(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        let half = max(3, sorted.count / 2)
        let starts = 0...(sorted.count - half)
        let best = starts.min { a, b in
            sorted[a + half - 1] - sorted[a] < sorted[b + half - 1] - sorted[b]
        }
        let first = best ?? 0
        return (sorted[first + (half - 1) / 2] + sorted[first + half / 2]) / 2
    }
}
