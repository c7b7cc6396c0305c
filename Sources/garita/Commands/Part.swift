import Model

/// What a file was given for: one given for another is told at its first line, not line by line.
enum Part: String {
    case lane = "--lane"
    case trips = "--trips"
    case positions = "--positions"
    case events = "--events"

    func demand(_ statement: HeardStatement) throws {
        let kind = statement.submission.event.kind
        let isRight =
            switch self {
            case .lane: kind == .laneDeclared
            case .trips: kind == .tripDeclared
            case .positions, .events: !kind.isDeclaration
            }
        guard !isRight else { return }
        throw GiveUp.useless(
            "\(rawValue) \(statement.place) holds \(Self.word(for: kind)); wanted \(wanted).")
    }

    private var wanted: String {
        switch self {
        case .lane: "a lane, a GeoJSON FeatureCollection"
        case .trips: "trips"
        case .positions: "positions"
        case .events: "EPCIS events or actions"
        }
    }

    private static func word(for kind: Event.Kind) -> String {
        switch kind {
        case .laneDeclared: "a lane"
        case .tripDeclared: "a trip"
        case .position: "a position"
        case .seal, .door, .passage, .sighting, .inspection, .weighing, .officer, .remark,
            .correction, .decided, .revoked, .disclosed, .heartbeat, .erased, .policy,
            .standing, .filed, .kept, .adopted:
            "an event"
        }
    }
}
