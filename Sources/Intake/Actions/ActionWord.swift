/// The deeds an action line may name.
enum ActionWord: String, CaseIterable {
    case inspect, reseal, release, hold, orderOpening, orderDetour
    case seal, door, inspection, weigh, sighting, passage, remark, correct

    static let wanted = "one of " + allCases.map(\.rawValue).joined(separator: ", ")
}
