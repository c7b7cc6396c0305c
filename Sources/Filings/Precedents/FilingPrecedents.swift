import Examination
package import Model
import Selection

/// What earlier filings forbid later ones, as far as admission must know it.
package struct FilingPrecedents: Sendable {
    /// The books of rules, by whose they are.
    private var books: [PartyID: RuleBook] = [:]
    package private(set) var matters = FiledMatters()
    private var declared = DeclaredIDs()
    package private(set) var grants = GrantBook()

    package init() {}

    /// `now` is when it was heard, by the ledger's clock; `ahead` what came before it in its batch.
    package func flaw(
        in filing: Filing, at now: Instant, ahead: DeclaredIDs = DeclaredIDs()
    ) -> FilingFlaw? {
        let today = CivilDay(now).number
        switch filing.room {
        case .declaration:
            return FilingCheck.dateFlaw(in: filing, on: today)
                ?? declared.flaw(in: filing, ahead: ahead)
        case .rules:
            guard let authority = filing.authority, let new = Self.book(in: filing) else {
                return nil
            }
            return RuleSuccession.flaw(from: books[authority], to: new, on: today)
                .map(FilingFlaw.init)
        case .member, .recognition, .licence, .restricted, .model, .result, .roster, .count,
            .grant, .exercise, .examiners:
            return nil
        }
    }

    /// Of an authority too many; `ahead` are the filings before it in its batch.
    package func fullShelf(for filing: Filing, ahead: FiledMatters) -> FilingFlaw? {
        let known = matters.shelved(in: filing.room).union(ahead.shelved(in: filing.room))
        return FullShelf(filing, known: known)?.flaw
    }

    package mutating func hear(_ filing: Filing, as fact: Fact) {
        // What an older program took of one authority too many is in the ledger and never worked.
        guard fullShelf(for: filing, ahead: FiledMatters()) == nil else { return }
        // Only a book is asked again, before it is known here: declarations are many.
        let isSound = filing.room == .rules && flaw(in: filing, at: fact.received) == nil
        matters.hear(filing, by: fact.sender, at: fact.index)
        declared.hear(filing)
        if filing.room == .grant { grants.hear(filing, by: fact.sender) }
        guard isSound, let authority = filing.authority, let new = Self.book(in: filing) else {
            return
        }
        books[authority] = new
    }

    /// What was declared of a trip was erased with it.
    package mutating func forget(_ trip: TripID) { declared.forget(trip) }

    /// nil for what no room reads, which admission has refused already.
    private static func book(in filing: Filing) -> RuleBook? {
        do throws(RecordFlaw) { return try RuleRecord(parsing: filing.record).book } catch {
            return nil
        }
    }
}
