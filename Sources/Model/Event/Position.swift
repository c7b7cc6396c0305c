/// What a tracker or an electronic seal reported about itself at one moment.
package struct Position: Hashable, Sendable {
    package let device: DeviceID
    package let at: Instant
    package let place: Coordinate
    /// False when the device itself says it has no fix: then `place` is the last known one, and
    /// the location clock must not advance.
    package let isValid: Bool
    package let speed: MetresPerSecond?
    package let course: Double?
    package let accuracy: Metres?
    package let door: DoorState?
    /// An opening somebody with the right to do so announced to the device or its gateway.
    package let openingAuthorised: Bool
    package let seal: ElectronicSealState?
    package let tractor: TractorID?

    package init(
        device: DeviceID, at: Instant, place: Coordinate, isValid: Bool = true,
        speed: MetresPerSecond? = nil, course: Double? = nil, accuracy: Metres? = nil,
        door: DoorState? = nil, openingAuthorised: Bool = false,
        seal: ElectronicSealState? = nil, tractor: TractorID? = nil
    ) {
        self.device = device
        self.at = at
        self.place = place
        self.isValid = isValid
        self.speed = speed
        self.course = course
        self.accuracy = accuracy
        self.door = door
        self.openingAuthorised = openingAuthorised
        self.seal = seal
        self.tractor = tractor
    }
}

package enum DoorState: String, Hashable, Sendable { case open, closed }

package enum ElectronicSealState: String, Hashable, Sendable { case intact, cut, fault }
