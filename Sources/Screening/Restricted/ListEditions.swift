package import Model

/// An entry of a list, as whoever keeps it needs it: whole, or by its name alone.
package protocol ListEntry: Hashable, Sendable {
    /// By what files and acts name it.
    var entryName: String { get }
}

/// Which edition of a list is in force, what it has, and what is under way.
///
/// Parts come one by one and count when the last is there; a change says what differs from the
/// edition in force. Whoever judges loads and whoever admits filings fold the same words by this.
package struct ListEditions<Entry: ListEntry>: Sendable {
    package private(set) var edition: String?
    /// When it was made, by its own word: an older one does not replace it.
    package private(set) var since = Instant.distantPast
    /// Where the part stands that an entry was filed with.
    package private(set) var entries: [Entry: LedgerIndex] = [:]
    package private(set) var pending: [Coming] = []

    /// An edition of which some parts are here.
    package struct Coming: Sendable {
        package let name: String
        package let count: Int
        fileprivate var parts: [Int: (entries: [Entry], index: LedgerIndex)] = [:]
        fileprivate var at = Instant.distantPast

        package var here: Int { parts.count }
        fileprivate var isWhole: Bool { parts.count == count }

        fileprivate init(name: String, count: Int) {
            self.name = name
            self.count = count
        }

        package func has(_ entry: String) -> Bool {
            parts.values.contains { $0.entries.contains { $0.entryName == entry } }
        }
    }

    /// Editions under way at once; an older one that never came whole is given up.
    private static var pendingMax: Int { 2 }

    package init() {}

    /// True when another edition is in force.
    package mutating func hear(
        _ word: RestrictedWord, at moment: Instant, index: LedgerIndex,
        _ entry: (WatchEntity) -> Entry
    ) -> Bool {
        switch word {
        case .part(let name, let number, let count, let entries):
            let part = (entries: entries.map(entry), index: index)
            guard put(name, number, count, part, moment) else { return false }
            return completed(name)
        case .change(let name, let after, let added, let removed):
            guard after == edition, moment >= since else { return false }
            let gone = Set(removed)
            var next = entries.filter { !gone.contains($0.key.entryName) }
            for entity in added { next[entry(entity)] = index }
            return adopt(next, name, moment)
        case .cleared, .reopened: return false
        }
    }

    private mutating func put(
        _ name: String, _ number: Int, _ count: Int,
        _ part: (entries: [Entry], index: LedgerIndex), _ moment: Instant
    ) -> Bool {
        guard name != edition else { return false }
        if !pending.contains(where: { $0.name == name && $0.count == count }) {
            if pending.count == Self.pendingMax { pending.removeFirst() }
            pending.append(Coming(name: name, count: count))
        }
        let place = pending.lastIndex { $0.name == name && $0.count == count }
        guard let place, pending[place].parts[number] == nil else { return false }
        pending[place].parts[number] = part
        pending[place].at = max(pending[place].at, moment)
        return pending[place].isWhole
    }

    private mutating func completed(_ name: String) -> Bool {
        guard let place = pending.lastIndex(where: { $0.name == name && $0.isWhole }) else {
            return false
        }
        let whole = pending.remove(at: place)
        guard whole.at >= since else { return false }
        var next: [Entry: LedgerIndex] = [:]
        for number in whole.parts.keys.sorted() {
            guard let part = whole.parts[number] else { continue }
            for entry in part.entries { next[entry] = part.index }
        }
        return adopt(next, whole.name, whole.at)
    }

    private mutating func adopt(
        _ next: [Entry: LedgerIndex], _ name: String, _ moment: Instant
    ) -> Bool {
        guard next.count <= WatchList.entitiesMax else { return false }
        edition = name
        since = moment
        entries = next
        return true
    }
}
