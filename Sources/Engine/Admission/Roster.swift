import Model

/// Which trip a device or a piece of equipment was on at a given moment.
struct Roster: Sendable {
    /// From when on a device or trailer belongs to a trip, until that is over or the next begins.
    struct Turn: Comparable, Hashable, Sendable {
        let from: Instant
        let trip: TripID
        let number: TripNumber

        static func < (a: Self, b: Self) -> Bool { (a.from, a.trip) < (b.from, b.trip) }
    }

    /// A device starts a few trips a day. What it says of a trip further back than this is refused,
    /// so that a lane's roster does not grow with its years.
    static let turnsMax = 16

    private var byDevice: [DeviceID: [Turn]] = [:]
    private var byEquipment: [String: [Turn]] = [:]

    mutating func enter(_ trip: Trip, as number: TripNumber) {
        let turn = Turn(from: trip.departure - Trip.preparation, trip: trip.id, number: number)
        enter(turn, of: trip.device, Self.names(of: trip))
    }

    /// An erased trip keeps its turns, so that nothing of it is taken for another trip's.
    mutating func enter(_ erasure: Erasure, of trip: TripID, as number: TripNumber) {
        let turn = Turn(from: erasure.from, trip: trip, number: number)
        enter(turn, of: erasure.device, Set(erasure.equipment + [erasure.device.description]))
    }

    private mutating func enter(_ turn: Turn, of device: DeviceID, _ names: Set<String>) {
        Self.insert(turn, into: &byDevice[device, default: []])
        for name in names { Self.insert(turn, into: &byEquipment[name, default: []]) }
    }

    /// Whose turn began last before a moment.
    func turn(of device: DeviceID, at moment: Instant) -> Turn? {
        byDevice[device]?.last { $0.from <= moment }
    }

    func turns(of device: DeviceID) -> [Turn] { byDevice[device] ?? [] }

    /// The last turns that had begun by then, the latest first.
    func turns(of device: DeviceID, before moment: Instant, most: Int) -> [Turn] {
        Array((byDevice[device] ?? []).filter { $0.from <= moment }.suffix(most).reversed())
    }

    func turns(with equipment: String) -> [Turn] { byEquipment[equipment] ?? [] }

    /// A seal is no name here: its number alone is not unique, and every event that speaks of a
    /// seal names the box it is on.
    static func names(of trip: Trip) -> Set<String> {
        var names: Set<String> = [trip.trailer.description, trip.device.description]
        if let container = trip.container { names.insert(container.description) }
        return names
    }

    private static func insert(_ turn: Turn, into turns: inout [Turn]) {
        // A trip erased since the last start has its turn already.
        guard !turns.contains(turn) else { return }
        let place = turns.lastIndex { $0 < turn }
        turns.insert(turn, at: place.map { $0 + 1 } ?? 0)
        if turns.count > turnsMax { turns.removeFirst() }
    }
}
