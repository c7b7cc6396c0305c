#if canImport(Glibc)
    import Glibc
#else
    import Foundation
#endif
package import Model

/// The flat sheet a lane is drawn on: degrees times one constant each way, nothing else.
///
/// The map is affine, so a fence drawn straight between two corners in degrees is straight here
/// too, and being inside it means the same in both. Lengths are true at the origin; going north
/// or south by d metres, an east-west length is wrong by the share `tan(latitude) * d / 6,371 km`:
/// 0.2 % at 20 km from an origin at 32.5 degrees, so 1 metre in a stop of 500.
package struct Plane: Hashable, Sendable {
    package let origin: Coordinate
    private let metresPerDegreeEast: Double
    private let metresPerDegreeNorth: Double

    /// WGS 84, the ellipsoid every GPS receiver reports on: its long radius in metres, and the
    /// square of its eccentricity.
    private static let equatorRadius = 6_378_137.0
    private static let squaredEccentricity = 6.694_379_990_14e-3

    /// A degree east shrinks to nothing at the pole, and a lane there could not be inverted.
    private static let cosineMin = 1e-6

    package init(origin: Coordinate) {
        precondition(origin.isOnEarth, "a lane is drawn around a place on earth")
        self.origin = origin
        let latitude = origin.latitude * .pi / 180
        let sine = sin(latitude)
        let flattening = 1 - Self.squaredEccentricity * sine * sine
        let across = Self.equatorRadius / flattening.squareRoot()
        let along = across * (1 - Self.squaredEccentricity) / flattening
        metresPerDegreeEast = across * max(cos(latitude), Self.cosineMin) * .pi / 180
        metresPerDegreeNorth = along * .pi / 180
    }

    package func flat(_ place: Coordinate) -> Flat {
        var east = place.longitude - origin.longitude
        // A lane across the antimeridian is still one lane.
        if east > 180 { east -= 360 } else if east < -180 { east += 360 }
        return Flat(
            x: east * metresPerDegreeEast,
            y: (place.latitude - origin.latitude) * metresPerDegreeNorth)
    }

    package func coordinate(_ point: Flat) -> Coordinate {
        var longitude = origin.longitude + point.x / metresPerDegreeEast
        if longitude > 180 { longitude -= 360 } else if longitude < -180 { longitude += 360 }
        return Coordinate(
            longitude: longitude, latitude: origin.latitude + point.y / metresPerDegreeNorth)
    }
}
