import Engine
import Ledger
package import Model

/// A node at work: takes submissions, makes them durable, judges them, tells the screens.
///
/// One commit takes whatever arrived during the last one. Senders are answered when their facts
/// are on disk and before anybody has reasoned about them.
package actor Node {
    private let executor = QueueExecutor(label: "garita.node")
    package nonisolated var unownedExecutor: UnownedSerialExecutor {
        unsafe executor.asUnownedSerialExecutor()
    }

    package let party: PartyID
    /// The exercise that its ledger was of when it opened; nil: it is real, or empty.
    package nonisolated let exercise: MatterID?
    /// Nothing was in its ledger when it opened.
    package nonisolated let wasEmpty: Bool
    package nonisolated let hearing: Hearing
    package nonisolated let pulse: Pulse
    let archive: Archive
    let clock: @Sendable () -> Instant
    var state: NodeState
    private var waiting = WaitingRoom()
    private var backlog = Backlog()
    private var isCommitting = false
    private var isClosed = false
    private var failure: NodeRefusal?
    private var window: ShowWindow

    package init(
        _ recovered: NodeState, archive: Archive, party: PartyID,
        clock: @escaping @Sendable () -> Instant, pulse: Pulse = Pulse(),
        show: @escaping @Sendable (Shown) -> Void
    ) {
        self.pulse = pulse
        exercise = recovered.register.exercise
        wasEmpty = recovered.register.count == 0
        hearing = Hearing(recovered.engine.clock)
        pulse.turn(to: .writing)
        var recovered = recovered
        recovered.announcePolicy(at: clock())
        state = recovered
        self.archive = archive
        self.party = party
        self.clock = clock
        window = ShowWindow(show)
    }

    /// Returns when every accepted event is durable. A repeat gets the first receipt again. With
    /// `allOrNothing`, `isSpoilt` says that a part was refused before it came here: then nothing is
    /// recorded, and the sender learns what else would be refused.
    package nonisolated func submit(
        _ submissions: [Submission], from sender: Sender, allOrNothing: Bool = false,
        isSpoilt: Bool = false
    ) async throws -> [Fate] {
        var chance = SystemRandomNumberGenerator()
        let sealed = submissions.map { Entry.Sealed($0.payload, by: &chance) }
        return try await enter(
            submissions, sealed, from: sender, allOrNothing: allOrNothing, isSpoilt: isSpoilt)
    }

    private func enter(
        _ submissions: [Submission], _ sealed: [Entry.Sealed], from sender: Sender,
        allOrNothing: Bool, isSpoilt: Bool
    ) async throws -> [Fate] {
        if let failure { throw failure }
        guard !isClosed else { throw NodeRefusal.closing }
        let bytes = submissions.reduce(0) { $0 + $1.payload.count }
        guard waiting.hasRoom(for: submissions.count, bytes: bytes) else {
            throw NodeRefusal.full(waiting: waiting.count)
        }
        return try await withCheckedThrowingContinuation { answer in
            waiting.enter(
                Delivery(
                    submissions: submissions, sealed: sealed, sender: sender,
                    isAllOrNothing: allOrNothing, isSpoilt: isSpoilt, answer: answer))
            guard !isCommitting else { return }
            isCommitting = true
            // Queued behind every delivery that has already arrived: they share the commit.
            Task { self.commit() }
        }
    }

    /// Takes no more; what was accepted is already on disk. Throws when what follows from it could
    /// not be written: the next start concludes it again.
    package func close() throws {
        isClosed = true
        if failure == nil { do { try conclude() } catch { failure = note(error) } }
        pulse.turn(to: .closing)
        do { try archive.close() } catch { throw failure ?? note(error) }
        if let failure { throw failure }
    }

    private func conclude() throws {
        settle()
        let beat = Effect.record(.heartbeat(at: clock()), on: .lane)
        follow(try record(state.engine.isWaiting ? [beat] : []))
        // What follows from the last facts is not in the ledger: the next start must know it.
        guard state.unrecorded.isEmpty else {
            throw NodeRefusal.stopped("what follows from the last facts could not be written")
        }
        _ = try archive.sign(at: clock())
        window.open(state.takeChanges(most: .max), at: .now)
    }

    /// Senders first: what they wait for is the disk, not the judge. But the judge never falls
    /// further behind than a backlog.
    private func commit() {
        if !waiting.isEmpty, !backlog.isFull { persist(waiting.takeBatch()) }
        follow(backlog.take(Backlog.slice))
        isCommitting = !waiting.isEmpty || !backlog.isEmpty
        if isCommitting { Task { self.commit() } }
    }

    /// Plan, write, answer: in this order, always.
    private func persist(_ batch: [Delivery]) {
        var ahead = Plan(count: state.register.count, node: party)
        let now = clock()
        var planned = PlannedBatch(reserving: batch.reduce(0) { $0 + $1.count })
        do {
            if let failure { throw failure }
            for delivery in batch {
                try state.plan(delivery, at: now, ahead: &ahead, into: &planned, reading: archive)
            }
            try append(planned.entries, judged: state.judged)
        } catch {
            let refusal = note(error)
            for delivery in batch { delivery.answer.resume(throwing: refusal) }
            return
        }
        hearing.note(now)
        for draft in planned.drafts { state.register.enter(draft) }
        backlog.add(planned.drafts)
        for (delivery, fates) in zip(batch, planned.fates) {
            delivery.answer.resume(returning: fates)
        }
    }

    private func append(_ entries: [Entry], judged: UInt64) throws {
        try archive.append(entries, judged: judged, pages: state.register.loosePages)
        guard !entries.isEmpty else { return }
        state.register.shelveLoosePages()
        pulse.turn(to: .writing)
    }

    /// Judges everything that is durable.
    func settle() {
        while !backlog.isEmpty { follow(backlog.take(Backlog.slice)) }
        if !state.unrecorded.isEmpty { follow([]) }
    }

    /// Judges durable facts, records what follows from them, tells the screens.
    private func follow(_ facts: ArraySlice<Fact>) {
        do {
            window.tell(try judge(facts))
            // What the node says itself is followed too, and asks for nothing more.
            _ = try judge(try record())
            archive.proofreader.readSoon()
            if let note = try archive.signIfDue(at: clock()) { window.show(.checkpoint(note)) }
            showWhenDue()
        } catch { _ = note(error) }
    }

    /// A fact that was not judged to the end is not passed over: the next start judges it again.
    private func judge(_ facts: ArraySlice<Fact>) throws -> [Effect] {
        do { return try state.follow(facts, reading: archive) } catch {
            throw NodeRefusal.stopped(String(describing: error))
        }
    }

    private func showWhenDue() {
        switch window.turn(at: .now) {
        case .now: showChanges()
        case .after(let pause):
            Task {
                try? await Task.sleep(for: pause)
                self.showChanges()
            }
        case .alreadyPlanned: break
        }
    }

    private func showChanges() {
        window.open(state.takeChanges(most: ShowWindow.rowsMax), at: .now)
        if state.engine.hasTouched { showWhenDue() }
    }

    /// Writes what is not recorded yet, in one transaction with how far the node has judged. A full
    /// disk leaves it waiting: the next commit tries again before it moves that mark.
    private func record(_ more: [Effect] = []) throws -> ArraySlice<Fact> {
        var ahead = Plan(count: state.register.count)
        var chance = SystemRandomNumberGenerator()
        func drafts(_ effects: [Effect]) -> [Draft] {
            effects.compactMap { effect in
                guard case .record(let event, let trip) = effect else { return nil }
                return state.draft(event, on: trip, by: party, ahead: &ahead)
            }
        }
        let followed = drafts(state.unrecorded)
        // A word of the node's own, such as a heartbeat, is still to be judged itself.
        let judged = backlog.first?.index.value ?? ahead.count
        let drafts = followed + drafts(more)
        let entries = drafts.map { Entry($0, Entry.Sealed($0.payload, by: &chance)) }
        try append(entries, judged: judged)
        for draft in drafts { state.register.enter(draft) }
        state.markRecorded(upTo: judged)
        return drafts.map(\.fact)[...]
    }

    /// Records what the node itself states, such as a disclosure, and everything that follows.
    package func state(_ event: Event, on trip: TripID) throws {
        if let failure { throw failure }
        do {
            settle()
            follow(try record([.record(event, on: trip)]))
        } catch { throw note(error) }
    }

    /// Called now and then: lets time pass in the ledger when the lane is quiet, and judges what a
    /// crash left unjudged. A full disk is tried again, so that a node nobody sends to, because it
    /// said it takes nothing, takes again.
    package func beat() throws {
        let now = clock()
        guard failure == nil, !isClosed else { return }
        if !state.unrecorded.isEmpty { follow([]) }
        do {
            if let signed = try archive.signIfDue(at: now) { window.show(.checkpoint(signed)) }
        } catch { throw note(error) }
        guard state.wantsHeartbeat(at: now) || pulse.health == .diskFull else { return }
        try state(.heartbeat(at: now), on: .lane)
    }

    /// A disk that failed once is not written to again before a restart has checked the log.
    func note(_ error: any Error) -> NodeRefusal {
        let refusal = NodeRefusal(error)
        if case .stopped = refusal { failure = refusal }
        pulse.turn(by: refusal)
        return refusal
    }
}
