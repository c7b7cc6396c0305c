package import Model

/// A decision or revocation of the node's own as the EPCIS event that partners are told.
///
/// A party of the load learns that it is cleared, until when, and that a clearance fell, for
/// custody or for another cause. Why, by which policy and on what evidence is for those who see
/// everything: targeting could be inferred from it. A decision that clears nothing is for those
/// alone.
package struct RulingEvent: Hashable, Sendable {
    /// What a party of the load is told; nil: nothing.
    package let coarse: [UInt8]?
    /// What those who see everything are told.
    package let whole: [UInt8]
    /// The parties of the load.
    package let audience: [PartyID]

    /// `evidence` are the names of the events it rests on, as far as they have one.
    package init(
        _ decision: Decision, of trip: Trip, at place: LedgerIndex, by issuer: PartyID,
        evidence: [String] = []
    ) {
        let draft = RulingDraft(trip: trip, place: place, issuer: issuer, evidence: evidence)
        whole = draft.named(draft.members(of: decision, isWhole: true))
        coarse =
            decision.channel.isCleared
            ? draft.named(draft.members(of: decision, isWhole: false)) : nil
        audience = coarse == nil ? [] : Self.parties(of: trip)
    }

    package init(
        _ revocation: Revocation, of trip: Trip, at place: LedgerIndex, by issuer: PartyID,
        evidence: [String] = []
    ) {
        let draft = RulingDraft(trip: trip, place: place, issuer: issuer, evidence: evidence)
        whole = draft.named(draft.members(of: revocation, isWhole: true))
        coarse = draft.named(draft.members(of: revocation, isWhole: false))
        audience = Self.parties(of: trip)
    }

    private static func parties(of trip: Trip) -> [PartyID] {
        [trip.exporter, trip.carrier].compactMap { $0 }
    }
}
