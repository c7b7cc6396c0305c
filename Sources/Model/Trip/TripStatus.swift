/// How far along the lane a load has come. A load never goes back, so the furthest place anybody
/// reported is the status, whatever the order in which the reports arrived.
package enum TripStatus: String, Hashable, Sendable, CaseIterable, Comparable {
    case declared, enRoute, queued, atPrimary, secondary, crossed

    package static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }

    /// Declared and crossed loads are not on the lane.
    package var isOnTheLane: Bool { self != .declared && self != .crossed }

    private var rank: Int {
        switch self {
        case .declared: 0
        case .enRoute: 1
        case .queued: 2
        case .atPrimary: 3
        case .secondary: 4
        case .crossed: 5
        }
    }
}
