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

    package init(
        trip: @escaping @Sendable (TripID) async throws -> TripPage?,
        decision: @escaping @Sendable (LedgerIndex) async throws -> DecisionPage?,
        erased: @escaping @Sendable (TripID) async throws -> ErasedPage?,
        erasedNamed: @escaping @Sendable (String) async -> [TripID],
        dossier: @escaping @Sendable (TripID, Sender, UInt64?) async throws -> [UInt8]?,
        checkpoint: @escaping @Sendable () async throws -> String?,
        tile: @escaping @Sendable (TilePath) async throws -> [UInt8]?,
        sight: @escaping @Sendable (PartyID) async -> Sight = { _ in Sight() }
    ) {
        self.trip = trip
        self.decision = decision
        self.erased = erased
        self.erasedNamed = erasedNamed
        self.dossier = dossier
        self.checkpoint = checkpoint
        self.tile = tile
        self.sight = sight
    }
}
