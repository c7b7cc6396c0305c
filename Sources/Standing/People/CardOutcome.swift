package import Model

/// How the vetting of a person ended. Nothing else of it is kept.
package enum CardOutcome: String, Hashable, Sendable, CaseIterable {
    case approved
    /// Vetted, but the interview is still to come: no card is issued yet.
    case conditional
    case denied, suspended, revoked

    /// As programmes of companies call the same.
    package var status: StandingStatus {
        switch self {
        case .approved: .certified
        case .conditional: .approved
        case .denied: .rejected
        case .suspended: .suspended
        case .revoked: .removed
        }
    }
}
