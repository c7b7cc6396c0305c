package import Model

/// The whole road without a disk: what `detect`, scenarios and tests judge with.
///
/// It is the very register and engine a node runs; only durability is missing.
package struct Rehearsal: Sendable {
    package private(set) var register = Register()
    package private(set) var engine: Engine
    private var histories: [TripID: [Fact]] = [:]
    /// What was stated under names that senders gave.
    private var statements: [LedgerIndex: EventKey] = [:]
    private let node: PartyID

    package init(_ settings: Engine.Settings, node: PartyID = PartyID(unchecked: "node")) {
        engine = Engine(settings)
        self.node = node
    }

    package func facts(of trip: TripID) -> [Fact] { histories[trip] ?? [] }

    /// Takes one submission as if it had just been heard, and follows everything it causes.
    package mutating func hear(
        _ submission: Submission, from sender: Sender, at now: Instant
    ) -> (admission: Admission, effects: [Effect]) {
        var ahead = Plan(count: register.count, node: node)
        let admission = register.plan(
            [submission], from: sender, at: now, ahead: &ahead, shelf: noShelf,
            stated: { statements[$0] })[0]
        guard case .new(let draft) = admission else { return (admission, []) }
        // As a node does: first all of a commit is kept, then it is judged.
        let drafts = [draft] + draft.following
        for draft in drafts { enter(draft) }
        if let statement = submission.statement {
            for copy in drafts where copy.fact.key == draft.fact.key {
                statements[copy.fact.index] = statement
            }
        }
        return (admission, drafts.flatMap { judge($0.fact) })
    }

    /// Without a disk every page stays loose.
    private func noShelf(_ trip: TripID, _ number: Int) -> StreamPage {
        preconditionFailure("page \(number) of \(trip) was never put away")
    }

    /// Judges what still waits: nobody will speak again.
    package mutating func finish() -> [Effect] {
        let effects = reading { engine, history in engine.finish(history: history) }
        for case .record(let event, let trip) in effects { keep(event, on: trip, at: engine.clock) }
        return effects
    }

    /// The histories are moved out and back, so that reading the past while judging copies nothing.
    private mutating func reading(
        _ work: (inout Engine, (TripID, LedgerIndex) -> [Fact]) -> [Effect]
    ) -> [Effect] {
        var past: [TripID: [Fact]] = [:]
        swap(&past, &histories)
        defer { swap(&past, &histories) }
        return work(&engine) { trip, last in (past[trip] ?? []).filter { $0.index <= last } }
    }

    private mutating func enter(_ draft: Draft) {
        let fact = draft.fact
        register.enter(draft)
        if case .adopted(let adoption) = fact.event { adopt(adoption, by: fact.trip) }
        histories[fact.trip, default: []].append(fact)
    }

    private mutating func judge(_ fact: Fact) -> [Effect] {
        let effects = reading { engine, history in engine.follow(fact, history: history) }
        for case .record(let event, let trip) in effects {
            keep(event, on: trip, at: fact.received)
        }
        return effects
    }

    private mutating func adopt(_ adoption: Adoption, by trip: TripID) {
        let places = Set(adoption.places)
        let kept = histories.filter { $0.key.isMatter }.values.joined()
        let taken = kept.filter { places.contains($0.index) }.compactMap { $0.adopted(by: trip) }
        histories[trip] = (taken.sorted { $0.index < $1.index }) + (histories[trip] ?? [])
    }

    private mutating func keep(_ event: Event, on trip: TripID, at now: Instant) {
        var ahead = Plan(count: register.count)
        let draft = register.draft(
            event, on: trip, by: node, key: EventKey(bits: register.count),
            payload: Record.payload(of: event), at: now, ahead: &ahead)
        register.enter(draft)
        histories[trip, default: []].append(draft.fact)
        // The engine follows its own words as a node's does; they ask for nothing more.
        _ = reading { engine, history in engine.follow(draft.fact, history: history) }
    }
}
