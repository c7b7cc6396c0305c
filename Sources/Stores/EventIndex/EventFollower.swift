import EPCIS
package import Model
import Synchronization

/// Keeps the index behind the ledger: reads on from the index's own mark, a page at a time.
package final class EventFollower: Sendable {
    /// A fact as the ledger has it.
    package struct Entry: Sendable {
        package let place: LedgerIndex
        package let recorded: Instant
        package let sender: PartyID
        /// Nil for what was erased and for the node's own words.
        package let payload: [UInt8]?
        /// The node's word that it erased a trip.
        package let isErasure: Bool
        /// What those who see everything are told instead, where it is more.
        package let whole: [UInt8]?
        /// Who sees it beside its sender and those whom it names.
        package let audience: [PartyID]
        /// The trip on whose stream it stands; nil where it waits for one.
        package let trip: TripID?

        package init(
            place: LedgerIndex, recorded: Instant, sender: PartyID, payload: [UInt8]?,
            isErasure: Bool, whole: [UInt8]? = nil, audience: [PartyID] = [], trip: TripID? = nil
        ) {
            self.place = place
            self.trip = trip
            self.recorded = recorded
            self.sender = sender
            self.payload = payload
            self.isErasure = isErasure
            self.whole = whole
            self.audience = audience
        }
    }

    /// A stretch of the ledger as far as it may hold events.
    package struct Page: Sendable {
        /// In the ledger's order. What can be no event is left out.
        package let entries: [Entry]
        /// Behind the last fact that was looked at.
        package let end: LedgerIndex
        /// The hash of that fact.
        package let leaf: [UInt8]
        /// Where trips were declared.
        package let declared: [(trip: TripID, place: LedgerIndex)]
        /// What had waited for its trip and was taken in by one: it stands before this page.
        package let adopted: [Entry]

        package init(
            _ entries: [Entry], end: LedgerIndex, leaf: [UInt8] = [],
            declared: [(trip: TripID, place: LedgerIndex)] = [],
            adopted: [Entry] = []
        ) {
            self.entries = entries
            self.end = end
            self.leaf = leaf
            self.declared = declared
            self.adopted = adopted
        }
    }

    /// A transaction of a tenth of a second: readers wait for none, and a stop soon has its turn.
    private static let pageMax = 2_000

    private let index: EventIndex
    /// How many facts the ledger has.
    private let facts: @Sendable () async throws -> UInt64
    /// About so many facts from a place on.
    private let read: @Sendable (LedgerIndex, Int) async throws -> Page
    /// The hash of a fact's leaf.
    private let leaf: @Sendable (LedgerIndex) async throws -> [UInt8]
    private let hasCompared = Mutex(false)

    package init(
        index: EventIndex, facts: @escaping @Sendable () async throws -> UInt64,
        leaf: @escaping @Sendable (LedgerIndex) async throws -> [UInt8],
        read: @escaping @Sendable (LedgerIndex, Int) async throws -> Page
    ) {
        self.index = index
        self.facts = facts
        self.leaf = leaf
        self.read = read
    }

    /// Follows a page further; false when there is nothing more now.
    package func step() async throws -> Bool {
        let end = try await facts()
        var followed = try index.followed()
        if try await isOfAnother(followed, end) || followed == 0 && end > 0 {
            try index.clear(cleanBelow: end)
            followed = 0
        }
        guard followed < end else { return false }
        let page = try await read(LedgerIndex(followed), Self.pageMax)
        guard page.end.value > followed else { return false }
        let clean = try index.cleanBelow()
        if page.entries.contains(where: { $0.isErasure && $0.place.value >= clean }) {
            // What was taken in from an erased trip goes; the rest is followed anew.
            try index.clear(cleanBelow: end)
            return true
        }
        try index.follow(
            page.entries.compactMap(Self.event), upTo: page.end.value, leaf: page.leaf,
            declared: page.declared, adopted: page.adopted.compactMap(Self.event))
        return true
    }

    /// Whether what was followed was another ledger, or this one before a backup was put back: it
    /// is shorter now, or has another fact where the last one stood. Looked at once, since nobody
    /// puts a ledger under a node that runs.
    private func isOfAnother(_ followed: UInt64, _ end: UInt64) async throws -> Bool {
        guard followed <= end else { return true }
        guard followed > 0, !hasCompared.withLock({ $0 }) else { return false }
        let isSame = try await leaf(LedgerIndex(followed - 1)) == index.leaf()
        hasCompared.withLock { $0 = true }
        return !isSame
    }

    private static func event(_ entry: Entry) -> IndexedEvent? {
        entry.payload.flatMap { CapturedEvent($0, recorded: entry.recorded) }.map { event in
            IndexedEvent(
                place: entry.place, recorder: entry.sender, event: event,
                whole: entry.whole.flatMap { CapturedEvent($0, recorded: entry.recorded) },
                audience: entry.audience, trip: entry.trip)
        }
    }
}
