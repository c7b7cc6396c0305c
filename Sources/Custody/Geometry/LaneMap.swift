package import Model

/// A lane made ready for questions of place: which zone is this, how far along the route, how far
/// off it. Built once per lane; an object, since every trip of the lane holds it.
package final class LaneMap: Sendable {
    package let lane: Lane
    package let plane: Plane
    package let zones: ZoneIndex
    package let corridor: CorridorIndex?

    package init(_ lane: Lane) {
        self.lane = lane
        let plane = Plane(origin: Self.middle(of: lane))
        self.plane = plane
        zones = ZoneIndex(lane.zones.map { FlatZone($0.shape, on: plane) })
        corridor = lane.corridor.flatMap { CorridorIndex($0.line.map(plane.flat)) }
    }

    package func local(_ place: Coordinate) -> Flat { plane.flat(place) }

    package func coordinate(_ point: Flat) -> Coordinate { plane.coordinate(point) }

    /// All the zones a place lies in, as places in `lane.zones`, the smallest zone first.
    package func zones(at place: Coordinate) -> ZoneSet { zones.zones(at: local(place)) }

    /// The zone that says most about a place: of all that contain it, the one of smallest area.
    package func zone(at place: Coordinate) -> Int? { zones.zone(at: local(place)) }

    /// The zones whose fence the straight way between two reports meets: entered, left, or passed
    /// right through between two reports that both lie outside. In the order of `lane.zones`.
    package func zones(crossedBetween a: Coordinate, and b: Coordinate) -> [Int] {
        zones.zones(crossedBetween: local(a), and: local(b))
    }

    /// Where a place lies beside the route; nil when the lane has none. `progress` is what the
    /// same load had reached before: it tells the legs of a loop apart.
    package func offset(of place: Coordinate, near progress: Metres? = nil) -> CorridorFix? {
        corridor?.fix(of: local(place), near: progress)
    }

    /// The middle of the box around everything drawn, where the plane's error is spread evenly.
    private static func middle(of lane: Lane) -> Coordinate {
        var corners = lane.corridor?.line ?? []
        for zone in lane.zones {
            switch zone.shape {
            case .polygon(let rings): corners += rings.joined()
            case .circle(let centre, _): corners.append(centre)
            }
        }
        guard let first = corners.first else { return Coordinate(longitude: 0, latitude: 0) }
        // Longitudes are taken relative to the first, so that the antimeridian is not a wall.
        let around = Plane(origin: first)
        let points = corners.map(around.flat)
        let east = Self.middle(points.lazy.map(\.x)), north = Self.middle(points.lazy.map(\.y))
        return around.coordinate(Flat(x: east, y: north))
    }

    private static func middle(_ values: some Sequence<Double>) -> Double {
        let (low, high) = values.reduce((Double.infinity, -Double.infinity)) {
            (min($0.0, $1), max($0.1, $1))
        }
        return (low + high) / 2
    }
}
