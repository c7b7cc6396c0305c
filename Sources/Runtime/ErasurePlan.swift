import Engine
package import Model

/// What erasing a trip would take away and what it would leave, for whoever has to say yes to it.
package struct ErasurePlan: Sendable {
    package let trip: TripID
    /// Facts that others stated, in ledger order.
    package let stated: [LedgerIndex]
    /// Those of them whose content is still there.
    package let readable: Int
    /// The node's own facts: decisions, revocations, disclosures. They stay.
    package let kept: Int
    /// Set when a run before this one recorded the erasure, and perhaps did not come to its end.
    package let recorded: Erasure?
}

/// Why a trip cannot be erased now.
package enum ErasureRefusal: Error, Hashable, Sendable {
    case unknownTrip(TripID)
    case laneItself
    /// Cleared, held or seen within a day, and not across: what is said of it still counts.
    case inHand(TripID)

    package var advice: String {
        switch self {
        case .unknownTrip(let trip): "No trip “\(trip)” is in this ledger; nothing was erased."
        case .laneItself: "“\(TripID.lane)” is the lane itself and no trip; nothing was erased."
        case .inHand(let trip):
            "Trip “\(trip)” has not crossed and is cleared, held or on the road; erase it when it has "
                + "crossed, or has not been seen for a day."
        }
    }
}
