package import JSON
package import Model
package import Views

/// What the screens may ask of the node about who is examined. Closures, as in `Reading`.
package struct TargetingReading: Sendable {
    /// A page of who waits, from an entry on.
    package let queue: @Sendable (_ from: Int, _ most: Int) async -> QueuePage
    /// What a book of rules would have selected; throws a `TrialRefusal` where it cannot be tried.
    package let trial: @Sendable (_ book: [UInt8], _ version: Int?) async throws -> JSONValue
    package let card: @Sendable () async -> JSONValue
    package let effect: @Sendable () async -> JSONValue
    /// What a party is told of a load; nil where it is not the party's or not there.
    package let code: @Sendable (TripID, PartyID?) async -> TraderCode?
    /// What was filed of a load's goods, oldest first, for those who see everything.
    package let declarations: @Sendable (TripID) async throws -> [FiledDeclaration]

    package init(
        queue: @escaping @Sendable (_ from: Int, _ most: Int) async -> QueuePage,
        trial: @escaping @Sendable (_ book: [UInt8], _ version: Int?) async throws -> JSONValue,
        card: @escaping @Sendable () async -> JSONValue,
        effect: @escaping @Sendable () async -> JSONValue,
        code: @escaping @Sendable (TripID, PartyID?) async -> TraderCode?,
        declarations: @escaping @Sendable (TripID) async throws -> [FiledDeclaration] = { _ in [] }
    ) {
        self.queue = queue
        self.trial = trial
        self.card = card
        self.effect = effect
        self.code = code
        self.declarations = declarations
    }
}
