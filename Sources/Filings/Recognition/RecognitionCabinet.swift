import Model
package import Standing

/// What both sides of every arrangement filed, to be asked about any moment of the past.
package struct RecognitionCabinet: Sendable {
    package private(set) var register = RecognitionRegister()
    /// Statements that the register had no room for.
    package private(set) var left = 0

    package init() {}

    private struct Name: Hashable {
        let member: PartyID
        let programme: TrustProgramme
    }

    /// Where an authority's newest word of a company in a programme stands, said outside of any
    /// membership.
    private var places: [Name: (authority: PartyID, index: LedgerIndex)] = [:]

    /// Of people nothing is kept here: their cards are no arrangement's.
    mutating func note(_ notice: StandingNotice, at index: LedgerIndex) {
        guard case .standing(let fact) = notice.word, !fact.programme.isForPeople else { return }
        take(.status(notice.member, fact), by: notice.authority, at: index)
    }

    func lastWord(
        of member: PartyID, in programme: TrustProgramme
    ) -> (authority: PartyID, index: LedgerIndex)? {
        places[Name(member: member, programme: programme)]
    }

    /// What the register had no room for is nobody's last word.
    private mutating func take(
        _ statement: FeedStatement, by authority: PartyID, at index: LedgerIndex
    ) {
        do throws(RegisterRefusal) { try register.take(statement) } catch {
            left += 1
            return
        }
        guard case .status(let member, let fact) = statement else { return }
        places[Name(member: member, programme: fact.programme)] = (authority, index)
    }

    /// The statement, and in whose name it was filed.
    mutating func hear(_ filing: Filing, as fact: Fact) -> RecognitionWord? {
        let statement: FeedStatement
        // What an older program admitted and this one cannot read is in the ledger and nowhere else.
        do throws(FilingFlaw) { statement = try RecognitionRecord(filing).statement } catch {
            return nil
        }
        let authority = filing.authority ?? fact.sender
        take(statement, by: authority, at: fact.index)
        return RecognitionWord(statement: statement, authority: authority, index: fact.index)
    }
}
