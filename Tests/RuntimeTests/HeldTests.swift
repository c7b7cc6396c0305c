import Engine
import Ledger
import MemoryStore
import Model
import Runtime
import Testing

struct HeldTests {
    private func play(
        _ deliveries: [[Submission]], on store: HeldStore, holdingEvery step: Int? = nil
    ) async throws {
        let node = try SmallLane.node(on: store)
        for (number, delivery) in deliveries.enumerated() {
            if let step, number % step == 1 {
                // Answered after the last commit is over, so that the next one meets the hold.
                _ = await node.factCount
                store.hold(true)
                await #expect(throws: NodeRefusal.busy) {
                    try await node.submit(delivery, from: SmallLane.sender)
                }
                store.hold(false)
            }
            _ = try await node.submit(delivery, from: SmallLane.sender)
        }
        try await node.close()
    }

    // A key made beside the node at the wrong moment would stop the node until a restart, or cost
    // it a decision.
    @Test func aHeldDatabaseIsWaitedForAndNothingIsLost() async throws {
        let deliveries = try SmallLane.deliveries(seed: 11)
        let calm = MemoryStore(), held = MemoryStore()
        try await play(deliveries, on: HeldStore(calm))
        try await play(deliveries, on: HeldStore(held), holdingEvery: 3)
        let wanted = try SmallLane.recover(calm).state.history
        let found = try SmallLane.recover(held).state.history
        #expect(found.recorded.keys.sorted() == wanted.recorded.keys.sorted())
        #expect(found.recorded == found.decided)
        #expect(try SmallLane.fsck(held).isSound)
    }
}
