package import Model
package import Views

/// What the screens may ask of the node. Closures, so that a screen knows neither the engine nor
/// the store; each answers nil for what is not there.
package struct Reading: Sendable {
    package let trip: @Sendable (TripID) async throws -> TripPage?
    package let decision: @Sendable (LedgerIndex) async throws -> DecisionPage?
    /// What is left of an erased trip.
    package let erased: @Sendable (TripID) async throws -> ErasedPage?
    /// The first few erased trips with a text in their name.
    package let erasedNamed: @Sendable (String) async -> [TripID]
    /// The evidence of one trip in one file. Reading it is a fact itself: the closure records who
    /// was given it before it returns the bytes. The number is the size of a checkpoint that the
    /// reader holds, for which it shall carry the proof.
    package let dossier: @Sendable (TripID, Sender, UInt64?) async throws -> [UInt8]?
    /// The latest signed checkpoint, as published.
    package let checkpoint: @Sendable () async throws -> String?
    package let tile: @Sendable (TilePath) async throws -> [UInt8]?
    /// What others let a party see besides its own.
    package let sight: @Sendable (PartyID) async -> Sight
    /// Whether a load is a partner's own, told without reading anything of it.
    let isOwn: @Sendable (TripID, PartyID) async -> Bool

    package init(
        trip: @escaping @Sendable (TripID) async throws -> TripPage?,
        decision: @escaping @Sendable (LedgerIndex) async throws -> DecisionPage?,
        erased: @escaping @Sendable (TripID) async throws -> ErasedPage?,
        erasedNamed: @escaping @Sendable (String) async -> [TripID],
        dossier: @escaping @Sendable (TripID, Sender, UInt64?) async throws -> [UInt8]?,
        checkpoint: @escaping @Sendable () async throws -> String?,
        tile: @escaping @Sendable (TilePath) async throws -> [UInt8]?,
        sight: @escaping @Sendable (PartyID) async -> Sight = { _ in Sight() },
        isOwn: @escaping @Sendable (TripID, PartyID) async -> Bool = { _, _ in true }
    ) {
        self.trip = trip
        self.decision = decision
        self.erased = erased
        self.erasedNamed = erasedNamed
        self.dossier = dossier
        self.checkpoint = checkpoint
        self.tile = tile
        self.sight = sight
        self.isOwn = isOwn
    }

    /// A load's page, for those who may see it. To a partner another's load and none at all cost the
    /// same: a page is only made once the load is known to be its own, so its time tells nothing.
    package func page(of trip: TripID, for viewer: Viewer) async throws -> TripPage? {
        if let party = viewer.party, !(await isShown(trip, to: party, by: viewer.sight)) {
            return nil
        }
        guard let page = try await self.trip(trip), viewer.sees(page.row) else { return nil }
        return page
    }

    /// Its own, or a load of somebody who granted it sight.
    private func isShown(_ trip: TripID, to party: PartyID, by sight: Sight) async -> Bool {
        if await isOwn(trip, party) { return true }
        for grantor in sight.grantors(of: trip).sorted() where await isOwn(trip, grantor) {
            return true
        }
        return false
    }
}
