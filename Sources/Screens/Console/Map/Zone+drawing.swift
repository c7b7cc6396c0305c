import Model

extension Zone {
    /// Enough corners to know how far the zone reaches.
    var corners: [Coordinate] {
        switch shape {
        case .polygon(let rings): rings.first ?? []
        case .circle(let centre, _): [centre]
        }
    }

    var middle: Coordinate {
        switch shape {
        case .circle(let centre, _): return centre
        case .polygon(let rings):
            // The last corner of a closed ring repeats the first.
            let ring = rings.first?.dropLast() ?? []
            guard !ring.isEmpty else { return Coordinate(longitude: 0, latitude: 0) }
            let count = Double(ring.count)
            return Coordinate(
                longitude: ring.map(\.longitude).reduce(0, +) / count,
                latitude: ring.map(\.latitude).reduce(0, +) / count)
        }
    }
}

extension Zone.Role {
    /// Which name an officer misses most when there is room for few.
    var telling: Int {
        switch self {
        case .primary: 9
        case .farSide: 8
        case .queue: 7
        case .checkpoint: 6
        case .yard: 5
        case .fuel: 4
        case .plant: 3
        case .secondary: 2
        case .restricted: 1
        }
    }
}
