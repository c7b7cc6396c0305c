package import Model

/// A breach in a member's part of the chain, as it was reported.
package struct SecurityIncident: Hashable, Sendable {
    package let id: String
    package let text: String
    package let trip: TripID?
    package let reported: Instant?
    /// When the conveyance crossed: the report has to come before it (criterion 7.23).
    package let crossed: Instant?
    /// Set by the authority where it wants a post-incident analysis.
    package let analysisDue: LegalDay?

    package init(
        id: String, text: String, trip: TripID? = nil, reported: Instant? = nil,
        crossed: Instant? = nil, analysisDue: LegalDay? = nil
    ) {
        self.id = id
        self.text = text
        self.trip = trip
        self.reported = reported
        self.crossed = crossed
        self.analysisDue = analysisDue
    }

    package var wasReportedLate: Bool {
        guard let reported, let crossed else { return false }
        return reported > crossed
    }
}

/// The authority's own weighing of a member, made elsewhere and told here.
package enum RiskRating: String, CaseIterable, Hashable, Comparable, Sendable {
    case high, medium, low

    private var place: Int {
        switch self {
        case .high: 2
        case .medium: 1
        case .low: 0
        }
    }

    package static func < (a: Self, b: Self) -> Bool { a.place < b.place }
}
