import Model
package import Standing

/// What both sides of every arrangement filed, to be asked about any moment of the past.
package struct RecognitionCabinet: Sendable {
    package private(set) var register = RecognitionRegister()
    /// Statements that the register had no room for.
    package private(set) var left = 0

    package init() {}

    /// Where an authority's newest word of a company stands, said outside of any membership.
    private var places: [PartyID: (authority: PartyID, index: LedgerIndex)] = [:]

    /// Of people nothing is kept here: their cards are no arrangement's.
    mutating func note(_ notice: StandingNotice, at index: LedgerIndex) {
        guard case .standing(let fact) = notice.word, !fact.programme.isForPeople else { return }
        take(.status(notice.member, fact))
        places[notice.member] = (notice.authority, index)
    }

    func lastWord(of member: PartyID) -> (authority: PartyID, index: LedgerIndex)? {
        places[member]
    }

    private mutating func take(_ statement: FeedStatement) {
        do throws(RegisterRefusal) { try register.take(statement) } catch { left += 1 }
    }

    /// The statement, and in whose name it was filed.
    mutating func hear(_ filing: Filing, as fact: Fact) -> RecognitionWord? {
        let statement: FeedStatement
        // What an older program admitted and this one cannot read is in the ledger and nowhere else.
        do throws(FilingFlaw) { statement = try RecognitionRecord(filing).statement } catch {
            return nil
        }
        take(statement)
        if case .status(let member, _) = statement {
            places[member] = (filing.authority ?? fact.sender, fact.index)
        }
        return RecognitionWord(
            statement: statement, authority: filing.authority ?? fact.sender, index: fact.index)
    }
}
