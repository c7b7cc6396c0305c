import Devices
package import Model

/// Which devices are enrolled, and which were.
///
/// Invariant: of those in use no two have the same name, and no two are the same device of a trip:
/// two trackers that both claim to be the one on the load would accuse each other.
package struct DeviceRoll: Hashable, Sendable {
    /// Twenty times the fleet that the door is built for.
    package static let entriesMax = 100_000

    package enum Refusal: Error, Hashable, Sendable {
        case nameInUse(Enrolment)
        case deviceInUse(Enrolment)
        case full
        case notInUse(DeviceName)

        package var advice: String {
            switch self {
            case .nameInUse(let one):
                "\(one.name.spoken.rawValue) \(one.name.identity) is enrolled already, as "
                    + "\(one.device) of \(one.party); retire it first."
            case .deviceInUse(let one):
                "\(one.device) is already the \(one.name.spoken.rawValue) device "
                    + "\(one.name.identity); retire that one first."
            case .full: "\(DeviceRoll.entriesMax) devices are the most one node keeps."
            case .notInUse(let name):
                "No \(name.spoken.rawValue) device \(name.identity) is enrolled; "
                    + "`garita device list` shows those that are."
            }
        }
    }

    /// In the order of enrolment, the retired ones too: who spoke for a load stays known.
    package private(set) var entries: [Enrolment]
    private var byName: [DeviceName: Int] = [:]
    private var byDevice: [DeviceID: Int] = [:]

    package init() { entries = [] }

    package init(_ entries: [Enrolment]) throws(Refusal) {
        self.init()
        for entry in entries { try add(entry) }
    }

    package subscript(name: DeviceName) -> Enrolment? { byName[name].map { entries[$0] } }

    package mutating func enrol(_ entry: Enrolment) throws(Refusal) { try add(entry) }

    package mutating func retire(_ name: DeviceName, at now: Instant) throws(Refusal) {
        guard let place = byName[name] else { throw .notInUse(name) }
        entries[place].retired = now
        byName[name] = nil
        byDevice[entries[place].device] = nil
    }

    private mutating func add(_ entry: Enrolment) throws(Refusal) {
        guard entries.count < Self.entriesMax else { throw .full }
        if entry.retired == nil {
            if let other = self[entry.name] { throw .nameInUse(other) }
            if let other = byDevice[entry.device] { throw .deviceInUse(entries[other]) }
            byName[entry.name] = entries.count
            byDevice[entry.device] = entries.count
        }
        entries.append(entry)
    }
}
