package import Model
import Selection

/// The officers of each authority, and the draw among them.
///
/// An officer is drawn under the load's own seed, so neither the order of arrival nor anybody's
/// wish changes who it is. Who was drawn stays, as long as the authority has that officer: filing
/// the list anew until another one comes out would change nothing.
package struct ExaminerShelf: Sendable {
    package struct Roster: Hashable, Sendable {
        package let authority: PartyID
        /// The fact by which it was filed.
        package let filed: LedgerIndex
        package let officers: [String]
        package let commitment: String
    }

    /// By their authorities' names.
    package private(set) var rosters: [Roster] = []

    package init() {}

    mutating func take(_ record: ExaminerRecord, of authority: PartyID, at filed: LedgerIndex)
        -> Bool
    {
        let place = rosters.firstIndex { $0.authority == authority }
        guard place != nil || rosters.count < RuleShelf.booksMax else { return false }
        let roster = Roster(
            authority: authority, filed: filed, officers: record.officers,
            commitment: record.commitment)
        if let place { rosters[place] = roster } else { rosters.append(roster) }
        rosters.sort { $0.authority < $1.authority }
        return true
    }

    /// One of each authority, in the order of their names.
    func draw(under seed: UInt64, keeping before: [ExaminerDraw]) -> [ExaminerDraw] {
        rosters.compactMap { roster in
            let kept = before.first { $0.authority == roster.authority }
            if let kept, roster.has(kept.officer) { return kept }
            return OfficerDraw(seed: DrawSeed(ofLoad: seed)).officer(among: roster.officers).map {
                ExaminerDraw(
                    authority: roster.authority, roster: roster.filed, officer: $0,
                    among: roster.officers.count)
            }
        }
    }
}

extension ExaminerShelf.Roster {
    /// They stand in order, and every judgement of a waiting load asks.
    fileprivate func has(_ officer: String) -> Bool {
        var low = 0, high = officers.count
        while low < high {
            let middle = (low + high) / 2
            if officers[middle] < officer { low = middle + 1 } else { high = middle }
        }
        return low < officers.count && officers[low] == officer
    }
}
