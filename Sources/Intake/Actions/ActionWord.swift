/// The deeds an action line may name.
enum ActionWord: String, CaseIterable {
    case inspect, reseal, release, hold, orderOpening, orderDetour
    case seal, door, inspection, weigh, sighting, passage, remark, correct
    case standing, deny, clear

    /// Speaks of a company or a person, wherever they are.
    var isOfParties: Bool { self == .standing || self == .deny || self == .clear }

    static let wanted = "one of " + allCases.map(\.rawValue).joined(separator: ", ")
}
