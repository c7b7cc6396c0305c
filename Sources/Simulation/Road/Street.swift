/// A line of spots with its length known at every spot.
struct Street: Sendable {
    private(set) var spots: [Spot] = []
    private(set) var along: [Double] = []

    init(_ spots: [Spot] = []) { spots.forEach { append($0) } }

    var length: Double { along.last ?? 0 }

    mutating func append(_ spot: Spot) {
        along.append(length + (spots.last.map { (spot - $0).length } ?? 0))
        spots.append(spot)
    }

    /// The stretch that holds a distance: the last one that starts at or before it.
    func stretch(at distance: Double) -> Int {
        var low = 0, high = spots.count - 2
        while low < high {
            let middle = (low + high + 1) / 2
            if along[middle] <= distance { low = middle } else { high = middle - 1 }
        }
        return low
    }

    func spot(at distance: Double) -> Spot {
        let index = stretch(at: distance)
        let share = (distance - along[index]) / max(along[index + 1] - along[index], 1e-9)
        return spots[index] + (spots[index + 1] - spots[index]) * min(max(share, 0), 1)
    }

    /// One metre long, pointing where the traffic goes.
    func direction(at distance: Double) -> Spot {
        var index = stretch(at: distance)
        while index > 0, along[index + 1] - along[index] < 0.01 { index -= 1 }
        let step = spots[index + 1] - spots[index]
        return step * (1 / max(step.length, 1e-9))
    }

    /// A spot beside the street: positive offsets lie to the right of the traffic.
    func spot(at distance: Double, offset: Double) -> Spot {
        let ahead = direction(at: distance)
        return spot(at: distance) + Spot(ahead.y, -ahead.x) * offset
    }
}
