import Examination
package import Model
import Selection

/// What earlier filings forbid later ones, as far as admission must know it.
package struct FilingPrecedents: Sendable {
    /// The books of rules, by whose they are.
    private var books: [PartyID: RuleBook] = [:]
    private(set) var matters = FiledMatters()

    package init() {}

    package func flaw(in filing: Filing, at now: Instant) -> FilingFlaw? {
        guard filing.room == .rules, let authority = filing.authority,
            let new = Self.book(in: filing)
        else { return nil }
        return RuleSuccession.flaw(
            from: books[authority], to: new, on: CivilDay(now).number
        ).map(FilingFlaw.init)
    }

    package mutating func hear(_ filing: Filing, as fact: Fact) {
        matters.hear(filing, by: fact.sender)
        guard flaw(in: filing, at: fact.received) == nil, filing.room == .rules,
            let authority = filing.authority, let new = Self.book(in: filing)
        else { return }
        books[authority] = new
    }

    /// nil for what no room reads, which admission has refused already.
    private static func book(in filing: Filing) -> RuleBook? {
        do throws(RecordFlaw) { return try RuleRecord(parsing: filing.record).book } catch {
            return nil
        }
    }
}
