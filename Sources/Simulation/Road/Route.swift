/// The way one truck takes: the corridor, left here and there for a yard, a pump or a warehouse.
struct Route: Sendable {
    private(set) var street = Street()
    /// Progress along the corridor at each spot; not a number where the truck is off it.
    private(set) var progress: [Double] = []
    private(set) var halts: [(distance: Double, halt: Halt)] = []
    private(set) var lights: [(distance: Double, light: TrafficLight)] = []

    func progress(at distance: Double, stretch: Int) -> Double {
        let from = street.along[stretch], to = street.along[stretch + 1]
        let share = to > from ? (distance - from) / (to - from) : 0
        return progress[stretch] + (progress[stretch + 1] - progress[stretch]) * share
    }

    mutating func pass(_ spot: Spot, progress at: Double = .nan) {
        street.append(spot)
        progress.append(at)
    }

    mutating func halt(_ halt: Halt) { halts.append((street.length, halt)) }
    mutating func meet(_ light: TrafficLight) { lights.append((street.length, light)) }
}

/// A planned stand, and why the truck stands.
struct Halt: Hashable, Sendable {
    enum Reason: Hashable, Sendable {
        case fuel, checkpoint, yard, flatTyre, theft, secondary, farSide
    }

    let reason: Reason
    let seconds: Double
}

/// Something on the way that a truck's route must bend to.
struct Feature: Sendable {
    enum Kind: Sendable {
        case halt(Halt)
        case light(TrafficLight)
        /// Leaves the corridor, passes these spots, stands at the middle one, comes back.
        case excursion(via: [Spot], rejoin: Double, halt: Halt?)
    }

    let progress: Double
    let kind: Kind

    var end: Double {
        if case .excursion(_, let rejoin, _) = kind { return rejoin }
        return progress
    }
}

extension Route {
    /// Follows the corridor between two marks and bends to each feature in turn. What lies inside
    /// an excursion is not met: a truck on a detour does not wait at the closed road's lights.
    mutating func follow(_ corridor: Street, from: Double, to: Double, features: [Feature]) {
        var reached = from
        func isAhead(_ feature: Feature) -> Bool { feature.progress > reached && feature.end < to }
        pass(corridor.spot(at: from), progress: from)
        for feature in features.sorted(by: { $0.progress < $1.progress }) where isAhead(feature) {
            passCorners(of: corridor, after: reached, before: feature.progress)
            pass(corridor.spot(at: feature.progress), progress: feature.progress)
            switch feature.kind {
            case .halt(let halt): self.halt(halt)
            case .light(let light): meet(light)
            case .excursion(let via, let rejoin, let halt):
                for (index, spot) in via.enumerated() {
                    pass(spot)
                    if index == via.count / 2, let halt { self.halt(halt) }
                }
                pass(corridor.spot(at: rejoin), progress: rejoin)
            }
            reached = feature.end
        }
        passCorners(of: corridor, after: reached, before: to)
        pass(corridor.spot(at: to), progress: to)
    }

    private mutating func passCorners(of corridor: Street, after: Double, before: Double) {
        for (spot, along) in zip(corridor.spots, corridor.along)
        where along > after && along < before {
            pass(spot, progress: along)
        }
    }
}
