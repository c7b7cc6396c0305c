import Engine
package import Ledger
package import Model
package import Views

extension Node {
    /// Everything about one trip, made when somebody asks.
    package func page(of trip: TripID) throws -> TripPage? {
        guard let file = state.engine.files[trip] else { return nil }
        return try state.page(of: file, facts: try facts(of: trip), reading: archive)
    }

    /// Facts of other streams that a trip's decisions rest on.
    func cited(by trip: TripID) throws -> [LedgerIndex] {
        let facts = try facts(of: trip)
        return state.cited(by: trip, own: facts.map(\.index), decided: facts)
    }

    package func decision(at index: LedgerIndex) throws -> DecisionPage? {
        guard index.value < state.register.count else { return nil }
        let fact = try archive.facts(at: [index])[0]
        guard case .decided(let decision) = fact.event else { return nil }
        let facts = try facts(of: decision.trip)
        let account = state.engine.files[decision.trip]?.custody
        return DecisionPage.all(in: facts, account: account).first { $0.index == index }
    }

    /// What is left to tell of a trip; nil where it was not erased.
    package func erasedPage(of trip: TripID) throws -> ErasedPage? {
        guard let erasure = try state.register.erasure(of: trip, reading: archive) else {
            return nil
        }
        return ErasedPage(trip, erasure, facts: try facts(of: trip))
    }

    /// Erased trips whose name has a text in it, any case; a board has no row for them.
    package func erasedTrips(named text: String, max: Int) -> [TripID] {
        let wanted = text.lowercased()
        let found = state.register.erased.keys.filter {
            $0.description.lowercased().contains(wanted)
        }
        return Array(found.sorted().prefix(max))
    }

    /// The facts by which a trip is judged, in ledger order.
    func facts(of trip: TripID) throws -> [Fact] {
        let evidence = try state.register.evidence(of: trip, shelf: archive.page)
        return try archive.facts(at: evidence, of: trip)
    }

    /// A trip's own stream, without what it took in from elsewhere.
    func indexes(of trip: TripID) throws -> [LedgerIndex] {
        try state.register.indexes(of: trip, shelf: archive.page)
    }

    /// What was sent for a fact; nil where it was erased.
    package func payload(at index: LedgerIndex) throws -> [UInt8]? {
        try archive.entry(at: index).opening.map { Array($0.payload) }
    }

    /// What the ledger keeps of a fact; nil behind its end.
    package func entry(at index: LedgerIndex) throws -> Entry? {
        guard index.value < state.register.count else { return nil }
        return try archive.entry(at: index)
    }

    package func checkpoint() throws -> String? { try archive.store.latestCheckpoint()?.note }

    package func rows() -> [TripRow] { state.engine.files.all.map { TripRow($0) } }

    /// How each trip stands: what a report is made of.
    package func accounts() -> [TripID: CustodyAccount] {
        Dictionary(
            uniqueKeysWithValues: state.engine.files.all.map { ($0.trip.id, $0.custody) })
    }

    package func lane() -> Lane? { state.engine.lane }

    package var factCount: UInt64 { state.register.count }
}

extension Node {
    /// What was decided and revoked on each trip, as recorded.
    package func decisions() throws -> [TripID: (decisions: [Decision], revocations: [Revocation])]
    {
        var history: [TripID: (decisions: [Decision], revocations: [Revocation])] = [:]
        try archive.forEachFact(from: LedgerIndex(0)) { fact in
            switch fact.event {
            case .decided(let decision):
                history[fact.trip, default: ([], [])].decisions.append(decision)
            case .revoked(let revocation):
                history[fact.trip, default: ([], [])].revocations.append(revocation)
            case .tripDeclared, .position, .seal, .door, .passage, .sighting, .inspection,
                .weighing, .officer, .remark, .correction, .disclosed, .laneDeclared, .heartbeat,
                .erased, .policy, .standing, .filed, .kept, .adopted, .gone:
                break
            }
        }
        return history
    }
}
