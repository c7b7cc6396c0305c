extension Revocation.Cause {
    /// The word for programs; it stands in ledgers and never changes.
    package var code: String {
        switch self {
        case .found(let kind): kind.rawValue
        case .standing: Self.standingCode
        case .targeting: Self.targetingCode
        case .licence: Self.licenceCode
        case .listed: Self.listedCode
        }
    }

    package init?(code: String) {
        switch code {
        case Self.standingCode: self = .standing
        case Self.targetingCode: self = .targeting
        case Self.licenceCode: self = .licence
        case Self.listedCode: self = .listed
        default:
            guard let kind = Finding.Kind(rawValue: code) else { return nil }
            self = .found(kind)
        }
    }

    /// Whether custody broke, or something else than the load's own journey spoke against it.
    package var isCustody: Bool { if case .found = self { true } else { false } }

    private static let standingCode = "standing"
    private static let targetingCode = "targeting"
    private static let licenceCode = "licence"
    private static let listedCode = "restrictedParty"
}
