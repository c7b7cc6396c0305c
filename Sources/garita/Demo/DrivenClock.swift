import Model
import Synchronization

/// A clock somebody else turns: the demonstration's day passes as fast as it is told.
final class DrivenClock: Sendable {
    private let moment: Mutex<Instant>

    init(_ start: Instant) { moment = Mutex(start) }

    var now: Instant { moment.withLock { $0 } }

    /// Never backwards: what was heard was heard.
    func turn(to next: Instant) { moment.withLock { $0 = max($0, next) } }
}
