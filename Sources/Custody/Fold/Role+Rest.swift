import Model

extension Zone.Role {
    /// Places where a truck may stand for reasons of its own; standing there is no sign of a jam.
    var isRest: Bool {
        switch self {
        case .plant, .yard, .fuel, .checkpoint, .primary, .secondary, .farSide: true
        case .queue, .restricted: false
        }
    }

    /// Fenced or watched: a stand here is nobody's opportunity.
    var isGuarded: Bool {
        switch self {
        case .plant, .yard, .primary, .secondary, .farSide: true
        case .fuel, .checkpoint, .queue, .restricted: false
        }
    }
}
