import Membership
package import Model
import Screening
import Standing
import StandingFiles

/// Which licences, lists and grants were filed so far, and by whom: a word about one that is not
/// there would stand in the ledger and do nothing.
package struct FiledMatters: Sendable {
    /// Who filed terms of a licence, by its number.
    private var granted: [String: Set<PartyID>] = [:]
    /// Authorities with a book of rules, a model or officers.
    private var shelved: [Room: Set<PartyID>] = [:]
    /// What each list has, folded as whoever judges loads by it does.
    private var lists: [ListName: ListEditions<FiledEntry>] = [:]
    /// Two parties may give their grants the same name.
    private var grants: Set<GrantName> = []

    /// Which office decides on a membership, and to whom it is handed.
    private var tenures = Tenures()
    /// Who suspended a treatment, in whose name, so that only it restores.
    private var suspensions: Set<Suspension> = []

    private struct Suspension: Hashable, Sendable {
        let arrangement: String
        let side: RecognitionSide
        let member: PartyID?
        let authority: PartyID
    }

    private struct ListName: Hashable, Sendable {
        let name: String
        let authority: PartyID
    }

    private struct GrantName: Hashable, Sendable {
        let grantor: PartyID
        let matter: MatterID
    }

    package init() {}

    /// - Parameter known: what is in the ledger, where this is what a batch adds to it.
    package mutating func hear(
        _ filing: Filing, by sender: PartyID, at index: LedgerIndex, upon known: FiledMatters? = nil
    ) {
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
            let name = ListName(name: matter, authority: filer)
            var list = lists.removeValue(forKey: name) ?? known?.lists[name] ?? ListEditions()
            _ = list.hear(word, at: filing.at, index: index) { FiledEntry($0.entryName) }
            lists[name] = list
        case .grant:
            guard let grant = Grant(filing) else { return }
            grants.insert(GrantName(grantor: grant.grantor ?? sender, matter: filing.matter))
        case .member:
            guard let event = try? MemberRecord(filing).event, DeedSide(event.deed.word) == .office
            else { return }
            tenures.hear(event, by: filer, at: index, upon: known?.tenures)
        case .recognition:
            guard let word = try? RecognitionRecord(filing).statement,
                case .treatment(let name, let side, let member, isSuspended: true, _) = word
            else { return }
            suspensions.insert(
                Suspension(arrangement: name, side: side, member: member, authority: filer))
        case .rules, .model, .examiners: shelved[filing.room, default: []].insert(filer)
        case .declaration, .result, .roster, .count, .exercise: return
        }
    }

    func shelved(in room: Room) -> Set<PartyID> { shelved[room] ?? [] }

    func filers(of licence: String) -> Set<PartyID> { granted[licence] ?? [] }

    func has(grant matter: MatterID, of grantor: PartyID) -> Bool {
        grants.contains(GrantName(grantor: grantor, matter: matter))
    }

    /// nil where no office has decided on it.
    func held(_ member: PartyID, in programme: String) -> Tenures.Held? {
        tenures[member, programme]
    }

    func hasSuspended(
        _ arrangement: String, _ side: RecognitionSide, _ member: PartyID?, by authority: PartyID
    ) -> Bool {
        suspensions.contains(
            Suspension(
                arrangement: arrangement, side: side, member: member, authority: authority))
    }

    /// nil where nothing was filed of the list.
    func list(_ name: String, by authority: PartyID) -> ListEditions<FiledEntry>? {
        lists[ListName(name: name, authority: authority)]
    }

    /// Every authority's list of that name, as this batch leaves it.
    func lists(named name: String, upon known: FiledMatters) -> [ListEditions<FiledEntry>] {
        known.lists.merging(lists) { $1 }.filter { $0.key.name == name }.map(\.value)
    }
}

/// An entry of a list as admission knows it: by its name alone.
struct FiledEntry: ListEntry {
    let entryName: String

    init(_ name: String) { entryName = name }
}

extension ListEditions<FiledEntry> {
    /// In force, or in parts of an edition under way.
    func has(_ entry: String) -> Bool {
        entries[FiledEntry(entry)] != nil || pending.contains { $0.has(entry) }
    }
}
