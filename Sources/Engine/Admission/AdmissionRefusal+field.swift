import Filings
import Model

extension AdmissionRefusal {
    /// The name in the statement that its sender would change, where it is one.
    package var field: String? {
        switch self {
        case .unknownTrip, .tripConflict, .reservedName, .tripErased, .tripFull, .notYourTrip:
            "trip"
        case .deviceWithoutTrip, .deviceNotYours, .tripOfAnotherDevice, .deviceTaken,
            .deviceOnOpenTrip:
            "device"
        case .unknownEquipment: "equipment"
        case .planFull: "departure"
        case .authorityNotYours, .anotherAuthority: "authority"
        case .portNotYours: "role"
        case .anotherEvent: "id"
        case .roleMayNotFile: "room"
        case .noExercise: "matter"
        case .unreadableRecord(_, let flaw):
            flaw.field.isEmpty ? "record" : "record.\(flaw.field)"
        case .coordinatesSwapped: "lat"
        case .noLane, .laneFull, .roleMayNot, .keptFull, .dayFull: nil
        }
    }
}
