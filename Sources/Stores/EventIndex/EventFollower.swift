package import Model
import EPCIS

/// Keeps the index behind the ledger: reads on from the index's own mark, a page at a time.
package struct EventFollower: Sendable {
    /// A fact as the ledger has it.
    package struct Entry: Sendable {
        package let place: LedgerIndex
        package let recorded: Instant
        package let sender: PartyID
        /// Nil for what was erased and for the node's own words.
        package let payload: [UInt8]?
        /// The node's word that it erased a trip.
        package let isErasure: Bool

        package init(
            place: LedgerIndex, recorded: Instant, sender: PartyID, payload: [UInt8]?,
            isErasure: Bool
        ) {
            self.place = place
            self.recorded = recorded
            self.sender = sender
            self.payload = payload
            self.isErasure = isErasure
        }
    }

    /// A stretch of the ledger as far as it may hold events.
    package struct Page: Sendable {
        /// In the ledger's order. What can be no event is left out.
        package let entries: [Entry]
        /// Behind the last fact that was looked at.
        package let end: LedgerIndex

        package init(_ entries: [Entry], end: LedgerIndex) {
            self.entries = entries
            self.end = end
        }
    }

    /// A transaction of a tenth of a second: readers wait for none, and a stop soon has its turn.
    private static let pageMax = 2_000

    private let index: EventIndex
    /// How many facts the ledger has.
    private let facts: @Sendable () async throws -> UInt64
    /// About so many facts from a place on.
    private let read: @Sendable (LedgerIndex, Int) async throws -> Page

    package init(
        index: EventIndex, facts: @escaping @Sendable () async throws -> UInt64,
        read: @escaping @Sendable (LedgerIndex, Int) async throws -> Page
    ) {
        self.index = index
        self.facts = facts
        self.read = read
    }

    /// Follows a page further; false when there is nothing more now.
    package func step() async throws -> Bool {
        let end = try await facts()
        var followed = try index.followed()
        // A ledger that is shorter than what was followed is another one, or a restored backup.
        if followed > end || followed == 0 && end > 0 {
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
        try index.follow(page.entries.compactMap(Self.event), upTo: page.end.value)
        return true
    }

    private static func event(_ entry: Entry) -> IndexedEvent? {
        entry.payload.flatMap { CapturedEvent($0, recorded: entry.recorded) }.map {
            IndexedEvent(place: entry.place, recorder: entry.sender, event: $0)
        }
    }
}
