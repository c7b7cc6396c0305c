/// A door, light or shock sensor spoke apart from a position.
package struct DoorObservation: Hashable, Sendable {
    package let at: Instant
    package let state: DoorState
    package let place: Coordinate?
    /// The sensor's own alarm flag, light or shock included.
    package let isAlarm: Bool

    package init(at: Instant, state: DoorState, place: Coordinate?, isAlarm: Bool) {
        self.at = at
        self.state = state
        self.place = place
        self.isAlarm = isAlarm
    }
}

/// A gate, reader or dock saw the load pass.
package struct Passage: Hashable, Sendable {
    package enum Direction: String, Hashable, Sendable { case departed, arrived }

    package let at: Instant
    package let direction: Direction
    package let place: PlaceID?
    package let role: Zone.Role?

    package init(at: Instant, direction: Direction, place: PlaceID?, role: Zone.Role?) {
        self.at = at
        self.direction = direction
        self.place = place
        self.role = role
    }
}

/// Who and what was seen pulling, carrying or driving the load.
package struct Sighting: Hashable, Sendable {
    package let at: Instant
    package let tractor: TractorID?
    package let trailer: TrailerID?
    package let driver: DriverID?
    /// A change the carrier entered beforehand: a legal relay, not a swap.
    package let isAnnounced: Bool

    package init(
        at: Instant, tractor: TractorID?, trailer: TrailerID?, driver: DriverID?, isAnnounced: Bool
    ) {
        self.at = at
        self.tractor = tractor
        self.trailer = trailer
        self.driver = driver
        self.isAnnounced = isAnnounced
    }
}

/// A checklist walked before loading or sealing, or an authority's examination on the way.
package struct Inspection: Hashable, Sendable {
    /// Which list was walked. Lists are versioned data; seven points for a container, seventeen
    /// for a tractor and trailer, and the authority's own examination.
    package enum List: String, Hashable, Sendable {
        case sevenPoint = "7-point"
        case seventeenPoint = "17-point"
        case examination
    }

    package let at: Instant
    package let list: List
    package let passed: Bool
    package let failedPoints: [String]
    package let authority: PartyID?

    package init(
        at: Instant, list: List, passed: Bool, failedPoints: [String] = [],
        authority: PartyID? = nil
    ) {
        self.at = at
        self.list = list
        self.passed = passed
        self.failedPoints = failedPoints
        self.authority = authority
    }
}

/// What a scale said, and how much that scale's word is worth.
package struct Weighing: Hashable, Sendable {
    /// From the finest to the coarsest; a difference below what a scale can see is no evidence.
    package enum Scale: String, Hashable, Sendable, CaseIterable {
        case staticCertified = "static"
        case singleDraft = "single-draft"
        case typeIV = "wim-iv"
        case typeIII = "wim-iii"
        case typeI = "wim-i"
    }

    package let at: Instant
    package let gross: Kilograms
    package let scale: Scale
    package let tractor: TractorID?

    package init(at: Instant, gross: Kilograms, scale: Scale, tractor: TractorID?) {
        self.at = at
        self.gross = gross
        self.scale = scale
        self.tractor = tractor
    }
}

/// A partner's event that is kept as evidence although no stage judges it: loading, unloading.
package struct Remark: Hashable, Sendable {
    package let at: Instant
    package let step: String

    package init(at: Instant, step: String) {
        self.at = at
        self.step = step
    }
}
