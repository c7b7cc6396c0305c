import Engine
package import Model
package import Views

/// A node at work: takes submissions, makes them durable, judges them, tells the screens.
///
/// One commit takes whatever arrived during the last one. Senders are answered when their facts
/// are on disk and before anybody has reasoned about them.
package actor Node {
    /// About a second's worth at full speed; beyond it a sender is told to wait.
    package static let waitingMax = 100_000
    /// Keeps one commit near ten milliseconds of disk and judging time.
    package static let commitMax = 16_384

    /// Well under what one segment may hold, and more than any door hands over at once.
    package static let waitingBytesMax = 64 * 1_024 * 1_024

    private struct Waiting {
        let submissions: [Submission]
        let sender: Sender
        let answer: CheckedContinuation<[Fate], any Error>
        let isAllOrNothing: Bool
    }

    private let executor = QueueExecutor(label: "garita.node")
    package nonisolated var unownedExecutor: UnownedSerialExecutor {
        unsafe executor.asUnownedSerialExecutor()
    }

    package let party: PartyID
    let archive: Archive
    let clock: @Sendable () -> Instant
    var state: NodeState
    private var waiting: [Waiting] = []
    private var waitingCount = 0
    private var waitingBytes = 0
    private var isCommitting = false
    private var isClosed = false
    private var failure: NodeRefusal?
    private let show: @Sendable (Shown) -> Void

    package init(
        _ recovered: NodeState, archive: Archive, party: PartyID,
        clock: @escaping @Sendable () -> Instant, show: @escaping @Sendable (Shown) -> Void
    ) {
        state = recovered
        self.archive = archive
        self.party = party
        self.clock = clock
        self.show = show
    }

    /// Returns when every accepted event is durable. A repeat gets the first receipt again.
    package func submit(
        _ submissions: [Submission], from sender: Sender, allOrNothing: Bool = false
    ) async throws -> [Fate] {
        if let failure { throw failure }
        guard !isClosed else { throw NodeRefusal.closing }
        let bytes = submissions.reduce(0) { $0 + $1.payload.count }
        guard waitingCount + submissions.count <= Self.waitingMax,
            waitingBytes + bytes <= Self.waitingBytesMax
        else { throw NodeRefusal.full(waiting: waitingCount) }
        return try await withCheckedThrowingContinuation { answer in
            waiting.append(
                Waiting(
                    submissions: submissions, sender: sender, answer: answer,
                    isAllOrNothing: allOrNothing))
            waitingCount += submissions.count
            waitingBytes += bytes
            guard !isCommitting else { return }
            isCommitting = true
            // Queued behind every delivery that has already arrived: they share the commit.
            Task { self.commit() }
        }
    }

    /// Takes no more; what was accepted is already on disk.
    package func close() throws {
        isClosed = true
        if failure == nil {
            settle(try record())
            _ = try archive.sign(at: clock())
        }
        try archive.close()
    }

    private func commit() {
        let batch = takeBatch()
        if let facts = persist(batch) { settle(facts) }
        isCommitting = !waiting.isEmpty
        if isCommitting { Task { self.commit() } }
    }

    private func takeBatch() -> [Waiting] {
        var size = 0
        let whole = waiting.prefix { delivery in
            defer { size += delivery.submissions.count }
            return size == 0 || size + delivery.submissions.count <= Self.commitMax
        }
        let batch = Array(whole)
        waiting.removeFirst(batch.count)
        waitingCount -= batch.reduce(0) { $0 + $1.submissions.count }
        waitingBytes -= batch.reduce(0) { sum, delivery in
            sum + delivery.submissions.reduce(0) { $0 + $1.payload.count }
        }
        return batch
    }

    /// Plan, write, answer: in this order, always. Nil when nothing could be written.
    private func persist(_ batch: [Waiting]) -> [Fact]? {
        let now = clock()
        var ahead = Plan(count: state.register.count)
        let admissions = batch.map { plan($0, at: now, ahead: &ahead) }
        let drafts = admissions.flatMap(\.drafts)
        do {
            if let failure { throw failure }
            try archive.append(drafts, judged: state.judged)
        } catch {
            let refusal = note(error)
            for delivery in batch { delivery.answer.resume(throwing: refusal) }
            return nil
        }
        for draft in drafts { state.register.enter(draft.fact) }
        for (delivery, planned) in zip(batch, admissions) {
            delivery.answer.resume(returning: planned.fates)
        }
        return drafts.map(\.fact)
    }

    private func plan(
        _ delivery: Waiting, at now: Instant, ahead: inout Plan
    ) -> (drafts: [Draft], fates: [Fate]) {
        guard delivery.isAllOrNothing else {
            let admissions = admissions(of: delivery, at: now, ahead: &ahead)
            return (admissions.compactMap(\.draft), admissions.map(\.fate))
        }
        var trial = ahead
        let admissions = admissions(of: delivery, at: now, ahead: &trial)
        let isRefused = admissions.contains { if case .refused = $0 { true } else { false } }
        guard isRefused else {
            ahead = trial
            return (admissions.compactMap(\.draft), admissions.map(\.fate))
        }
        let end = LedgerIndex(state.register.count)
        return ([], admissions.map { $0.isKept(before: end) ? $0.fate : .withheld })
    }

    private func admissions(
        of delivery: Waiting, at now: Instant, ahead: inout Plan
    ) -> [Admission] {
        state.register.plan(delivery.submissions, from: delivery.sender, at: now, ahead: &ahead)
    }

    /// Judges durable facts, records what follows from them, tells the screens.
    private func settle(_ facts: [Fact]) {
        do {
            var facts = facts
            while !facts.isEmpty {
                tell(try state.follow(facts, reading: archive))
                facts = try record()
            }
            if let note = try archive.signIfDue(at: clock()) { show(.checkpoint(note)) }
            let changes = state.takeChanges()
            if !changes.isEmpty { show(.changes(changes)) }
        } catch { _ = note(error) }
    }

    private func tell(_ effects: [Effect]) {
        let found = effects.compactMap { effect -> Finding? in
            if case .found(let finding) = effect { finding } else { nil }
        }
        if !found.isEmpty { show(.found(found)) }
    }

    /// Writes what is not recorded yet, in one transaction with how far the node has judged. A full
    /// disk leaves it waiting: the next commit tries again before it moves that mark.
    private func record(_ more: [Effect] = []) throws -> [Fact] {
        var ahead = Plan(count: state.register.count)
        let drafts = (state.unrecorded + more).compactMap { effect -> Draft? in
            guard case .record(let event, let trip) = effect else { return nil }
            return state.draft(event, on: trip, by: party, ahead: &ahead)
        }
        if !drafts.isEmpty { try archive.append(drafts, judged: ahead.count) }
        for draft in drafts { state.register.enter(draft.fact) }
        state.markRecorded()
        return drafts.map(\.fact)
    }

    /// Records what the node itself states, such as a disclosure, and everything that follows.
    package func state(_ event: Event, on trip: TripID) throws -> LedgerIndex {
        if let failure { throw failure }
        do {
            settle(try record())
            let index = LedgerIndex(state.register.count)
            settle(try record([.record(event, on: trip)]))
            return index
        } catch { throw note(error) }
    }

    /// Called now and then: lets time pass in the ledger when the lane is quiet, and judges what a
    /// crash left unjudged.
    package func beat() throws {
        let now = clock()
        guard failure == nil, !isClosed else { return }
        if !state.unrecorded.isEmpty { settle(try record()) }
        if let signed = try archive.signIfDue(at: now) { show(.checkpoint(signed)) }
        guard state.wantsHeartbeat(at: now) else { return }
        _ = try state(.heartbeat(at: now), on: .lane)
    }

    /// A disk that failed once is not written to again before a restart has checked the log.
    private func note(_ error: any Error) -> NodeRefusal {
        let refusal = Self.refusal(for: error)
        if case .stopped = refusal { failure = refusal }
        return refusal
    }

    private static func refusal(for error: any Error) -> NodeRefusal {
        switch error {
        case StoreFailure.full: .diskFull
        case let refusal as NodeRefusal: refusal
        default: .stopped(String(describing: error))
        }
    }
}

/// What the node tells its screens.
package enum Shown: Sendable {
    case changes([ViewChange])
    case found([Finding])
    case checkpoint(String)
}

extension Admission {
    var draft: Draft? { if case .new(let draft) = self { draft } else { nil } }

    /// Whether its fate stands although the delivery around it was not recorded.
    func isKept(before end: LedgerIndex) -> Bool {
        switch self {
        case .new: false
        case .repeated(let index): index < end
        case .refused: true
        }
    }

    var fate: Fate {
        switch self {
        case .new(let draft): .recorded(draft.fact.index)
        case .repeated(let index): .repeated(index)
        case .refused(let refusal): .refused(refusal)
        }
    }
}
