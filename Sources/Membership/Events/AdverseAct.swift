/// An authority's act against a member, which the member may appeal.
package struct AdverseAct: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Hashable, Sendable {
        case suspended, removed, rejected
    }

    /// The statute gives other times for the one than for the other.
    package enum Ground: String, CaseIterable, Hashable, Sendable {
        case benefitsDenied = "benefits-denied"
        case falseInformation = "false-information"
    }

    package let kind: Kind
    package let ground: Ground
    package let day: LegalDay
    package let by: String?
    package let reason: String

    package init(kind: Kind, ground: Ground, day: LegalDay, by: String?, reason: String) {
        self.kind = kind
        self.ground = ground
        self.day = day
        self.by = by
        self.reason = reason
    }
}

/// How an appeal ends.
package enum AppealOutcome: String, CaseIterable, Hashable, Sendable { case upheld, overturned }
