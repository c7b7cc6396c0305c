/// A straight piece of way with a direction.
struct FlatSegment: Hashable, Sendable {
    let start: Flat
    let east: Double
    let north: Double
    /// One over the squared length, or zero for a segment of no length: nearest is then its start.
    private let inverse: Double

    init(_ start: Flat, _ end: Flat) {
        self.start = start
        east = end.x - start.x
        north = end.y - start.y
        let squared = east * east + north * north
        inverse = squared > 0 ? 1 / squared : 0
    }

    var length: Double { (east * east + north * north).squareRoot() }

    /// How far along the nearest place to `point` lies, as a share of the length from 0 to 1.
    func share(nearestTo point: Flat) -> Double {
        let along = (point.x - start.x) * east + (point.y - start.y) * north
        return min(max(along * inverse, 0), 1)
    }

    func at(_ share: Double) -> Flat {
        Flat(x: start.x + share * east, y: start.y + share * north)
    }

    func nearest(to point: Flat) -> Flat { at(share(nearestTo: point)) }
}
