import Synchronization

/// Who watches.
final class StreamSlots: Sendable {
    /// A connection and a task each.
    static let slotsMax = 200

    private let count = Mutex(0)

    /// Nil where all are taken.
    func enter() -> StreamSlot? {
        let isFree = count.withLock { count -> Bool in
            guard count < Self.slotsMax else { return false }
            count += 1
            return true
        }
        return isFree ? StreamSlot(self) : nil
    }

    fileprivate func giveBack() { count.withLock { $0 -= 1 } }
}

/// A place among those who watch. It is given back with its last owner: an answer whose reader is
/// gone before the first byte is never written.
final class StreamSlot: Sendable {
    private let slots: StreamSlots
    private let isTaken = Mutex(true)

    fileprivate init(_ slots: StreamSlots) { self.slots = slots }

    func leave() {
        let wasTaken = isTaken.withLock { taken in
            defer { taken = false }
            return taken
        }
        if wasTaken { slots.giveBack() }
    }

    deinit { leave() }
}
