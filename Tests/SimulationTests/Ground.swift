import Foundation
import Model
import Simulation

/// Metres between two places, near enough on a lane of 20 km.
func metres(_ a: Coordinate, _ b: Coordinate) -> Double {
    let east = (a.longitude - b.longitude) * 111_195 * cos(a.latitude * .pi / 180)
    let north = (a.latitude - b.latitude) * 111_195
    return (east * east + north * north).squareRoot()
}

func metresFromCorridor(_ place: Coordinate) -> Double {
    let line = Lane.otay.corridor?.line ?? []
    let distances = zip(line, line.dropFirst()).map { a, b in
        let steps = max(1, Int(metres(a, b)))
        return (0...steps).map { step in
            let share = Double(step) / Double(steps)
            let longitude = a.longitude + (b.longitude - a.longitude) * share
            let latitude = a.latitude + (b.latitude - a.latitude) * share
            return metres(place, Coordinate(longitude: longitude, latitude: latitude))
        }.min() ?? .infinity
    }
    return distances.min() ?? .infinity
}
