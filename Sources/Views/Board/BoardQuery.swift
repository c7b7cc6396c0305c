package import Model

/// Which rows somebody wants, in which order.
package struct BoardQuery: Hashable, Sendable {
    package enum Filter: String, Hashable, Sendable, CaseIterable {
        case all, onTheLane, cleared, revoked, alarmed, queued, crossed
    }

    package enum Order: String, Hashable, Sendable, CaseIterable {
        /// What an officer should look at first: fallen clearances, alarms, then the newest heard.
        case urgency
        /// By name: the order in which pages follow each other without gaps.
        case trip
    }

    /// A page a browser draws at once.
    package static let limitMax = 500
    /// Deeper than this nobody scrolls; a filter or `after` finds the load sooner.
    package static let offsetMax = 10_000
    package static let textMax = 128

    package var filter: Filter
    package var order: Order
    /// Part of a trip, tractor or trailer name, as it was typed; any case is meant.
    package let text: String
    private let needle: String
    package var after: TripID?
    package var offset: Int
    package var limit: Int
    /// Only the loads of this party; nil for those who may see all.
    package var party: PartyID?
    /// What that party was granted sight of besides.
    package var sight: Sight

    package init(
        filter: Filter = .all, order: Order = .urgency, text: String = "", after: TripID? = nil,
        offset: Int = 0, limit: Int = 50, party: PartyID? = nil,
        sight: Sight = Sight()
    ) {
        self.filter = filter
        self.order = order
        self.text = String(text.prefix(Self.textMax))
        needle = self.text.lowercased()
        self.after = after
        self.offset = min(max(0, offset), Self.offsetMax)
        self.limit = min(max(1, limit), Self.limitMax)
        self.party = party
        self.sight = sight
    }

    func wants(_ row: TripRow) -> Bool {
        if let party, !row.belongs(to: party), !row.isSeen(by: sight) { return false }
        if let after, row.trip <= after { return false }
        guard filter.wants(row) else { return false }
        return needle.isEmpty || row.mentions(needle)
    }

    func puts(_ a: TripRow, before b: TripRow) -> Bool {
        // Urgency tells what an authority made of a load: partners are shown the names' order.
        switch party == nil ? order : .trip {
        case .trip: return a.trip < b.trip
        case .urgency:
            if a.urgency != b.urgency { return a.urgency > b.urgency }
            return a.lastHeard != b.lastHeard ? a.lastHeard > b.lastHeard : a.trip < b.trip
        }
    }
}

extension BoardQuery.Filter {
    package func wants(_ row: TripRow) -> Bool {
        switch self {
        case .all: true
        case .onTheLane: row.status.isOnTheLane
        case .cleared: row.isCleared
        case .revoked: row.revoked != nil
        case .alarmed: row.alarms > 0
        case .queued: row.status == .queued
        case .crossed: row.status == .crossed
        }
    }
}

extension TripRow {
    package func belongs(to party: PartyID) -> Bool { exporter == party || carrier == party }

    /// A grant of what is not the grantor's own opens nothing.
    package func isSeen(by sight: Sight) -> Bool {
        sight.grantors(of: trip).contains { belongs(to: $0) }
    }

    /// A load that crossed can no longer be stopped, so it goes below those that can.
    var urgency: Int {
        let grade = revoked != nil ? 3 : alarms > 0 ? 2 : custody == .suspect ? 1 : 0
        return status == .crossed ? grade : grade + 4 * min(grade, 1)
    }

    /// `text` is in lower case.
    func mentions(_ text: String) -> Bool {
        [trip.description, tractor.description, trailer.description]
            .contains { $0.lowercased().contains(text) }
    }
}
