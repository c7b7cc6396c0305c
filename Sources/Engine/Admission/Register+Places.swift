import Custody
import Model

extension Register {
    /// Farther than any truck of this lane: another part of the world.
    private static let elsewhereMetres = 1_000_000.0
    /// About a day's drive around the lane.
    private static let nearbyMetres = 300_000.0

    /// Longitude and latitude changed places where the report lies in another part of the world, and
    /// near the lane when they change back.
    func checkOrder(
        of submission: Submission, ahead: Plan
    ) throws(AdmissionRefusal) {
        guard case .position(let position) = submission.event, position.isValid,
            let map = ahead.map ?? map
        else { return }
        let place = position.place
        guard Self.distance(of: place, on: map) > Self.elsewhereMetres else { return }
        let other = Coordinate(longitude: place.latitude, latitude: place.longitude)
        guard abs(place.longitude) <= 90, Self.distance(of: other, on: map) < Self.nearbyMetres
        else { return }
        throw .coordinatesSwapped(place)
    }

    private static func distance(of place: Coordinate, on map: LaneMap) -> Double {
        let point = map.local(place)
        return (point.x * point.x + point.y * point.y).squareRoot()
    }
}
