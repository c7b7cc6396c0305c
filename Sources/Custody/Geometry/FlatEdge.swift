/// One side of a fence, stored from its lower end to its upper end.
///
/// The direction is fixed so that two zones sharing a side ask the identical question about it:
/// no place on their common border falls into both or into neither through rounding.
struct FlatEdge: Hashable, Sendable {
    let low: Flat
    let high: Flat

    init(_ a: Flat, _ b: Flat) {
        (low, high) = a.y <= b.y ? (a, b) : (b, a)
    }

    /// True when a ray from `point` to the east crosses this side. A side owns its lower end and
    /// not its upper, so a ray through a corner is counted once; level sides own nothing.
    func isCrossed(eastOf point: Flat) -> Bool {
        let isBeside = (low.y <= point.y) != (high.y <= point.y)
        let east = (high.x - low.x) * (point.y - low.y), west = (point.x - low.x) * (high.y - low.y)
        return isBeside && east > west
    }

    /// True when the segment from `a` to `b` touches this side, ends included.
    func meets(_ a: Flat, _ b: Flat) -> Bool {
        let lowSide = Self.turn(a, b, low), highSide = Self.turn(a, b, high)
        let aSide = Self.turn(low, high, a), bSide = Self.turn(low, high, b)
        if lowSide == 0, highSide == 0 { return overlapsBox(a, b) }
        return lowSide * highSide <= 0 && aSide * bSide <= 0
    }

    /// -1, 0 or 1: on which side of the line from `a` to `b` the point `c` lies.
    private static func turn(_ a: Flat, _ b: Flat, _ c: Flat) -> Int {
        let left = (b.x - a.x) * (c.y - a.y), right = (b.y - a.y) * (c.x - a.x)
        return left == right ? 0 : left > right ? 1 : -1
    }

    private func overlapsBox(_ a: Flat, _ b: Flat) -> Bool {
        max(a.x, b.x) >= min(low.x, high.x) && min(a.x, b.x) <= max(low.x, high.x)
            && max(a.y, b.y) >= low.y && min(a.y, b.y) <= high.y
    }
}
