package import Clearance
import Custody
package import Model
import Standing

/// The order of the stages in one place: custody, standing, risk, clearance.
///
/// A pure function of the ledger: it is told facts in ledger order, its clock is the time at which
/// facts were received, and it answers with effects. The same ledger and policy give the same
/// decisions, byte for byte, however the facts were batched.
package struct Engine: Sendable {
    package typealias History = (TripID, LedgerIndex) throws -> [Fact]

    package struct Settings: Sendable {
        package let policy: any Policy
        /// The trip's share in chance, fixed before it departs.
        package let seed: @Sendable (TripID) -> UInt64

        package init(policy: any Policy, seed: @escaping @Sendable (TripID) -> UInt64) {
            self.policy = policy
            self.seed = seed
        }
    }

    /// How often silent trips are looked at: the pace at which devices report.
    static let watchInterval = Seconds(15)

    package let settings: Settings
    package internal(set) var files: [TripID: TripFile] = [:]
    package internal(set) var lane: Lane?
    /// Trips whose page changed since the screens last asked.
    package private(set) var touched: Set<TripID> = []
    package private(set) var clock = Instant.distantPast
    var map: LaneMap
    var cohort = Cohort()
    private var nextWatch = Instant.distantPast
    /// Loads on the road, whose silence would mean something.
    private var underWay: Set<TripID> = []

    package init(_ settings: Settings) {
        self.settings = settings
        map = LaneMap(Lane(name: "", corridor: nil, zones: []))
    }

    /// Follows one fact; `history` reads a trip's facts up to an index when a late one arrives.
    package mutating func follow(
        _ fact: Fact, history: History
    ) rethrows -> [Effect] {
        var effects: [Effect] = []
        switch fact.event {
        // The engine's own words change nothing it knows, and do not move its clock.
        case .decided, .revoked, .disclosed: return []
        case .heartbeat: clock = max(clock, fact.received)
        case .laneDeclared(let lane, _): adopt(lane)
        case .tripDeclared(let trip): open(trip, at: fact.index)
        case .position, .seal, .door, .passage, .sighting, .inspection, .weighing, .officer,
            .remark, .correction:
            clock = max(clock, fact.received)
            effects += try observe(fact, history: history)
        }
        if clock >= nextWatch { effects += watch() }
        return effects
    }

    /// The kind of place a position fell in, by the map its trip was declared under.
    package func zone(of fact: Fact) -> Zone.Role? {
        guard case .position(let position) = fact.event, position.isValid,
            let file = files[fact.trip], let zone = file.map.zone(at: position.place)
        else { return nil }
        return file.map.lane.zones[zone].role
    }

    package var isWatching: Bool { !underWay.isEmpty }

    package mutating func takeTouched() -> Set<TripID> {
        defer { touched = [] }
        return touched
    }

    private mutating func adopt(_ lane: Lane) {
        self.lane = lane
        map = LaneMap(lane)
    }

    private mutating func open(_ trip: Trip, at index: LedgerIndex) {
        files[trip.id] = TripFile(
            trip: trip, declared: index, map: map, standing: DeclaredStanding.judge(trip),
            seed: settings.seed(trip.id))
        touched.insert(trip.id)
    }

    /// The life of a fact: fold it, see how far the load has come, judge.
    private mutating func observe(_ fact: Fact, history: History) rethrows -> [Effect] {
        // In place: a file is large, and taking it out and back would copy it twice a fact.
        guard let place = files.index(forKey: fact.trip) else { return [] }
        touched.insert(fact.trip)
        if case .position(let position) = fact.event {
            cohort.observe(position, by: files.values[place].tag, map: files.values[place].map)
        }
        try files.values[place].take(fact, history: history)
        watch(files.values[place].isWatched, fact.trip)
        return judge(at: place)
    }

    private mutating func watch(_ isWatched: Bool, _ trip: TripID) {
        if isWatched { underWay.insert(trip) } else { underWay.remove(trip) }
    }

    /// Looks at every load under way, so that silence and long stands are noticed.
    private mutating func watch() -> [Effect] {
        nextWatch = clock + Self.watchInterval
        return underWay.sorted().flatMap { trip in
            files.index(forKey: trip).map { judge(at: $0) } ?? []
        }
    }

    private mutating func judge(at place: Dictionary<TripID, TripFile>.Index) -> [Effect] {
        let bench = Bench(settings: settings, cohort: cohort, clock: clock)
        return bench.judge(&files.values[place])
    }
}
