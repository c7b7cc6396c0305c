/// The lanes of one kind of traveller.
package struct LaneGroup: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case commercial = "commercial_vehicle_lanes"
        case passenger = "passenger_vehicle_lanes"
        case pedestrian = "pedestrian_lanes"

        /// What begins the group's own fields.
        var prefix: String {
            switch self {
            case .commercial: "cv"
            case .passenger: "pv"
            case .pedestrian: "ped"
            }
        }
    }

    package let kind: Kind
    /// `N/A` where there are none.
    package let maximumLanes: String
    /// `Manual`, `RFID`, `Bluetooth`: this, and not `automation`, says how the wait was measured.
    package internal(set) var automation: String
    /// From where to where; empty when the feed does not say.
    package internal(set) var segmentFrom: String
    package internal(set) var segmentTo: String
    /// In the feed's order, under their names in the feed.
    let tolerances: [(name: String, value: String)]
    package internal(set) var lanes: [FeedLane]

    package static func == (a: Self, b: Self) -> Bool {
        a.kind == b.kind && a.maximumLanes == b.maximumLanes && a.automation == b.automation
            && a.segmentFrom == b.segmentFrom && a.segmentTo == b.segmentTo && a.lanes == b.lanes
            && a.tolerances.elementsEqual(b.tolerances, by: ==)
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(kind)
        hasher.combine(lanes)
    }
}
