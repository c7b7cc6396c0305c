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

    /// The later of a clock and of what was heard.
    package func present(by clock: Instant) -> Instant { latest.withLock { max($0, clock) } }
}
