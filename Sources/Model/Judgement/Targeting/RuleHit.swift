/// A written rule that one of a load's declarations meets, with who answers for it and why.
package struct RuleHit: Hashable, Sendable {
    /// Whose book of rules it stands in.
    package let book: PartyID
    package let version: Int
    package let rule: String
    package let owner: String
    package let reason: String
    /// Who must lift the hold; nil where the rule asks for an examination.
    package let holder: PartyID?

    package init(
        book: PartyID, version: Int, rule: String, owner: String, reason: String, holder: PartyID?
    ) {
        self.book = book
        self.version = version
        self.rule = rule
        self.owner = owner
        self.reason = reason
        self.holder = holder
    }
}
