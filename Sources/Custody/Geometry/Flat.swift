/// A point on the lane's own plane: metres east and north of the lane's origin.
package struct Flat: Hashable, Sendable {
    package let x: Double
    package let y: Double

    package init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }

    package func squaredDistance(to other: Flat) -> Double {
        let east = x - other.x, north = y - other.y
        return east * east + north * north
    }

    package func distance(to other: Flat) -> Double {
        squaredDistance(to: other).squareRoot()
    }
}
