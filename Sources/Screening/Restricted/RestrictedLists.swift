package import Model

/// Every list a ledger has heard of, and the names of loads that were looked up in them.
///
/// A name is looked up when a load that bears it is declared, and what lists add later is looked
/// up for every name on the road. What has crossed keeps what was found until then.
package struct RestrictedLists: Sendable {
    private struct Key: Hashable, Sendable {
        let name: String
        let authority: PartyID
    }

    private struct Looked: Sendable {
        let party: PartyName
        var hits: [RestrictedHit]
        /// Loads on the road or before it.
        var open: Set<TripID>
    }

    private struct Likeness: Hashable, Sendable {
        let list: String
        let entry: String
        let name: String
    }

    private struct Act: Sendable {
        let isCleared: Bool
        let trip: String?
        let authority: PartyID
        let at: Instant
        let index: LedgerIndex
    }

    private var lists: [Key: RestrictedList] = [:]
    private var looked: [String: Looked] = [:]
    private var acts: [Likeness: [Act]] = [:]
    private var actsCount = 0
    private var openTrips: Set<TripID> = []

    /// The two sides keep a dozen lists each.
    private static let listsMax = 64
    /// Two names for each of the most trips a ledger can have.
    private static let namesMax = 500_000
    /// An officer clears some dozens a day.
    private static let actsMax = 200_000

    package init() {}

    package var isEmpty: Bool { lists.isEmpty && looked.isEmpty }

    /// Whether a load that was ever declared bears a name, to the letter but for its case: so an
    /// officer's word about a likeness has to name it.
    package func knows(_ name: String) -> Bool { looked[name.lowercased()] != nil }

    /// The lists in force: name, authority, edition and entries.
    package var inForce: [(name: String, authority: PartyID, edition: String, entries: Int)] {
        lists.sorted { ($0.key.name, $0.key.authority) < ($1.key.name, $1.key.authority) }
            .compactMap { key, list in
                list.edition.map { (key.name, key.authority, $0, list.count) }
            }
    }

    /// Takes a word in. The trips come back of which the lists now say something else.
    package mutating func hear(
        _ word: RestrictedWord, of list: String, by authority: PartyID, at moment: Instant,
        index: LedgerIndex
    ) -> Set<TripID> {
        switch word {
        case .part, .change:
            let key = Key(name: list, authority: authority)
            guard lists[key] != nil || lists.count < Self.listsMax else { return [] }
            guard lists[key, default: RestrictedList()].hear(word, at: moment, index: index)
            else { return [] }
            return lookAgain(key)
        case .cleared(let likeness), .reopened(let likeness):
            var isCleared = false
            if case .cleared = word { isCleared = true }
            return note(
                Act(
                    isCleared: isCleared, trip: likeness.trip, authority: authority, at: moment,
                    index: index),
                Likeness(
                    list: list, entry: likeness.entry, name: likeness.name.lowercased()))
        }
    }

    private mutating func note(_ act: Act, _ likeness: Likeness) -> Set<TripID> {
        guard actsCount < Self.actsMax else { return [] }
        actsCount += 1
        acts[likeness, default: []].append(act)
        return looked[likeness.name]?.open ?? []
    }

    /// After a change of one list: what is gone goes, what is new is looked up.
    private mutating func lookAgain(_ key: Key) -> Set<TripID> {
        var turned: Set<TripID> = []
        for name in looked.keys.sorted() {
            guard let entry = looked[name], !entry.open.isEmpty else { continue }
            let others = entry.hits.filter { $0.list != key.name || $0.authority != key.authority }
            let mine = entry.hits.filter { $0.list == key.name && $0.authority == key.authority }
                .map(\.hit)
            let hits = (others + found(mine + fresh(entry.party, key), key)).closest
            let isSame = hits.map(\.identity) == entry.hits.map(\.identity)
            looked[name]?.hits = hits
            if !isSame { turned.formUnion(entry.open) }
        }
        return turned
    }

    private func fresh(_ party: PartyName, _ key: Key) -> [WatchHit] {
        lists[key]?.hits(for: party, onlyNewest: true) ?? []
    }

    /// With their places in the list as it stands; what it has no more falls out.
    private func found(_ hits: [WatchHit], _ key: Key) -> [RestrictedHit] {
        hits.compactMap { hit in
            lists[key]?.place(of: hit.entity).map {
                RestrictedHit(list: key.name, authority: key.authority, hit: hit, index: $0)
            }
        }
    }

    package mutating func open(_ trip: Trip) {
        guard !trip.trade.names.isEmpty, !openTrips.contains(trip.id) else { return }
        openTrips.insert(trip.id)
        for party in trip.trade.names {
            let name = party.name.lowercased()
            // What only crossed loads bear was not looked up in later lists.
            if looked[name]?.open.isEmpty ?? true {
                guard looked[name] != nil || looked.count < Self.namesMax else { continue }
                looked[name] = Looked(party: party, hits: lookUp(party), open: [])
            }
            looked[name]?.open.insert(trip.id)
        }
    }

    private func lookUp(_ party: PartyName) -> [RestrictedHit] {
        let keys = lists.keys.sorted { ($0.name, $0.authority) < ($1.name, $1.authority) }
        return keys.flatMap { key in
            found(lists[key]?.hits(for: party, onlyNewest: false) ?? [], key)
        }.closest
    }

    /// It has crossed: later lists say nothing of it any more.
    package mutating func close(_ trip: Trip) {
        guard openTrips.contains(trip.id) else { return }
        openTrips.remove(trip.id)
        for party in trip.trade.names { looked[party.name.lowercased()]?.open.remove(trip.id) }
    }

    package func judge(_ trip: Trip) -> RestrictedJudgement {
        guard !trip.trade.names.isEmpty, !isEmpty else { return .none }
        var lines: [RestrictedJudgement.Line] = [], evidence: Set<LedgerIndex> = []
        var unscreened: [PartyName] = []
        for party in trip.trade.names {
            guard let entry = looked[party.name.lowercased()] else {
                unscreened.append(party)
                continue
            }
            for hit in entry.hits {
                let act = act(on: hit, party, trip.id)
                evidence.insert(hit.index)
                if let act { evidence.insert(act.index) }
                lines.append(
                    RestrictedJudgement.Line(
                        party: party, hit: hit,
                        clearedBy: act.flatMap { $0.isCleared ? $0.authority : nil }))
            }
        }
        return RestrictedJudgement(
            lines: lines, unscreened: unscreened, evidence: evidence.sorted())
    }

    /// The last act about a likeness, on this load or on all; of one moment the one recorded last.
    private func act(on hit: RestrictedHit, _ party: PartyName, _ trip: TripID) -> Act? {
        let likeness = Likeness(
            list: hit.list, entry: hit.entry, name: party.name.lowercased())
        return acts[likeness]?.filter { $0.trip == nil || $0.trip == trip.description }
            .max { ($0.at, $0.index) < ($1.at, $1.index) }
    }
}

extension [RestrictedHit] {
    /// Each entry once, the closest first, a handful.
    fileprivate var closest: [RestrictedHit] {
        var seen: Set<RestrictedHit.Identity> = []
        return Array(
            sorted { $0.isCloser(than: $1) }.filter { seen.insert($0.identity).inserted }
                .prefix(RestrictedList.hitsMax))
    }
}
