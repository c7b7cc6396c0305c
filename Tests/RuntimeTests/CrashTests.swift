import Engine
import Ledger
import MemoryStore
import Model
import Runtime
import Testing

struct CrashTests {
    /// The whole day on a disk that never fails: what every other run must end in.
    private func undisturbed(_ deliveries: [[Submission]]) async throws -> DecisionHistory {
        let disk = MemoryStore()
        let node = try SmallLane.node(on: CrashingStore(surviving: disk))
        for delivery in deliveries { _ = try await node.submit(delivery, from: SmallLane.sender) }
        try await node.close()
        return try SmallLane.recover(disk).state.history
    }

    // A process killed at any write would lose an acknowledged fact, double one, or forget what it
    // had decided.
    @Test(arguments: CrashingStore.Moment.allCases)
    func killedAtEveryWriteNothingIsLostOrDoubled(_ moment: CrashingStore.Moment) async throws {
        let deliveries = try SmallLane.deliveries(seed: 11)
        let wanted = try await undisturbed(deliveries)
        for write in Array(stride(from: 1, through: 60, by: 3)) + Array(61...110) {
            let disk = MemoryStore()
            let acknowledged = await feedUntilDeath(
                deliveries, on: CrashingStore(disk, dyingAt: write, moment))
            // The sender repeats what was not acknowledged, and, to be sure, everything else too.
            let node = try SmallLane.node(on: CrashingStore(surviving: disk))
            for delivery in deliveries {
                _ = try await node.submit(delivery, from: SmallLane.sender)
            }
            try await node.close()
            try check(disk, acknowledged: acknowledged, wanted: wanted, write: write)
        }
    }

    private func feedUntilDeath(
        _ deliveries: [[Submission]], on store: CrashingStore
    ) async -> [EventKey: LedgerIndex] {
        var receipts: [EventKey: LedgerIndex] = [:]
        guard let node = try? SmallLane.node(on: store) else { return [:] }
        for delivery in deliveries {
            guard let fates = try? await node.submit(delivery, from: SmallLane.sender) else {
                return receipts
            }
            for (fate, submission) in zip(fates, delivery) {
                guard case .recorded(let index) = fate else { continue }
                let key = submission.key.said(
                    by: SmallLane.sender.party, submission.event.kind)
                receipts[key] = index
            }
        }
        // Death may wait in the last words too: the heartbeat that judges what still waits.
        try? await node.close()
        return receipts
    }

    private func check(
        _ disk: any Store, acknowledged: [EventKey: LedgerIndex], wanted: DecisionHistory,
        write: Int
    ) throws {
        #expect(try SmallLane.fsck(disk).isSound, "write \(write)")
        let recovered = try SmallLane.recover(disk)
        var places: [EventKey: [LedgerIndex]] = [:]
        try recovered.archive.forEachFact(from: LedgerIndex(0)) { fact in
            guard fact.sender == SmallLane.sender.party else { return }
            places[fact.key, default: []].append(fact.index)
        }
        for (key, index) in acknowledged {
            #expect(places[key] == [index], "write \(write): an acknowledged fact moved or went")
        }
        #expect(places.values.allSatisfy { $0.count == 1 }, "write \(write): a fact is doubled")
        #expect(recovered.state.history.recorded.keys.sorted() == wanted.recorded.keys.sorted())
        #expect(recovered.state.history.recorded == recovered.state.history.decided)
    }
}
