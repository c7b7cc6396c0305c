import Engine
import Ledger
import MemoryStore
import Model
import Runtime
import Synchronization
import Testing
import Views

/// A day on a small lane, and one trip of it whose people asked to be forgotten.
struct ErasureTests {
    private let disk = MemoryStore()
    private let deliveries: [[Submission]]
    private let trip: TripID

    init() async throws {
        deliveries = try SmallLane.deliveries(seed: 11)
        trip = try #require(deliveries.joined().lazy.compactMap(Self.declared).first)
        let node = try SmallLane.node(on: CrashingStore(surviving: disk))
        for delivery in deliveries { _ = try await node.submit(delivery, from: SmallLane.sender) }
        try await node.close()
    }

    private static func declared(_ submission: Submission) -> TripID? {
        guard case .tripDeclared(let trip) = submission.event else { return nil }
        return trip.id
    }

    @discardableResult
    private func erase(on store: any Store) async throws -> ErasurePlan {
        let node = try SmallLane.node(on: store)
        let plan = try await node.erasurePlan(of: trip)
        _ = try await node.erase(plan, by: SmallLane.sender.party, reason: "request 12")
        try await node.close()
        return plan
    }

    private func expectErased() throws {
        let recovered = try SmallLane.recover(disk)
        #expect(recovered.state.engine.files[trip] == nil)
        let facts = try recovered.archive.facts(at: recovered.indexes(of: trip))
        #expect(facts.count { $0.event.kind == .erased } == 1)
        for fact in facts where !fact.event.kind.isOwn {
            guard case .gone = fact.event else {
                Issue.record("fact \(fact.index) can still be read")
                return
            }
        }
        try expectNoDigests()
        let report = try SmallLane.fsck(disk)
        #expect(report.isSound)
        #expect(report.erased == UInt64(facts.count { !$0.event.kind.isOwn }))
    }

    /// A digest of what was said can be tried out, coordinate by coordinate.
    private func expectNoDigests() throws {
        var number = 0
        while let bytes = try disk.page(number, of: trip) {
            let page = try #require(StreamPage(trip: trip, number: number, bytes: bytes))
            #expect(page == page.withoutKeys)
            number += 1
        }
        #expect(number > 0, "the trip must be long enough to have a page")
    }

    // What was erased would still be read, or the proofs given before would fail.
    @Test func anErasedTripLeavesItsProofsAndTheNodesOwnWords() async throws {
        let before = try SmallLane.recover(disk).state.history.recorded
        let plan = try await erase(on: CrashingStore(surviving: disk))
        #expect(plan.readable > 0 && plan.readable == plan.stated.count)
        try expectErased()
        let after = try SmallLane.recover(disk)
        #expect(after.state.history.recorded == before)
        let erasure = try after.state.register.erasure(of: trip, reading: after.archive)
        #expect(erasure?.reason == "request 12")
        #expect(erasure?.facts == plan.stated.count)
    }

    // A replay would call every decision on an erased trip a difference.
    @Test func decisionsOnAnErasedTripAreNotCompared() async throws {
        try await erase(on: CrashingStore(surviving: disk))
        let history = try SmallLane.recover(disk).state.history
        let compared = history.leavingOut([trip])
        let mine = trip.description + " "
        #expect(history.recorded.keys.contains { $0.hasPrefix(mine) })
        #expect(!compared.recorded.isEmpty)
        for name in Array(compared.recorded.keys) + Array(compared.decided.keys) {
            #expect(!name.hasPrefix(mine))
        }
    }

    // A sender's repeat would bring back what was erased, or put it on another trip.
    @Test func nothingOfAnErasedTripIsTakenAgain() async throws {
        let plan = try await erase(on: CrashingStore(surviving: disk))
        let node = try SmallLane.node(on: CrashingStore(surviving: disk))
        var refused = 0
        for delivery in deliveries {
            let fates = try await node.submit(delivery, from: SmallLane.sender)
            for (fate, submission) in zip(fates, delivery) {
                if case .recorded = fate { Issue.record("taken as new: \(submission.event)") }
                if fate == .refused(.tripErased(trip)) { refused += 1 }
            }
        }
        #expect(refused >= plan.stated.count)
        try await node.close()
        #expect(try SmallLane.fsck(disk).isSound)
    }

    // The evidence of an erased trip could no longer be handed out, or would look forged.
    @Test func aDossierOfAnErasedTripIsSound() async throws {
        try await erase(on: CrashingStore(surviving: disk))
        let node = try SmallLane.node(on: CrashingStore(surviving: disk))
        let dossier = try await node.dossier(
            of: trip, to: PartyID(unchecked: "court"), purpose: "appeal")
        try await node.close()
        let read = try Dossier(dossier.bytes)
        #expect(read.problems(key: try VerifierKey(dossier.cover.key)).isEmpty)
        let withheld = read.exhibits.filter { $0.entry.opening == nil }
        #expect(!withheld.isEmpty && withheld.count == read.cover.withheld)
    }

    // A power cut in the middle would leave a trip half erased for ever, or erased without a word.
    @Test(arguments: [1, 2, 3, 4, 7], CrashingStore.Moment.allCases)
    func anErasureCutShortIsFinishedByTheNext(
        _ write: Int, _ moment: CrashingStore.Moment
    ) async throws {
        let dying = CrashingStore(disk, dyingAt: write, moment)
        await #expect(throws: (any Error).self) { try await erase(on: dying) }
        #expect(try SmallLane.fsck(disk).isSound)
        try await erase(on: CrashingStore(surviving: disk))
        try expectErased()
    }

    // A load on the road would go on under a clearance that nothing can revoke any more.
    @Test func aLoadOnTheRoadIsNotErased() async throws {
        let store = MemoryStore()
        // Heard as it happens: at the end of the day every load has crossed.
        let time = Mutex(SmallLane.day)
        let recovered = try SmallLane.recover(store)
        let node = Node(
            recovered.state, archive: recovered.archive, party: PartyID(unchecked: "garita"),
            clock: { time.withLock { $0 } }, show: { _ in })
        var onTheRoad: TripID?
        for submission in deliveries.joined() where onTheRoad == nil {
            time.withLock { $0 = max($0, submission.event.occurred) }
            _ = try await node.submit([submission], from: SmallLane.sender)
            onTheRoad = await node.rows().first { $0.isCleared && $0.status != .crossed }?.trip
        }
        let plan = try await node.erasurePlan(of: try #require(onTheRoad))
        do {
            _ = try await node.erase(plan, by: SmallLane.sender.party, reason: "request 12")
            Issue.record("a cleared load was erased on the road")
        } catch ErasureRefusal.inHand(let trip) { #expect(trip == onTheRoad) }
        #expect(try SmallLane.fsck(store).erased == 0)
    }

    // A mistyped name would be answered as if it had been erased.
    @Test func whatIsNoTripIsRefused() async throws {
        let node = try SmallLane.node(on: CrashingStore(surviving: disk))
        let stranger = TripID(unchecked: "T-nowhere")
        await #expect(throws: ErasureRefusal.unknownTrip(stranger)) {
            try await node.erasurePlan(of: stranger)
        }
        await #expect(throws: ErasureRefusal.laneItself) {
            try await node.erasurePlan(of: .lane)
        }
    }
}
