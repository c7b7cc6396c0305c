package import Model
import Screening
import Standing
import StandingFiles

/// Which licences and editions of lists were filed so far, and by whom: a word about one that is
/// not there would stand in the ledger and do nothing.
package struct FiledMatters: Sendable {
    /// Who filed terms of a licence, by its number.
    private var granted: [String: Set<PartyID>] = [:]
    /// Editions that a change may build on, by list.
    private var editions: [ListName: [String]] = [:]

    private struct ListName: Hashable, Sendable {
        let name: String
        let authority: PartyID
    }

    /// As the lists themselves: what is in force, two under way, and one just replaced.
    private static let editionsMax = 4

    package init() {}

    package mutating func hear(_ filing: Filing, by sender: PartyID) {
        let filer = filing.authority ?? sender, matter = filing.matter.description
        switch filing.room {
        case .licence:
            // What cannot be read was refused at the door.
            guard case .granted? = try? LicenceRecord.read(filing.record, of: matter) else {
                return
            }
            granted[matter, default: []].insert(filer)
        case .restricted:
            guard let word = try? RestrictedRecord.read(parsing: filing.record) else { return }
            hear(word, of: ListName(name: matter, authority: filer))
        case .member, .recognition, .declaration, .rules, .model, .result, .roster, .count,
            .exercise, .grant:
            return
        }
    }

    private mutating func hear(_ word: RestrictedWord, of list: ListName) {
        switch word {
        case .part(let edition, _, _, _): note(edition, of: list, after: nil)
        case .change(let edition, let after, _, _): note(edition, of: list, after: after)
        case .cleared, .reopened: return
        }
    }

    private mutating func note(_ edition: String, of list: ListName, after: String?) {
        var known = editions[list] ?? []
        known.removeAll { $0 == edition || $0 == after }
        editions[list] = (known + [edition]).suffix(Self.editionsMax)
    }

    func filers(of licence: String) -> Set<PartyID> { granted[licence] ?? [] }

    /// nil where nothing was filed of the list.
    func editions(of list: String, by authority: PartyID) -> [String]? {
        editions[ListName(name: list, authority: authority)]
    }
}
