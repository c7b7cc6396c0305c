import Synchronization

/// A node's health, for whoever asks while the node itself is busy.
///
/// A mutex, not a question to the actor: a node that hangs or reads its ledger could not answer.
package final class Pulse: Sendable {
    private let state: Mutex<NodeHealth>
    private let tell: @Sendable (NodeHealth) -> Void

    /// `tell` hears of each turn of a node at work, once.
    package init(
        _ health: NodeHealth = .reading(facts: 0),
        tell: @escaping @Sendable (NodeHealth) -> Void = { _ in }
    ) {
        state = Mutex(health)
        self.tell = tell
    }

    package var health: NodeHealth { state.withLock { $0 } }

    package func turn(to next: NodeHealth) {
        let isNews = state.withLock { health in
            guard health.mayTurn(to: next) else { return false }
            defer { health = next }
            if case .reading = health { return false }
            return true
        }
        if isNews { tell(next) }
    }

    /// What a refusal says of the disk; those of the moment say nothing.
    func turn(by refusal: NodeRefusal) {
        switch refusal {
        case .diskFull: turn(to: .diskFull)
        case .stopped(let cause): turn(to: .stopped(cause: cause))
        case .full, .busy, .closing: break
        }
    }
}
