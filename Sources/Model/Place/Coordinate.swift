/// A point on the ground, WGS 84 degrees. Longitude first, as GeoJSON has it.
package struct Coordinate: Hashable, Sendable {
    package let longitude: Double
    package let latitude: Double

    package init(longitude: Double, latitude: Double) {
        self.longitude = longitude
        self.latitude = latitude
    }

    package var isOnEarth: Bool {
        longitude >= -180 && longitude <= 180 && latitude >= -90 && latitude <= 90
    }
}
