import Declarations
package import Model
package import Selection

/// The books of rules at work: one an authority, so that no two of its policies are valid at once.
/// Books of several authorities work side by side, and their holds stack.
package struct RuleShelf: Sendable {
    /// Authorities with rules on one lane; every match of a load asks all of them.
    package static let booksMax = 32

    package struct Shelved: Sendable {
        package let authority: PartyID
        package let book: RuleBook
        package let filed: LedgerIndex
        /// Of each edition in the order of the book, ready for columns.
        fileprivate let matchers: [[RuleMatcher]]
    }

    /// By their authorities' names.
    package private(set) var books: [Shelved] = []

    package init() {}

    package subscript(authority: PartyID) -> Shelved? {
        books.first { $0.authority == authority }
    }

    /// False where it would change what is frozen, or where there is no room.
    mutating func take(
        _ book: RuleBook, of authority: PartyID, at filed: LedgerIndex, on day: Int32
    ) -> Bool {
        let place = books.firstIndex { $0.authority == authority }
        let old = place.map { books[$0].book }
        guard place != nil || books.count < Self.booksMax,
            RuleSuccession.flaw(from: old, to: book, on: day) == nil
        else { return false }
        let shelved = Shelved(
            authority: authority, book: book, filed: filed,
            matchers: book.editions.map { Self.matchers($0) })
        if let place { books[place] = shelved } else { books.append(shelved) }
        books.sort { $0.authority < $1.authority }
        return true
    }

    /// Declarations of a node have every column, so no rule asks for one that is not there.
    private static func matchers(_ edition: RuleEdition) -> [RuleMatcher] {
        edition.rules.map { rule in
            do throws(RuleFlaw) {
                return try RuleMatcher(rule, fields: Set(Field.allCases))
            } catch { preconditionFailure("every column is there") }
        }
    }

    /// What the rules in force on a day say of some rows, each rule once, in the order of the books.
    func hits(on day: Int32, _ batch: DeclarationBatch, _ rows: [Int]) -> [RuleHit] {
        var hits: [RuleHit] = []
        for shelved in books {
            guard let place = shelved.book.editions.firstIndex(where: { $0.days.contains(day) })
            else { continue }
            let version = shelved.book.editions[place].version
            for matcher in shelved.matchers[place]
            where matcher.rule.days.contains(day)
                && rows.contains(where: { matcher.matches(batch, $0) })
            {
                hits.append(
                    RuleHit(matcher.rule, of: shelved.authority, version: version))
            }
        }
        return hits
    }

    /// A hit of before, by the version that works on this day; nil where the book's owner lets the
    /// rule work no longer.
    func standing(_ hit: RuleHit, on day: Int32) -> RuleHit? {
        guard let edition = self[hit.book]?.book.editions.first(where: { $0.days.contains(day) }),
            let rule = edition.rules.first(where: { $0.id == hit.rule && $0.days.contains(day) })
        else { return nil }
        return RuleHit(rule, of: hit.book, version: edition.version)
    }

    /// The first day after this one on which other rules are in force than on it.
    func turn(after day: Int32) -> Int32? {
        var turns: [Int32] = []
        for edition in books.flatMap(\.book.editions) {
            for days in [edition.days] + edition.rules.map(\.days) {
                turns += [days.lowerBound, days.upperBound + 1]
            }
        }
        return turns.filter { $0 > day }.min()
    }
}

extension RuleHit {
    fileprivate init(_ rule: RiskRule, of book: PartyID, version: Int) {
        let holder: PartyID? =
            switch rule.effect {
            case .examine: nil
            case .hold(let authority): RuleRecord.holder(authority)
            }
        self.init(
            book: book, version: version, rule: rule.id, owner: rule.owner, reason: rule.reason,
            holder: holder)
    }
}
