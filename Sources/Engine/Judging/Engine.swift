package import Clearance
import Custody
import Examination
package import Filings
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
        package var policyName: String { policy.name }
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
    package internal(set) var files = Files()
    package internal(set) var lane: Lane?
    package internal(set) var clock = Instant.distantPast
    var map: LaneMap
    var cohort = Cohort()
    var pending = PendingTrips()
    /// Trips whose page changed since the screens last asked.
    private var touched: [TripID] = []
    var nextWatch = Instant.distantPast
    /// When other rules are in force than now, where the policy asks for them.
    var rulesTurn = Instant.distantFuture
    /// Loads on the road, whose silence would mean something.
    var underWay: Set<TripID> = []
    /// What authorities said of those who touch loads, and which loads name them.
    var standings: Standings
    var namings = Namings()
    /// What was filed with the rooms beside the road.
    package internal(set) var cabinet = FilingCabinet()

    package init(_ settings: Settings) {
        self.settings = settings
        standings = Standings(asksArrangements: settings.policy.asksArrangements)
        map = LaneMap(Lane(name: "", corridor: nil, zones: []))
    }

    /// Follows one fact; `history` reads a trip's facts up to an index when a late one arrives.
    package mutating func follow(
        _ fact: Fact, history: History
    ) rethrows -> [Effect] {
        var effects: [Effect] = []
        switch fact.event {
        // The engine's own words change nothing it knows, and do not move its clock.
        case .decided, .revoked, .disclosed, .policy:
            if case .decided(let decision) = fact.event { cabinet.targeting.note(decision) }
            show(fact)
            return []
        case .erased(let erasure):
            close(fact.trip, erasure)
            return []
        case .adopted(let adoption): return try take(adoption, fact, history)
        // What moved the clock still does, so that other trips are judged when they were.
        case .gone(let kind, _): if kind.movesTheClock { clock = max(clock, fact.received) }
        case .heartbeat:
            clock = max(clock, fact.received)
            effects += try judgePending(history, all: true)
        case .laneDeclared(let lane, _): adopt(lane)
        case .standing(let notice):
            clock = max(clock, fact.received)
            effects += try hear(notice, fact, history)
        case .filed(let filing):
            clock = max(clock, fact.received)
            effects += try hear(filing, fact, history)
        case .tripDeclared(let trip): open(trip, fact)
        // Judged when its trip is declared.
        case .kept: clock = max(clock, fact.received)
        case .position, .seal, .door, .passage, .sighting, .inspection, .weighing, .officer,
            .remark, .correction:
            clock = max(clock, fact.received)
            effects += try observe(fact, history: history)
        }
        effects += try judgePending(history)
        effects += try judgeTurned(history)
        effects += try judgeByNewRules(history)
        if clock >= nextWatch { effects += try watch(history) }
        return effects
    }

    /// Holds what a restart recomputed against what was recorded. They differ where witnesses were
    /// erased since, or where an older program or policy decided.
    package mutating func abide(by rulings: [TripID: Ruling], except ahead: Set<TripID>) {
        for trip in files.names where !ahead.contains(trip) {
            guard let place = files.place(of: trip), !files[place].agrees(with: rulings[trip])
            else { continue }
            files[place].abide(by: rulings[trip])
            wait(place)
        }
    }

    /// Judges what still waits, where nobody will speak again.
    package mutating func finish(history: History) rethrows -> [Effect] {
        try judgePending(history, all: true)
    }

    package var isWatching: Bool { !underWay.isEmpty }
    /// Reports wait for a judgement that only time or another fact will bring.
    package var isWaiting: Bool { !pending.isEmpty }

    /// Trips that changed since they were taken last, each once; those that changed first come first.
    package mutating func takeTouched(most: Int) -> ArraySlice<TripID> {
        let taken = touched.prefix(most)
        for trip in taken {
            if let place = files.place(of: trip) { files[place].isTouched = false }
        }
        touched.removeFirst(taken.count)
        return taken
    }

    package var hasTouched: Bool { !touched.isEmpty }

    mutating func touch(_ place: Int) {
        guard !files[place].isTouched else { return }
        files[place].isTouched = true
        touched.append(files[place].trip.id)
    }

    /// What a screen needs to know of the engine's own words: where the newest decision stands.
    private mutating func show(_ fact: Fact) {
        guard let place = files.place(of: fact.trip) else { return }
        if case .decided = fact.event { files[place].decisionIndex = fact.index }
        cabinet.note(fact, on: files[place].trip)
        touch(place)
    }

    private mutating func adopt(_ lane: Lane) {
        self.lane = lane
        map = LaneMap(lane)
    }

    private mutating func open(_ trip: Trip, _ fact: Fact) {
        cabinet.open(trip)
        files.open(
            TripFile(
                trip: trip, declared: fact, map: map,
                standing: trust.judge(trip, at: max(clock, fact.received)),
                seed: settings.seed(trip.id)))
        namings.add(trip)
        if let place = files.place(of: trip.id) { touch(place) }
    }

    /// The trip's facts are erased: nothing is left to judge it by.
    private mutating func close(_ trip: TripID, _ erasure: Erasure) {
        cabinet.close(trip, files[trip]?.trip, keeping: erasure.drawn, now: clock)
        if let trip = files[trip]?.trip {
            namings.remove(trip)
            cabinet.forget(trip)
        }
        cabinet.targeting.forget(trip)
        files.close(trip)
        underWay.remove(trip)
    }

    /// The life of a fact: fold it, see how far the load has come, judge.
    private mutating func observe(_ fact: Fact, history: History) rethrows -> [Effect] {
        guard let place = files.place(of: fact.trip) else { return [] }
        absorb(fact, place)
        guard canWait(fact, place) else { return try judge(at: place, history) }
        wait(place)
        return []
    }

    mutating func absorb(_ fact: Fact, _ place: Int) {
        touch(place)
        if case .position(let position) = fact.event {
            cohort.observe(position, by: files[place].tag, map: files[place].map)
        }
        if case .officer(let act) = fact.event { cabinet.targeting.note(act, on: fact.trip) }
        let wasWatched = files[place].isWatched
        files[place].take(fact)
        let isWatched = files[place].isWatched
        if isWatched != wasWatched { watch(isWatched, fact.trip) }
    }

    mutating func wait(_ place: Int) {
        if !files[place].isQueued { pending.add(files[place].trip.id, at: clock) }
        files[place].isQueued = true
        files[place].isPending = true
    }

    /// A report that only says where the load is may wait a second for the next one: a device that
    /// flushes an hour of them at once is judged when it is done.
    private func canWait(_ fact: Fact, _ place: Int) -> Bool {
        guard case .position(let position) = fact.event,
            position.saysOnlyWhere(behind: files[place].trip.tractor)
        else { return false }
        return clock - files[place].judgedAt < PendingTrips.patience
    }

    mutating func watch(_ isWatched: Bool, _ trip: TripID) {
        if isWatched { underWay.insert(trip) } else { underWay.remove(trip) }
    }
}

extension Event.Kind {
    /// What others say happened; declarations are made ahead of their time.
    fileprivate var movesTheClock: Bool {
        !isOwn && self != .tripDeclared && self != .laneDeclared
    }
}

extension Position {
    /// Neither a door nor a lock nor another tractor: nothing that could break custody by itself.
    fileprivate func saysOnlyWhere(behind tractor: TractorID) -> Bool {
        door != .open && (seal ?? .intact) == .intact && (self.tractor ?? tractor) == tractor
    }
}
