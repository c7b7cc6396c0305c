import Synchronization

/// Stops what waits on a thread of its own.
final class Brake: Sendable {
    private let pulled = Atomic(false)

    var isPulled: Bool { pulled.load(ordering: .relaxed) }

    func pull() { pulled.store(true, ordering: .relaxed) }
}
