/// One truck of an exercise. Times are seconds from the scenario's first midnight.
package struct DrillTruck: Hashable, Sendable {
    package let number: Int
    package let kind: Int
    package let isFast: Bool
    package let joined: Double
    let service: Double
}

/// What the lane hears of an exercise's trucks, in order.
package enum DrillEvent: Hashable, Sendable {
    case joined(DrillTruck)
    case atPrimary(DrillTruck, at: Double)
    case left(DrillTruck, at: Double)

    package var at: Double {
        switch self {
        case .joined(let truck): truck.joined
        case .atPrimary(_, let at), .left(_, let at): at
        }
    }
}
