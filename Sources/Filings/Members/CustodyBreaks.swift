package import Model

/// Breaks of custody on the loads of exporters and carriers, from the node's own recorded words: a
/// clearance that fell because custody broke, or a load judged broken before it had one.
///
/// Each opens the clock of a post-incident analysis, once a break: a new one counts after the load
/// was judged whole again.
package struct CustodyBreaks: Sendable {
    package struct Break: Hashable, Sendable {
        /// `custody:TRIP`, and `custody:TRIP#2` for a second one.
        package let name: String
        package let trip: TripID
        /// When it became known; an analysis cannot begin before.
        package let known: Instant
        package let sentence: String
        package let index: LedgerIndex
    }

    /// A party with more open breaks than these has its answer already.
    package static let breaksMax = 1_000

    private var breaks: [PartyID: [Break]] = [:]
    private var broken: Set<TripID> = []
    private var counts: [TripID: Int] = [:]

    package func of(_ party: PartyID) -> [Break] { breaks[party] ?? [] }

    /// True where a break was opened.
    mutating func note(_ fact: Fact, on trip: Trip) -> Bool {
        switch fact.event {
        case .revoked(let revocation):
            // A device that fell silent ends a clearance on a warning; the next decision says whether
            // custody is broken.
            guard revocation.cause.isCustody, revocation.cause != .found(.silence) else {
                return false
            }
            return open(trip, fact, at: revocation.at, revocation.sentence)
        case .decided(let decision):
            guard decision.custody == .broken else {
                broken.remove(trip.id)
                return false
            }
            return open(trip, fact, at: decision.at, Self.sentence(decision))
        case .tripDeclared, .position, .seal, .door, .passage, .sighting, .inspection, .weighing,
            .officer, .remark, .correction, .disclosed, .laneDeclared, .heartbeat, .erased,
            .policy, .standing, .filed, .kept, .adopted, .gone:
            return false
        }
    }

    private mutating func open(
        _ trip: Trip, _ fact: Fact, at known: Instant, _ sentence: String
    ) -> Bool {
        guard broken.insert(trip.id).inserted else { return false }
        let number = counts[trip.id, default: 0] + 1
        counts[trip.id] = number
        let name = "custody:\(trip.id)" + (number > 1 ? "#\(number)" : "")
        let one = Break(
            name: name, trip: trip.id, known: known, sentence: sentence, index: fact.index)
        for party in Self.parties(of: trip) where of(party).count < Self.breaksMax {
            breaks[party, default: []].append(one)
        }
        return true
    }

    mutating func forget(_ trip: Trip) -> Bool {
        broken.remove(trip.id)
        guard counts.removeValue(forKey: trip.id) != nil else { return false }
        for party in Self.parties(of: trip) { breaks[party]?.removeAll { $0.trip == trip.id } }
        return true
    }

    /// A driver is no company and has no analysis to write.
    private static func parties(of trip: Trip) -> Set<PartyID> {
        Set([trip.exporter, trip.carrier].compactMap(\.self))
    }

    private static func sentence(_ decision: Decision) -> String {
        let kind = decision.reasons.first { $0.code == .custodyBroken }?.detail ?? ""
        return "Custody of the load was judged broken"
            + (kind.isEmpty ? "." : " (\(kind)).")
    }
}
