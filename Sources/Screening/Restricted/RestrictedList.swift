import Model

/// One authority's list as it stands: its entries, and indexes to find names in them.
struct RestrictedList: Sendable {
    private(set) var edition: String?
    private var since = Instant.distantPast
    /// Where the part stands that an entry was filed with.
    private var entries: [WatchEntity: LedgerIndex] = [:]
    /// The largest first; what was added later lies in smaller ones until it is worth one index.
    private var layers: [WatchIndex] = []
    private var pending: [Edition] = []

    /// An edition of which some parts are here.
    private struct Edition: Sendable {
        let name: String
        let count: Int
        var parts: [Int: (entries: [WatchEntity], index: LedgerIndex)] = [:]
        var at = Instant.distantPast

        var isWhole: Bool { parts.count == count }
    }

    /// Editions under way at once; an older one that never came whole is given up.
    private static let pendingMax = 2

    var count: Int { entries.count }

    func place(of entity: WatchEntity) -> LedgerIndex? { entries[entity] }

    /// True when the list changed: the newest layer holds what is new.
    mutating func hear(_ word: RestrictedWord, at moment: Instant, index: LedgerIndex) -> Bool {
        switch word {
        case .part(let name, let number, let count, let entries):
            guard put(name, number, count, entries, moment, index) else { return false }
            return completed(name)
        case .change(let name, let after, let added, let removed):
            guard after == edition, moment >= since else { return false }
            let gone = Set(removed)
            var next = entries.filter { !gone.contains($0.key.entryName) }
            for entity in added { next[entity] = index }
            return adopt(next, name, moment)
        case .cleared, .reopened: return false
        }
    }

    private mutating func put(
        _ name: String, _ number: Int, _ count: Int, _ entries: [WatchEntity],
        _ moment: Instant, _ index: LedgerIndex
    ) -> Bool {
        guard name != edition else { return false }
        if !pending.contains(where: { $0.name == name && $0.count == count }) {
            if pending.count == Self.pendingMax { pending.removeFirst() }
            pending.append(Edition(name: name, count: count))
        }
        let place = pending.lastIndex { $0.name == name && $0.count == count }
        guard let place, pending[place].parts[number] == nil else { return false }
        pending[place].parts[number] = (entries, index)
        pending[place].at = max(pending[place].at, moment)
        return pending[place].parts.count == count
    }

    private mutating func completed(_ name: String) -> Bool {
        guard let place = pending.lastIndex(where: { $0.name == name && $0.isWhole }) else {
            return false
        }
        let edition = pending.remove(at: place)
        guard edition.at >= since else { return false }
        var next: [WatchEntity: LedgerIndex] = [:]
        for number in edition.parts.keys.sorted() {
            guard let part = edition.parts[number] else { continue }
            for entity in part.entries { next[entity] = part.index }
        }
        return adopt(next, edition.name, edition.at)
    }

    private mutating func adopt(
        _ next: [WatchEntity: LedgerIndex], _ name: String, _ moment: Instant
    ) -> Bool {
        guard next.count <= WatchList.entitiesMax else { return false }
        let new = next.keys.filter { entries[$0] == nil }
        let isChanged = !new.isEmpty || next.count != entries.count
        edition = name
        since = moment
        entries = next
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
        let kept = Set(top.filter { entries[$0] != nil })
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
        }.filter { entries[$0.entity] != nil }
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
