/// The road a load takes from the dock to the far side, and the places where it may rest.
package struct Lane: Hashable, Sendable {
    package let name: String
    package let corridor: Corridor?
    package let zones: [Zone]
    /// True where the lane asks for a recorded inspection before sealing; else none is missed.
    package let requiresInspection: Bool

    package init(name: String, corridor: Corridor?, zones: [Zone], requiresInspection: Bool = false)
    {
        self.name = name
        self.corridor = corridor
        self.zones = zones
        self.requiresInspection = requiresInspection
    }
}

/// The agreed route: frozen for a trip when it departs.
package struct Corridor: Hashable, Sendable {
    package let line: [Coordinate]
    /// Full width, kerb to kerb of what is allowed; half of it lies on either side of the line.
    package let width: Metres

    package init(line: [Coordinate], width: Metres) {
        self.line = line
        self.width = width
    }
}

package struct Zone: Hashable, Sendable {
    package enum Role: String, Hashable, Sendable, CaseIterable {
        case plant, yard, fuel, checkpoint, queue, primary, secondary, farSide, restricted
    }

    package enum Shape: Hashable, Sendable {
        /// Outer ring first, then holes; each ring is closed.
        case polygon([[Coordinate]])
        case circle(centre: Coordinate, radius: Metres)
    }

    package let name: String
    package let role: Role
    package let shape: Shape
    package let dwellLimit: Seconds?
    package let mayOpen: Bool

    package init(name: String, role: Role, shape: Shape, dwellLimit: Seconds?, mayOpen: Bool) {
        self.name = name
        self.role = role
        self.shape = shape
        self.dwellLimit = dwellLimit
        self.mayOpen = mayOpen
    }
}
