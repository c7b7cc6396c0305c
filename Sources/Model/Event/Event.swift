/// Something that happened on the lane, in the words every stage shares.
package enum Event: Hashable, Sendable {
    indirect case tripDeclared(Trip)
    case position(Position)
    indirect case seal(SealObservation)
    indirect case door(DoorObservation)
    indirect case passage(Passage)
    indirect case sighting(Sighting)
    indirect case inspection(Inspection)
    indirect case weighing(Weighing)
    indirect case officer(OfficerAct)
    indirect case remark(Remark)
    indirect case correction(Correction)
    indirect case decided(Decision)
    indirect case revoked(Revocation)
    indirect case disclosed(Disclosure)
    indirect case laneDeclared(Lane, at: Instant)
    /// The node's own word that time has passed while nobody spoke, so that silence is noticed
    /// from the ledger alone and a replay notices it at the same place.
    case heartbeat(at: Instant)
    /// The node's own word that it took out of the ledger what others had said of the trip.
    indirect case erased(Erasure)
    /// The node's own word by which policy it decides from here on.
    indirect case policy(PolicyChange)
    /// What an authority says of somebody who touches loads.
    indirect case standing(StandingNotice)
    /// A record for one of the rooms beside the road.
    indirect case filed(Filing)
    /// What was said of a load before its trip was declared.
    indirect case kept(KeptEvent)
    /// The node's own word which of those belong to a trip.
    indirect case adopted(Adoption)
    /// What such a fact has left: that something of this kind was said, and when.
    case gone(Kind, at: Instant)

    /// When it happened, by the word of whoever reported it.
    package var occurred: Instant {
        switch self {
        case .tripDeclared(let trip): trip.departure - Trip.preparation
        case .position(let position): position.at
        case .seal(let seal): seal.at
        case .door(let door): door.at
        case .passage(let passage): passage.at
        case .sighting(let sighting): sighting.at
        case .inspection(let inspection): inspection.at
        case .weighing(let weighing): weighing.at
        case .officer(let act): act.at
        case .remark(let remark): remark.at
        case .correction(let correction): correction.at
        case .decided(let decision): decision.at
        case .revoked(let revocation): revocation.at
        case .disclosed(let disclosure): disclosure.at
        case .laneDeclared(_, let at): at
        case .heartbeat(let at): at
        case .erased(let erasure): erasure.at
        case .policy(let change): change.at
        case .standing(let notice): notice.at
        case .filed(let filing): filing.at
        case .kept(let kept): kept.meaning.occurred
        case .adopted(let adoption): adoption.at
        case .gone(_, let at): at
        }
    }

    package var kind: Kind {
        switch self {
        case .tripDeclared: .tripDeclared
        case .position: .position
        case .seal: .seal
        case .door: .door
        case .passage: .passage
        case .sighting: .sighting
        case .inspection: .inspection
        case .weighing: .weighing
        case .officer: .officer
        case .remark: .remark
        case .correction: .correction
        case .decided: .decided
        case .revoked: .revoked
        case .disclosed: .disclosed
        case .laneDeclared: .laneDeclared
        case .heartbeat: .heartbeat
        case .erased: .erased
        case .policy: .policy
        case .standing: .standing
        case .filed: .filed
        case .kept: .kept
        case .adopted: .adopted
        case .gone(let kind, _): kind
        }
    }

    /// The number of a kind stands in every leaf of the ledger: never renumber, only append.
    package enum Kind: UInt8, Hashable, Sendable, CaseIterable {
        case tripDeclared = 1, position, seal, door, passage, sighting, inspection, weighing
        case officer, remark, correction, decided, revoked, disclosed
        case laneDeclared, heartbeat, erased, policy, standing, filed, kept, adopted

        /// The node's own words: the record of what it did, which no erasure takes away.
        package var isOwn: Bool {
            switch self {
            case .decided, .revoked, .disclosed, .heartbeat, .erased, .policy, .adopted:
                true
            case .tripDeclared, .position, .seal, .door, .passage, .sighting, .inspection,
                .weighing, .officer, .remark, .correction, .laneDeclared,
                .standing, .filed, .kept:
                false
            }
        }
    }
}
