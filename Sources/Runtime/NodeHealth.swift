/// Whether a node takes statements now.
package enum NodeHealth: Hashable, Sendable {
    /// It reads its ledger; so many facts are behind it.
    case reading(facts: UInt64)
    case writing
    case diskFull
    /// A write failed: nothing more is written before a restart has checked the log.
    case stopped(cause: String)
    case closing

    /// Why it takes nothing, for an operator; nil when it does.
    package var hindrance: String? {
        switch self {
        case .reading(let facts): "reading the ledger, \(facts) facts so far"
        case .writing: nil
        case .diskFull: "the disk is full; the node goes on by itself when there is room"
        case .stopped(let cause):
            "the node stopped writing: \(cause); look at the disk, then start the node again"
        case .closing: "the node is shutting down"
        }
    }

    /// A node that stopped stays stopped, and one that closes does not begin again.
    func mayTurn(to next: NodeHealth) -> Bool {
        switch (self, next) {
        case (.stopped, _): false
        case (.closing, .stopped): true
        case (.closing, _): false
        case (.reading, _), (.writing, _), (.diskFull, _): self != next
        }
    }
}
