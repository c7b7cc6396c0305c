import Membership

/// Who may tell a deed: the member of itself, the office that decides on it, or either.
enum DeedSide: Hashable {
    case member, office, either

    init(_ word: DeedWord) {
        switch word {
        case .applied, .profiled, .condition, .answered, .practice, .plan, .corrected, .withdrawn,
            .appealed, .reviewed, .analysed, .monitor, .consent, .unmonitor:
            self = .member
        case .approved, .certified, .scheduled, .validated, .finding, .accepted, .tier, .suspended,
            .removed, .rejected, .reinstated, .decided, .rated, .handed:
            self = .office
        // A breach is reported by whoever saw it.
        case .incident: self = .either
        }
    }
}

extension DeedWord {
    /// Whether it belongs to the member and not to one of its programmes.
    var isOfPartners: Bool { self == .monitor || self == .consent || self == .unmonitor }

    /// Whether it can change where the member stands, and so the clearances of its loads.
    var turnsStanding: Bool {
        switch self {
        case .applied, .approved, .certified, .validated, .tier, .suspended, .removed, .rejected,
            .reinstated, .withdrawn, .appealed, .decided:
            true
        case .profiled, .condition, .answered, .practice, .scheduled, .finding, .plan, .corrected,
            .accepted, .reviewed, .incident, .analysed, .rated, .handed, .monitor, .consent,
            .unmonitor:
            false
        }
    }
}
