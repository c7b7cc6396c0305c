extension Revocation.Cause {
    /// The word for programs; it stands in ledgers and never changes.
    package var code: String {
        switch self {
        case .found(let kind): kind.rawValue
        case .standing: Self.standingCode
        }
    }

    package init?(code: String) {
        if code == Self.standingCode {
            self = .standing
        } else if let kind = Finding.Kind(rawValue: code) {
            self = .found(kind)
        } else {
            return nil
        }
    }

    /// Whether custody broke, or trust in somebody.
    package var isCustody: Bool { self != .standing }

    private static let standingCode = "standing"
}
