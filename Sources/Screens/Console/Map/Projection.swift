#if canImport(Glibc)
    import Glibc
#else
    import Foundation
#endif
import Model

/// From the ground to the drawing: equirectangular about the lane's own latitude, which over some
/// thirty kilometres bends no line by more than its own width.
///
/// The same five numbers are written into the page, so the script puts a truck where we would.
struct Projection: Hashable {
    /// The drawing's width in its own units; the height follows from the lane's shape.
    static let width = 1_000.0
    /// A lane that runs straight north would be a thread; one that runs east, a line.
    static let heights = 460.0...900.0
    /// Free space around the lane, as a share of the width.
    private static let margin = 0.06

    let west: Double
    let north: Double
    /// Drawing units per degree of latitude.
    let scale: Double
    /// How much shorter a degree of longitude is than one of latitude.
    let squeeze: Double
    let height: Double

    init?(around places: [Coordinate]) {
        guard let first = places.first else { return nil }
        var (west, east, south, north) =
            (first.longitude, first.longitude, first.latitude, first.latitude)
        for place in places {
            west = min(west, place.longitude)
            east = max(east, place.longitude)
            south = min(south, place.latitude)
            north = max(north, place.latitude)
        }
        squeeze = max(0.05, cos((south + north) / 2 * .pi / 180))
        // A lane of one point is drawn as if it were a hundred metres wide.
        let wide = max((east - west) * squeeze, 0.001)
        let tall = max(north - south, 0.001)
        let inner = Self.width * (1 - 2 * Self.margin)
        let free = Self.width * Self.margin
        height = min(
            max(tall / wide * inner + 2 * free, Self.heights.lowerBound), Self.heights.upperBound)
        scale = min(inner / wide, (height - 2 * free) / tall)
        self.west = (west + east) / 2 - Self.width / 2 / scale / squeeze
        self.north = (south + north) / 2 + height / 2 / scale
    }

    func point(_ place: Coordinate) -> (x: Double, y: Double) {
        ((place.longitude - west) * squeeze * scale, (north - place.latitude) * scale)
    }

    func length(_ metres: Metres) -> Double { metres.value / Self.metresPerDegree * scale }

    /// Along a meridian, within half a percent everywhere.
    private static let metresPerDegree = 111_195.0
}
