import Model

/// What an arrangement asks before a partner's good word counts here, and what was found.
struct ArrangementTerms: Hashable, Sendable {
    /// In the words of a decision's reasons, which the views know in both languages.
    enum Unmet: String, Hashable, Sendable, CaseIterable {
        case notInForce = "no arrangement in force"
        case otherKind = "not certified for security"
        case notLinked = "no identifier linked"
        case notAgreed = "no consent to share it"
    }

    let unmet: Unmet?
    /// Where the links and consents stand that decided it.
    let evidence: [LedgerIndex]
}
