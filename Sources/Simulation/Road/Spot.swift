import Model
import Glibc

/// A point in the world's own flat frame: metres east and north of its origin.
///
/// Over the 20 km of this lane a flat frame is wrong by less than a metre, far below GPS noise.
struct Spot: Hashable, Sendable {
    var x: Double
    var y: Double

    init(_ x: Double, _ y: Double) {
        self.x = x
        self.y = y
    }

    static func + (a: Self, b: Self) -> Self { Spot(a.x + b.x, a.y + b.y) }
    static func - (a: Self, b: Self) -> Self { Spot(a.x - b.x, a.y - b.y) }
    static func * (a: Self, factor: Double) -> Self { Spot(a.x * factor, a.y * factor) }

    var length: Double { sqrt(x * x + y * y) }

    /// Clockwise from north, 0 ..< 360, as a GPS prints its course.
    var course: Double {
        let degrees = atan2(x, y) * 180 / .pi
        return degrees < 0 ? degrees + 360 : degrees
    }
}

extension Spot {
    /// South of the border fence near Otay Mesa; every street here is invented around it.
    static let origin = Coordinate(longitude: -117.0, latitude: 32.5)

    /// The mean radius of the Earth, 6,371,008.8 m, times one degree.
    static let metresPerDegree = 111_195.08
    static let metresPerDegreeEast = metresPerDegree * cos(origin.latitude * .pi / 180)

    var coordinate: Coordinate {
        Coordinate(
            longitude: Self.origin.longitude + x / Self.metresPerDegreeEast,
            latitude: Self.origin.latitude + y / Self.metresPerDegree)
    }

    init(_ coordinate: Coordinate) {
        self.init(
            (coordinate.longitude - Self.origin.longitude) * Self.metresPerDegreeEast,
            (coordinate.latitude - Self.origin.latitude) * Self.metresPerDegree)
    }
}
