package import Model

extension MemberKind {
    /// The kind of member that a programme's profile is of, as lane rules and arrangements ask for
    /// it; nil where neither knows kinds.
    package init?(entity: String) {
        switch entity {
        case "us-importer": self = .importer
        case "us-exporter": self = .exporter
        case "security-and-safety": self = .security
        case "customs-simplifications": self = .simplifications
        default:
            guard let known = Self(rawValue: entity) else { return nil }
            self = known
        }
    }
}
