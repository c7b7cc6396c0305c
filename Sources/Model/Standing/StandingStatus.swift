/// Where a member stands in a programme, from the first form to the last letter.
package enum StandingStatus: String, Hashable, Sendable, CaseIterable, Comparable {
    case validated, certified, approved, applicant
    case preApplicant = "pre-applicant"
    case rejected, suspended, removed

    /// Whether benefits are due: the profile is certified, or has been validated on top of it.
    package var isGood: Bool { self == .validated || self == .certified }

    private var rank: UInt8 {
        switch self {
        case .validated: 0
        case .certified: 1
        case .approved: 2
        case .applicant: 3
        case .preApplicant: 4
        case .rejected: 5
        case .suspended: 6
        case .removed: 7
        }
    }

    /// The worse is the greater: of two facts of the same moment it is the one that counts, so
    /// that the order in which they were sent changes nothing.
    package static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }
}
