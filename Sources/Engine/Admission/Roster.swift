import Model

/// Which trip a device or a piece of equipment was on at a given moment.
struct Roster: Sendable {
    /// From when on a device or trailer belongs to a trip, until that is over or the next begins.
    struct Turn: Comparable, Hashable, Sendable {
        let from: Instant
        let trip: TripID
        let number: TripNumber
        /// Whose word the trip is; nobody's where it was erased.
        let declarer: PartyID?

        static func < (a: Self, b: Self) -> Bool { (a.from, a.trip) < (b.from, b.trip) }
    }

    /// A device starts a few trips a day. What it says of a trip further back than this is refused,
    /// so that a lane's roster does not grow with its years. Counted for each party: nobody's later
    /// trips push out another's.
    static let turnsMax = 16
    /// A trailer's daily loads of two months, planned at once by one party.
    static let plannedMax = 64

    private var byDevice: [DeviceID: [Turn]] = [:]
    private var byEquipment: [String: [Turn]] = [:]

    mutating func enter(
        _ trip: Trip, as number: TripNumber, by declarer: PartyID, at now: Instant
    ) {
        let turn = Turn(
            from: trip.departure - Trip.preparation, trip: trip.id, number: number,
            declarer: declarer)
        enter(turn, of: trip.device, Self.names(of: trip), at: now)
    }

    /// An erased trip keeps its turns, so that nothing of it is taken for another trip's.
    mutating func enter(
        _ erasure: Erasure, of trip: TripID, as number: TripNumber, at now: Instant
    ) {
        let turn = Turn(from: erasure.from, trip: trip, number: number, declarer: nil)
        let names = Set(erasure.equipment + [erasure.device.description])
        enter(turn, of: erasure.device, names, at: now)
    }

    private mutating func enter(
        _ turn: Turn, of device: DeviceID, _ names: Set<String>, at now: Instant
    ) {
        Self.insert(turn, into: &byDevice[device, default: []], at: now)
        for name in names { Self.insert(turn, into: &byEquipment[name, default: []], at: now) }
    }

    /// How many trips with one name a party has planned that have not begun.
    func planned(with name: String, by declarer: PartyID, at now: Instant) -> Int {
        turns(with: name).count { $0.declarer == declarer && $0.from > now }
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

    private static func insert(_ turn: Turn, into turns: inout [Turn], at now: Instant) {
        // A trip erased since the last start has its turn already.
        guard !turns.contains(where: { $0.number == turn.number && $0.from == turn.from }) else {
            return
        }
        let place = turns.lastIndex { $0 < turn }
        turns.insert(turn, at: place.map { $0 + 1 } ?? 0)
        forget(of: turn.declarer, in: &turns, at: now)
    }

    /// What has not begun is never dropped: it is a plan, and the first of it is the next load.
    private static func forget(of declarer: PartyID?, in turns: inout [Turn], at now: Instant) {
        let begun = turns.indices.filter {
            turns[$0].declarer == declarer && turns[$0].from <= now
        }
        for index in begun.dropLast(turnsMax).reversed() { turns.remove(at: index) }
    }
}
