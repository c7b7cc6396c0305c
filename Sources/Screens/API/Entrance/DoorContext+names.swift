package import HTTPDoor
import Hummingbird
package import Model

extension DoorContext {
    /// The `:trip` of the path; nil when it is no name at all.
    package var trip: TripID? {
        guard let text = parameters.get("trip").flatMap({ PercentCoding.decoded(path: $0) }) else {
            return nil
        }
        // What is no trip's name names no trip: the caller answers as for one that is absent.
        return try? TripID(text)
    }

    /// The `:index` of the path.
    package var index: LedgerIndex? {
        parameters.get("index").flatMap { UInt64($0) }.map { LedgerIndex($0) }
    }
}
