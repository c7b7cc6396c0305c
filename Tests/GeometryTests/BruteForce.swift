import Custody

/// The textbook crossing-number test, side by side over every ring: what the index must agree with.
enum BruteForce {
    static func contains(_ rings: [[Flat]], _ point: Flat) -> Bool {
        var isInside = false
        for ring in rings {
            for (place, corner) in ring.enumerated() {
                let next = ring[(place + 1) % ring.count]
                let (low, high) = corner.y <= next.y ? (corner, next) : (next, corner)
                guard low.y <= point.y, point.y < high.y else { continue }
                // The sign of the turn, without a division: exact for corners on whole metres.
                let wide = high.x - low.x, tall = high.y - low.y
                if wide * (point.y - low.y) - (point.x - low.x) * tall > 0 { isInside.toggle() }
            }
        }
        return isInside
    }

    /// The nearest place of a line, looking at every piece of it.
    static func distance(_ line: [Flat], _ point: Flat) -> Double {
        zip(line, line.dropFirst()).map { a, b in
            let east = b.x - a.x, north = b.y - a.y
            let squared = east * east + north * north
            let along = (point.x - a.x) * east + (point.y - a.y) * north
            let share = squared > 0 ? min(max(along / squared, 0), 1) : 0
            return point.distance(to: Flat(x: a.x + share * east, y: a.y + share * north))
        }.min() ?? .infinity
    }
}
