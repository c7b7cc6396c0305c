extension Revocation.Cause {
    /// The word for programs; it stands in ledgers and never changes.
    package var code: String {
        switch self {
        case .found(let kind): kind.rawValue
        case .standing: Self.standingCode
        case .targeting: Self.targetingCode
        }
    }

    package init?(code: String) {
        if code == Self.standingCode {
            self = .standing
        } else if code == Self.targetingCode {
            self = .targeting
        } else if let kind = Finding.Kind(rawValue: code) {
            self = .found(kind)
        } else {
            return nil
        }
    }

    /// Whether custody broke, or something else than the load's own journey spoke against it.
    package var isCustody: Bool { if case .found = self { true } else { false } }

    private static let standingCode = "standing"
    private static let targetingCode = "targeting"
}
