import Model

/// What a report says of the seal and the door that the device guards, in the words that a
/// position has for them.
struct DeviceWords {
    let seal: ElectronicSealState?
    let door: DoorState?

    init(_ report: DeviceReport, from lock: Bool) {
        seal = Self.seal(report, isLock: lock || Self.speaksAsLock(report.lock))
        door = Self.door(report)
    }

    var isEmpty: Bool { seal == nil && door == nil }

    /// A tracker with a door contact is no lock, and its tamper switch is its own.
    private static func speaksAsLock(_ lock: LockReport?) -> Bool {
        guard let lock else { return false }
        return lock.stringInserted != nil || lock.motorLocked != nil || lock.stringCuts != nil
    }

    private static func seal(_ report: DeviceReport, isLock: Bool) -> ElectronicSealState? {
        if report.alarms.contains(where: broken.contains) { return .cut }
        guard isLock else { return nil }
        if report.alarms.contains(where: forced.contains) { return .cut }
        // A lock that is open holds nothing, whoever opened it; an order allows it, not the lock.
        if report.lock?.stringInserted == false || report.lock?.motorLocked == false {
            return .cut
        }
        if report.alarms.contains(.motorFault) { return .fault }
        return report.lock?.stringInserted == true ? .intact : nil
    }

    private static let broken: [DeviceAlarm] = [.sealCut, .unlockAlarm, .backCoverOpened]
    private static let forced: [DeviceAlarm] = [.tampering, .removing]

    private static func door(_ report: DeviceReport) -> DoorState? {
        if report.alarms.contains(.door) { return .open }
        return report.lock?.doorOpen.map { $0 ? .open : .closed }
    }
}
