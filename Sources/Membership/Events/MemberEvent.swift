package import Model

/// One dated line of a membership's file: who said or did what, and in which programme.
package struct MemberEvent: Hashable, Sendable {
    package let day: LegalDay
    /// Where it stands, from 1; among events of one day the earlier line comes first.
    package let line: Int
    package let member: PartyID
    /// Nil where the member has only one programme, or where the deed concerns all of them.
    package let programme: String?
    /// The office or officer by code, never a person's name.
    package let by: String?
    package let reason: String?
    package let deed: MemberDeed

    package init(
        day: LegalDay, line: Int, member: PartyID, programme: String?, by: String?,
        reason: String?, deed: MemberDeed
    ) {
        self.day = day
        self.line = line
        self.member = member
        self.programme = programme
        self.by = by
        self.reason = reason
        self.deed = deed
    }

    /// What the file calls it.
    package var word: String { deed.word.rawValue }
}
