package import Model
import Synchronization

/// When the ledger last heard anything, for doors that must not wait for the node.
///
/// A machine whose clock was set back would call honest moments the future, and refuse to know
/// again what it has acknowledged. Nothing that was heard lies in the future.
package final class Hearing: Sendable {
    private let latest: Mutex<Instant>

    init(_ moment: Instant) { latest = Mutex(moment) }

    func note(_ moment: Instant) { latest.withLock { $0 = max($0, moment) } }

    /// When anything was heard last; long ago where nothing ever was.
    package var newest: Instant { latest.withLock { $0 } }

    /// A clock that is further behind than this is not believed to be the wrong one of the two: the
    /// ledger may have been told a future by a clock that was ahead.
    static let behindMax = Seconds.hours(24)

    /// The later of a clock and of what was heard.
    package func present(by clock: Instant) -> Instant {
        latest.withLock { max(min($0, clock + Self.behindMax), clock) }
    }
}
