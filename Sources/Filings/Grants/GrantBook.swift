package import Model

/// Which grants of sight stand, as the ledger has them: of each matter of a grantor's the last
/// word.
package struct GrantBook: Sendable {
    /// Two parties may give their grants the same name.
    private struct Name: Hashable {
        let grantor: PartyID
        let matter: MatterID
    }

    private var grants: [Name: Grant] = [:]
    /// The grants of whoever may see, so that a screen asks without a search.
    private var names: [PartyID: Set<Name>] = [:]

    package init() {}

    mutating func hear(_ filing: Filing, by sender: PartyID) {
        // Nil: no record that was admitted.
        guard let grant = try? GrantReader.read(filing.record) else { return }
        let name = Name(grantor: grant.grantor ?? sender, matter: filing.matter)
        if let old = grants.removeValue(forKey: name) { names[old.to]?.remove(name) }
        guard !grant.isTakenBack else { return }
        grants[name] = grant
        names[grant.to, default: []].insert(name)
    }

    /// A grant as its grantor named it.
    package struct Entry: Hashable, Sendable {
        package let grantor: PartyID
        package let matter: MatterID
        package let grant: Grant
    }

    /// All that were not taken back, those that ran out among them, by grantor and name.
    package var entries: [Entry] {
        grants.map { Entry(grantor: $0.grantor, matter: $0.matter, grant: $1) }
            .sorted { ($0.grantor, $0.matter) < ($1.grantor, $1.matter) }
    }

    /// Single trips granted to one party at a time: each is looked up at every question that it
    /// asks. Some thousand loads under way are a big insurer's; beyond that, sight of all loads is
    /// meant.
    package static let tripsMax = 10_000

    /// Whether one more grant of a trip is more than its party may hold. Under a name that is held
    /// already it is none more.
    package func isFull(
        for grant: Grant, named matter: MatterID, by sender: PartyID, at now: Instant
    ) -> Bool {
        let own = Name(grantor: grant.grantor ?? sender, matter: matter)
        guard grant.trip != nil, !grant.isTakenBack,
            let held = names[grant.to], held.count >= Self.tripsMax
        else { return false }
        let standing = held.count { $0 != own && grants[$0]?.isTripGranted(at: now) ?? false }
        return standing >= Self.tripsMax
    }

    /// What a party may see at a moment besides its own.
    package func sight(of party: PartyID, at now: Instant) -> Sight {
        var sight = Sight()
        for name in names[party] ?? [] {
            guard let grant = grants[name], grant.stands(at: now) else { continue }
            sight.add(name.grantor, trip: grant.trip)
        }
        return sight
    }
}
