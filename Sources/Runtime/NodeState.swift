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
    /// What was decided last on each trip; filled by a restart, empty afterwards.
    private var rulings: [TripID: Ruling] = [:]
    private var laneChanged = false
    /// The policy that the ledger says was decided by last.
    package private(set) var policy: String?

    package init(_ settings: Engine.Settings, keepsHistory: Bool = false) {
        engine = Engine(settings)
        self.keepsHistory = keepsHistory
    }

    /// Judges facts that are durable and already entered.
    mutating func follow(_ facts: ArraySlice<Fact>, reading archive: Archive) throws -> [Effect] {
        var effects: [Effect] = []
        // One copy for all of them: judging changes nothing in the register.
        let register = register
        for fact in facts {
            effects += try judge(fact, on: register, reading: archive)
        }
        unrecorded += effects
        return effects
    }

    /// Where the ledger names no policy, as older ones do, or another one: what is decided from here
    /// on is decided by ours, and that is said before the first decision.
    mutating func announcePolicy(at now: Instant) {
        let mine = engine.settings.policyName
        guard policy != mine else { return }
        let change = PolicyChange(at: now, policy: mine, before: policy)
        unrecorded.insert(.record(.policy(change), on: .lane), at: 0)
    }

    /// Everything judged so far is recorded: a restart need not judge it again.
    mutating func markRecorded(upTo judged: UInt64) {
        unrecorded = []
        self.judged = judged
    }

    private mutating func judge(
        _ fact: Fact, on register: Register, reading archive: Archive
    ) throws -> [Effect] {
        if case .laneDeclared = fact.event { laneChanged = true }
        if case .policy(let change) = fact.event { policy = change.policy }
        return try engine.follow(fact) { trip, last in
            try archive.facts(
                at: register.evidence(of: trip, upTo: last, shelf: archive.page), of: trip)
        }
    }

    /// Effects that are not in the ledger yet: of facts a crash left unjudged, or that a full disk
    /// refused.
    package private(set) var unrecorded: [Effect] = []

    /// Takes in a fact that a restart reads back; what it caused is in the ledger already unless
    /// it came after `recorded`.
    package mutating func recall(_ fact: Fact, recorded: UInt64, reading archive: Archive) throws {
        register.enter(fact)
        let effects = try judge(fact, on: register, reading: archive)
        if keepsHistory { history.note(fact, effects) } else { note(fact) }
        if fact.index.value >= recorded {
            unrecorded += effects
        } else {
            judged = fact.index.value + 1
        }
    }

    private mutating func note(_ fact: Fact) {
        switch fact.event {
        case .decided(let decision): rulings[fact.trip] = Ruling(decision, at: fact.index)
        case .revoked(let revocation): rulings[fact.trip]?.fall(by: revocation)
        default: break
        }
    }

    /// After a restart has read everything: what the ledger says was decided stands, whatever would
    /// be decided now. Trips with something unrecorded are ahead of the ledger and know better.
    mutating func abideByRecord() {
        guard !keepsHistory else { return }
        let ahead = unrecorded.compactMap { effect -> TripID? in
            if case .record(_, let trip) = effect { trip } else { nil }
        }
        engine.abide(by: rulings, except: Set(ahead))
        rulings = [:]
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

    /// While others speak, their facts bring on what waits.
    static let patience = Seconds(1)

    func wantsHeartbeat(at now: Instant) -> Bool {
        engine.isWaiting && now - engine.clock >= Self.patience
            || now - engine.clock >= Self.quietMax && engine.isWatching
    }

    func draft(
        _ event: Event, on trip: TripID, by node: PartyID, ahead: inout Plan
    ) -> Draft {
        register.draft(
            event, on: trip, by: node, key: EventKey(bits: ahead.count),
            payload: Record.payload(of: event), at: event.occurred, ahead: &ahead)
    }
}
