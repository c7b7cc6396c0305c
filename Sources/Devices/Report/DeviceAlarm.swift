/// What a device cries out about. The names are what `garita device decode` prints.
package enum DeviceAlarm: String, Hashable, Sendable, CaseIterable {
    /// The steel string, rope or shackle was cut: the hardest word a lock has.
    case sealCut
    /// The lock was opened, or an opening was tried, against its orders.
    case unlockAlarm
    case wrongPin
    case illegalCard
    case backCoverOpened
    /// A card was right, but not here.
    case refusedOutsideArea
    case motorFault
    case tampering
    case removing
    case vibration
    case movement
    case tow
    case door
    case jamming
    case powerCut
    case powerOff
    case powerRestored
    case lowBattery
    case lowPower
    case gpsAntennaCut
    case fault
    case sos
    case accident
    case overspeed
    case fatigue
    case hardBraking
    case hardAcceleration
    case hardCornering
    case fenceEntered
    case fenceLeft
    case parking
    case temperature
    case fuelLeak
    case footBrake
    case simChanged
    case falseCellTower
    case general
}
