/// A rectangle along the axes that holds a shape: whatever lies outside it need not be asked.
struct FlatBox: Hashable, Sendable {
    var west = Double.infinity
    var south = Double.infinity
    var east = -Double.infinity
    var north = -Double.infinity

    var isEmpty: Bool { west > east }

    mutating func include(_ point: Flat) {
        west = min(west, point.x)
        east = max(east, point.x)
        south = min(south, point.y)
        north = max(north, point.y)
    }

    mutating func include(_ box: FlatBox) {
        guard !box.isEmpty else { return }
        include(Flat(x: box.west, y: box.south))
        include(Flat(x: box.east, y: box.north))
    }

    func squaredDistance(to point: Flat) -> Double {
        let x = max(west - point.x, 0, point.x - east)
        let y = max(south - point.y, 0, point.y - north)
        return x * x + y * y
    }
}
