import EPCIS
import Engine
import EventIndex
import Ledger
import Model
import Synchronization

/// Tells the node's decisions and revocations as EPCIS events. They are made from what the ledger
/// says whenever they are asked for, and kept nowhere.
final class RulingDesk: Sendable {
    private let index: EventIndex
    private let issuer: PartyID
    /// What the ledger keeps of a fact.
    private let entry: @Sendable (LedgerIndex) async throws -> Ledger.Entry?
    private let recent = Mutex(RecentTrips())

    init(
        _ index: EventIndex, issuer: PartyID,
        entry: @escaping @Sendable (LedgerIndex) async throws -> Ledger.Entry?
    ) {
        self.index = index
        self.issuer = issuer
        self.entry = entry
    }

    static func isRuling(_ kind: Event.Kind) -> Bool { kind == .decided || kind == .revoked }

    /// A declaration that somebody reads anyway: most trips are decided upon soon after.
    func note(_ declaration: Ledger.Entry) throws {
        guard let trip = try Self.trip(declaration) else { return }
        recent.withLock { $0.keep(trip) }
    }

    /// What is erased is known no longer.
    func forget() { recent.withLock { $0 = RecentTrips() } }

    /// Nil for a trip that was erased: who it belonged to and what it was is gone.
    func event(_ ruling: Ledger.Entry, at place: LedgerIndex) async throws -> RulingEvent? {
        let leaf = try ruling.decodedLeaf()
        guard let opening = ruling.opening, let trip = try await trip(leaf.trip) else { return nil }
        switch try Record.event(leaf.kind, from: Array(opening.payload)) {
        case .decided(let decision):
            return RulingEvent(decision, of: trip, at: place, by: issuer)
        case .revoked(let revocation):
            return RulingEvent(
                revocation, of: trip, at: place, by: issuer,
                evidence: try await names(of: revocation.evidence))
        case .tripDeclared, .position, .seal, .door, .passage, .sighting, .inspection, .weighing,
            .officer, .remark, .correction, .disclosed, .laneDeclared, .heartbeat, .erased,
            .policy, .standing, .filed, .kept, .adopted, .gone:
            return nil
        }
    }

    private func trip(_ id: TripID) async throws -> Trip? {
        if let known = recent.withLock({ $0[id] }) { return known }
        guard let place = try index.declaration(of: id), let declaration = try await entry(place),
            let trip = try Self.trip(declaration)
        else { return nil }
        recent.withLock { $0.keep(trip) }
        return trip
    }

    private static func trip(_ entry: Ledger.Entry) throws -> Trip? {
        guard let opening = entry.opening else { return nil }
        let submission = try LedgerReader.read(.tripDeclared, Array(opening.payload))
        guard case .tripDeclared(let trip) = submission.event else { return nil }
        return trip
    }

    /// By which names partners know the events that a revocation rests on.
    private func names(of evidence: [LedgerIndex]) async throws -> [String] {
        var names: [String] = []
        for place in evidence {
            guard let payload = try await entry(place)?.opening?.payload,
                let name = CapturedEvent(Array(payload), recorded: .distantPast)?.id
            else { continue }
            names.append(name)
        }
        return names
    }
}

/// Declarations read lately, so that a ruling costs no second reading.
private struct RecentTrips {
    /// Some megabytes; loads that are on the lane together are fewer.
    private static let tripsMax = 10_000

    private var trips: [TripID: Trip] = [:]
    private var order: [TripID] = []
    private var oldest = 0

    subscript(id: TripID) -> Trip? { trips[id] }

    mutating func keep(_ trip: Trip) {
        guard trips.updateValue(trip, forKey: trip.id) == nil else { return }
        guard order.count == Self.tripsMax else { return order.append(trip.id) }
        trips[order[oldest]] = nil
        order[oldest] = trip.id
        oldest = (oldest + 1) % Self.tripsMax
    }
}
