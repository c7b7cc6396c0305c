/// Who examines a load for one authority: drawn from the officers it had filed, chosen by nobody.
package struct ExaminerDraw: Hashable, Sendable {
    package let authority: PartyID
    /// The fact by which the officers were filed.
    package let roster: LedgerIndex
    /// The officer's code, never a name.
    package let officer: String
    /// How many could have been drawn.
    package let among: Int

    package init(authority: PartyID, roster: LedgerIndex, officer: String, among: Int) {
        self.authority = authority
        self.roster = roster
        self.officer = officer
        self.among = among
    }
}
