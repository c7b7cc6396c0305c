import Membership
import Model

/// Where the newest deed that counts stands, of each membership and side.
struct NewestDeeds {
    private struct Name: Hashable {
        let member: PartyID
        let programme: String?
        let isOffice: Bool

        init(_ deed: FiledDeed) {
            member = deed.event.member
            programme = deed.event.programme
            isOffice = deed.office != nil
        }
    }

    private var places: [Name: LedgerIndex] = [:]
    private var sides: [LedgerIndex: Name] = [:]

    init(_ deeds: [FiledDeed], without flaws: [FiledRoll.Flaw]) {
        let out = Set(flaws.map(\.index))
        for deed in deeds {
            let name = Name(deed)
            guard !out.contains(deed.index) else {
                sides[deed.index] = name
                continue
            }
            places[name] = max(places[name] ?? deed.index, deed.index)
        }
    }

    /// Whether the side that filed a deed has acted on the membership since.
    func isAfter(_ index: LedgerIndex) -> Bool {
        sides[index].flatMap { places[$0] }.map { $0 > index } ?? false
    }
}
