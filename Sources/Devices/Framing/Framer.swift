/// Bytes as they come in, frames as they were sent: half frames wait, glued frames are parted,
/// garbage is skipped and counted, and nothing grows without bound.
package struct Framer: Sendable {
    /// What came of a look at the waiting bytes.
    package enum Step: Hashable, Sendable {
        case frame([UInt8])
        /// A frame-like piece that was damaged, or bytes of no frame.
        case spoilt(FrameFlaw)
        case closed(FrameFlaw)
        case waiting
    }

    /// Bytes that belonged to no frame.
    package private(set) var bytesSkipped = 0
    package private(set) var framesSpoilt = 0
    package private(set) var isClosed = false

    private let rule: any FramingRule
    private var bytes: [UInt8] = []
    private var start = 0
    private var flaw: FrameFlaw?

    package init(_ rule: any FramingRule) { self.rule = rule }

    /// How many bytes wait for the rest of their frame. Never much more than one frame and what
    /// was appended last.
    package var bytesWaiting: Int { bytes.count - start }

    package mutating func append(_ more: some Collection<UInt8>) {
        guard !isClosed else { return }
        if start > 0, start == bytes.count || start > rule.frameMax {
            bytes.removeSubrange(0..<start)
            start = 0
        }
        bytes.append(contentsOf: more)
    }

    /// The next frame. Call until it says `waiting` or `closed`.
    package mutating func next() -> Step {
        while true {
            if isClosed, let flaw { return .closed(flaw) }
            guard start < bytes.count else { return .waiting }
            switch rule.cut(bytes, from: start) {
            case .more:
                guard bytesWaiting > rule.frameMax else { return .waiting }
                return spoil(bytesWaiting, .tooLong(bytesWaiting, most: rule.frameMax))
            case .frame(let length, let body):
                precondition(length > 0, "a frame takes at least a byte, or this never ends")
                start = min(start + length, bytes.count)
                return .frame(body)
            case .skip(let count, let flaw):
                precondition(count > 0, "a skip takes at least a byte, or this never ends")
                guard let flaw else {
                    start = min(start + count, bytes.count)
                    continue
                }
                return spoil(count, flaw)
            case .close(let flaw):
                close(flaw)
            }
        }
    }

    private mutating func spoil(_ count: Int, _ flaw: FrameFlaw) -> Step {
        let count = min(count, bytesWaiting)
        bytesSkipped += count
        framesSpoilt += 1
        start += count
        return .spoilt(flaw)
    }

    private mutating func close(_ flaw: FrameFlaw) {
        bytesSkipped += bytesWaiting
        framesSpoilt += 1
        isClosed = true
        self.flaw = flaw
        bytes = []
        start = 0
    }
}
