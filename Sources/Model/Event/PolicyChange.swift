/// The record that a node decides by a policy from its place in the ledger on.
///
/// Its place counts, not its moment: what is fed into a ledger from files happened long before the
/// machine's clock said so.
package struct PolicyChange: Hashable, Sendable {
    package let at: Instant
    package let policy: String
    /// The policy recorded before; nil where there is none.
    package let before: String?

    package init(at: Instant, policy: String, before: String?) {
        self.at = at
        self.policy = policy
        self.before = before
    }
}
