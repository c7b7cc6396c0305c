package import Ledger

/// Why no proof can lead from a checkpoint that somebody holds to this ledger's newest one.
package enum HeldRefusal: Error, Hashable {
    case notOurs(NoteFlaw)
    /// It covers facts that are not here: the ledger at hand is an old copy, or another history.
    case ahead(held: UInt64, ledger: UInt64)
    case forked(UInt64)

    package var advice: String {
        switch self {
        case .notOurs(let flaw):
            "It is no checkpoint of this ledger. \(flaw.advice)"
        case .ahead(let held, let ledger):
            "It is of \(held) facts and this ledger has \(ledger): this is an older copy of the "
                + "ledger, or another history. Serve neither; see docs/operations/restore.md."
        case .forked(let size):
            "The ledger was forked: the first \(size) facts here have another root than this "
                + "checkpoint, which the same key signed. Keep both; together they prove it."
        }
    }
}
