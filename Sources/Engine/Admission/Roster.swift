import Model

/// Which trip a device or a piece of equipment was on at a given moment.
struct Roster: Sendable {
    private struct Turn {
        let from: Instant
        let trip: TripID
    }

    private(set) var trips: [TripID: Trip] = [:]
    private var byDevice: [DeviceID: [Turn]] = [:]
    private var byEquipment: [String: [Turn]] = [:]

    mutating func enter(_ trip: Trip) {
        trips[trip.id] = trip
        let turn = Turn(from: trip.departure - Trip.preparation, trip: trip.id)
        Self.insert(turn, into: &byDevice[trip.device, default: []])
        for name in Self.names(of: trip) {
            Self.insert(turn, into: &byEquipment[name, default: []])
        }
    }

    func trip(of device: DeviceID, at moment: Instant) -> TripID? {
        Self.turn(in: byDevice[device], at: moment)
    }

    func trip(withAnyOf names: [String], at moment: Instant) -> TripID? {
        names.lazy.compactMap { Self.turn(in: byEquipment[$0], at: moment) }.first
    }

    private static func names(of trip: Trip) -> Set<String> {
        var names: Set<String> = [trip.trailer.description, trip.device.description]
        if let container = trip.container { names.insert(container.description) }
        for seal in trip.seals { names.insert(seal.number) }
        return names
    }

    private static func insert(_ turn: Turn, into turns: inout [Turn]) {
        let place = turns.lastIndex { ($0.from, $0.trip) < (turn.from, turn.trip) }
        turns.insert(turn, at: place.map { $0 + 1 } ?? 0)
    }

    private static func turn(in turns: [Turn]?, at moment: Instant) -> TripID? {
        turns?.last { $0.from <= moment }?.trip
    }
}
