package import Engine
package import Model

/// What became of one submission, once its fact is on disk.
package enum Fate: Hashable, Sendable {
    case recorded(LedgerIndex)
    /// Said before: the place where it already stands.
    case repeated(LedgerIndex)
    case refused(AdmissionRefusal)
    /// Right in itself, but its sender asked for all or nothing and another part was refused.
    case withheld
}

/// Why a whole delivery could not be taken now; the sender may try again.
package enum NodeRefusal: Error, Hashable, Sendable {
    case full(waiting: Int)
    case closing
    case diskFull
    /// Another program held the database for too long; nothing is wrong with the disk.
    case busy
    /// A sync failed: nothing more is accepted until a restart has checked the log.
    case stopped(String)

    package var advice: String {
        switch self {
        case .full(let waiting): "\(waiting) events wait for the disk; send again in a second."
        case .closing: "The node is shutting down; send again when it is back."
        case .diskFull: "The node's disk is full; nothing of this was recorded. Send again later."
        case .busy:
            "Another program holds the node's database; nothing of this was recorded. Send again soon."
        case .stopped: "The node stopped writing after a disk error; its operator must restart it."
        }
    }
}
