import Engine
import Ledger
import Model

/// What one sender handed over at once, waiting for the next commit.
struct Delivery {
    let submissions: [Submission]
    /// The payloads sealed in the sender's own task, so that the node's queue need not.
    let sealed: [Entry.Sealed]
    let sender: Sender
    let isAllOrNothing: Bool
    /// A part of it was refused before it came here.
    let isSpoilt: Bool
    let answer: CheckedContinuation<[Fate], any Error>

    var count: Int { submissions.count }
    var bytes: Int { submissions.reduce(0) { $0 + $1.payload.count } }
}

/// Deliveries in the order of their arrival, and how much they are together.
struct WaitingRoom {
    /// About a second's worth at full speed; beyond it a sender is told to wait.
    static let countMax = 100_000
    /// A fifth of what one segment may hold, since a statement may stand on five trips; and more than
    /// any door hands over at once.
    static let bytesMax = 48 * 1_024 * 1_024
    /// Keeps one commit near ten milliseconds of disk and judging time, and five times as many below
    /// what a segment holds.
    static let commitMax = 16_384

    private var deliveries: [Delivery] = []
    private(set) var count = 0
    private var bytes = 0

    var isEmpty: Bool { deliveries.isEmpty }

    func hasRoom(for count: Int, bytes: Int) -> Bool {
        self.count + count <= Self.countMax && self.bytes + bytes <= Self.bytesMax
    }

    mutating func enter(_ delivery: Delivery) {
        deliveries.append(delivery)
        count += delivery.count
        bytes += delivery.bytes
    }

    /// What one commit takes; a delivery is never cut.
    mutating func takeBatch() -> [Delivery] {
        var size = 0
        let batch = Array(
            deliveries.prefix { delivery in
                defer { size += delivery.count }
                return size == 0 || size + delivery.count <= Self.commitMax
            })
        deliveries.removeFirst(batch.count)
        count -= batch.reduce(0) { $0 + $1.count }
        bytes -= batch.reduce(0) { $0 + $1.bytes }
        return batch
    }
}
