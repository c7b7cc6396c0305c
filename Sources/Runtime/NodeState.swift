package import Engine
package import Model
package import Views

/// What a node knows: who is on which trip, how each is judged, what the screens show.
///
/// A function of the ledger: a restart reads the ledger and arrives at the same state.
package struct NodeState: Sendable {
    package var register = Register()
    package var engine: Engine
    /// Facts judged and recorded so far; after a crash the rest is judged again.
    package private(set) var judged: UInt64 = 0
    /// Filled by a restart only, for whoever compares what was decided with what would be.
    package private(set) var history = DecisionHistory()
    private let keepsHistory: Bool
    private var laneChanged = false

    package init(_ settings: Engine.Settings, keepsHistory: Bool = false) {
        engine = Engine(settings)
        self.keepsHistory = keepsHistory
    }

    /// Judges facts that are durable and already entered.
    mutating func follow(_ facts: ArraySlice<Fact>, reading archive: Archive) throws -> [Effect] {
        var effects: [Effect] = []
        for fact in facts {
            effects += try judge(fact, reading: archive)
        }
        unrecorded += effects
        return effects
    }

    /// Everything judged so far is recorded: a restart need not judge it again.
    mutating func markRecorded(upTo judged: UInt64) {
        unrecorded = []
        self.judged = judged
    }

    mutating func judge(_ fact: Fact, reading archive: Archive) throws -> [Effect] {
        if case .laneDeclared = fact.event { laneChanged = true }
        let register = register
        return try engine.follow(fact) { trip, last in
            try archive.facts(
                at: register.indexes(of: trip, upTo: last, shelf: archive.page))
        }
    }

    /// Effects that are not in the ledger yet: of facts a crash left unjudged, or that a full disk
    /// refused.
    package private(set) var unrecorded: [Effect] = []

    /// Takes in a fact that a restart reads back; what it caused is in the ledger already unless
    /// it came after `recorded`.
    package mutating func recall(_ fact: Fact, recorded: UInt64, reading archive: Archive) throws {
        register.enter(fact)
        let effects = try judge(fact, reading: archive)
        if keepsHistory { history.note(fact, effects) }
        if fact.index.value >= recorded {
            unrecorded += effects
        } else {
            judged = fact.index.value + 1
        }
    }

    /// What changed since the last call: the lane first, then so many trips as changed first.
    package mutating func takeChanges(most: Int) -> [ViewChange] {
        let trips = engine.takeTouched(most: most)
        let rows = trips.compactMap { engine.files.ask($0) { TripRow($0) } }
        defer { laneChanged = false }
        let lane = laneChanged ? engine.lane.map { [ViewChange.lane($0)] } ?? [] : []
        return lane + rows.map { .trip($0) }
    }

    /// Half a minute of quiet on a lane with loads under way: twice the pace of the devices.
    static let quietMax = Seconds(30)

    func wantsHeartbeat(at now: Instant) -> Bool {
        engine.isWaiting || now - engine.clock >= Self.quietMax && engine.isWatching
    }

    func draft(
        _ event: Event, on trip: TripID, by node: PartyID, ahead: inout Plan
    ) -> Draft {
        register.draft(
            event, on: trip, by: node, key: EventKey(bits: ahead.count),
            payload: Record.payload(of: event), at: event.occurred, ahead: &ahead)
    }
}
