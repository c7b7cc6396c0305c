import Model
package import Standing

/// What both sides of every arrangement filed, to be asked about any moment of the past.
package struct RecognitionCabinet: Sendable {
    package private(set) var register = RecognitionRegister()
    /// Statements that the register had no room for.
    package private(set) var left = 0

    package init() {}

    /// Of people nothing is kept here: their cards are no arrangement's.
    mutating func note(_ notice: StandingNotice) {
        guard case .standing(let fact) = notice.word, !fact.programme.isForPeople else { return }
        take(.status(notice.member, fact))
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
        return RecognitionWord(
            statement: statement, authority: filing.authority ?? fact.sender, index: fact.index)
    }
}
