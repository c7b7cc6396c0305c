import Engine
import Model
import Runtime

/// Why nothing was erased.
enum EraseFailure: Error, CustomStringConvertible {
    case unconfirmed(TripID)
    case refused(ErasureRefusal)

    /// What went wrong, in words where it has none of its own.
    static func told(_ error: any Error, of trip: TripID) -> any Error {
        switch error {
        case let refusal as ErasureRefusal: EraseFailure.refused(refusal)
        case let refusal as NodeRefusal: GiveUp(refusal)
        case StoreFailure.busy: GiveUp.later(blocked(trip))
        default: error
        }
    }

    private static func blocked(_ trip: TripID) -> String {
        "Another program, such as a backup, is reading the ledger, so the old bytes of trip "
            + "“\(trip)” may still be there. Run the same command again when it is done."
    }

    var description: String {
        switch self {
        case .unconfirmed(let trip):
            "Nothing was erased: the trip's name was not typed. Type “\(trip)”, or say --yes."
        case .refused(let refusal): refusal.advice
        }
    }
}
