import DeviceDoor
import Model
import Synchronization

/// A roll that changes while devices are connected.
final class RollOfTheDay: Sendable {
    private let roll: Mutex<DeviceRoll>

    init(_ roll: DeviceRoll) { self.roll = Mutex(roll) }

    subscript(name: DeviceName) -> Enrolment? { roll.withLock { $0[name] } }

    func retireAll() throws {
        try roll.withLock { roll in
            for entry in roll.entries { try roll.retire(entry.name, at: SmallNode.now) }
        }
    }
}

extension SmallNode {
    func gate(asking roll: RollOfTheDay) -> DeviceGate {
        let still = gate(DeviceRoll())
        return DeviceGate(enrolment: { roll[$0] }, keep: still.keep, now: still.now)
    }
}
