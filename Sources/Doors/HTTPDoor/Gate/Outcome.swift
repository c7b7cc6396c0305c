package import Model

/// What became of one submission.
package enum Outcome: Hashable, Sendable {
    case recorded(LedgerIndex)
    /// The same event was recorded before; this is its first receipt.
    case repeated(LedgerIndex)
    case refused(Refusal)
    /// Right in itself, but the sender asked for all or nothing and another part was refused.
    case withheld
}
