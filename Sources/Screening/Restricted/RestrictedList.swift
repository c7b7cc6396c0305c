import Model

/// One authority's list as it stands: its entries, and indexes to find names in them.
struct RestrictedList: Sendable {
    private var editions = ListEditions<WatchEntity>()
    /// The largest first; what was added later lies in smaller ones until it is worth one index.
    private var layers: [WatchIndex] = []

    var edition: String? { editions.edition }
    var count: Int { editions.entries.count }

    func place(of entity: WatchEntity) -> LedgerIndex? { editions.entries[entity] }

    /// True when the list changed: the newest layer holds what is new.
    mutating func hear(_ word: RestrictedWord, at moment: Instant, index: LedgerIndex) -> Bool {
        let before = editions.entries
        guard editions.hear(word, at: moment, index: index, { $0 }) else { return false }
        let new = editions.entries.keys.filter { before[$0] == nil }
        let isChanged = !new.isEmpty || editions.entries.count != before.count
        if isChanged { stack(new) }
        return isChanged
    }

    /// Puts an index of new entries on top, and makes one of those that are about as large: so a
    /// list that changes daily is indexed anew only when half of it is new.
    private mutating func stack(_ new: [WatchEntity]) {
        var top = new
        while let last = layers.last, last.entities.count < 2 * top.count {
            layers.removeLast()
            top += last.entities
        }
        let kept = Set(top.filter { editions.entries[$0] != nil })
        layers.append(WatchIndex(WatchList(kept.sorted { $0.isBefore($1) })))
    }

    /// What a name comes close to, in all layers or in the newest only.
    func hits(for party: PartyName, onlyNewest: Bool) -> [WatchHit] {
        let asked = onlyNewest ? layers.suffix(1) : layers[...]
        return asked.flatMap { layer -> [WatchHit] in
            var search = WatchSearch(layer)
            return search.hits(
                for: party.name, .unknown, threshold: NameComparison.threshold,
                max: Self.hitsMax)
        }.filter { editions.entries[$0.entity] != nil }
    }

    /// More likenesses of one name say nothing more to an officer.
    static let hitsMax = 10
}

extension WatchEntity {
    private var rest: String { licenceRequirement + ";" + licencePolicy }

    /// An order that is the same at every start: the index ranks equals by place.
    fileprivate func isBefore(_ other: WatchEntity) -> Bool {
        (source, number, names.joined(separator: ";"), kind.rawValue, rest)
            < (
                other.source, other.number, other.names.joined(separator: ";"),
                other.kind.rawValue, other.rest
            )
    }
}
