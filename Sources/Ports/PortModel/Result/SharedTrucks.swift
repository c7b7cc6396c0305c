/// What two simulated ports have in common truck by truck. Draw number n of a day is the same in both;
/// it is the same truck only where demand and lanes are the same too.
package struct SharedTrucks: Sendable {
    /// Truck n of a day comes at the same moment.
    package let arrivals: Bool
    /// And joins the lane of the same name.
    package let lanes: Bool
    /// Trucks expected a day, of the first and the other.
    package let trucksPerDay: (first: Double, other: Double)

    package init(_ first: PortOfEntry, _ other: PortOfEntry) {
        arrivals = first.arrivals == other.arrivals
        lanes = Self.split(first) == Self.split(other)
        trucksPerDay = (first.arrivals.trucksPerDay, other.arrivals.trucksPerDay)
    }

    package var isWhole: Bool { arrivals && lanes }

    private struct Share: Equatable {
        let name: String
        let share: Double
    }

    private static func split(_ port: PortOfEntry) -> [Share] {
        port.lanes.map { Share(name: $0.name, share: $0.share) }
    }
}
