import Engine
import MemoryStore
import Model
import Runtime
import Testing

struct HearingTests {
    // A machine that starts with its clock set back would refuse as "the future" what it has
    // acknowledged, and its senders would drop honest data.
    @Test func nothingThatWasHeardLiesInTheFuture() async throws {
        let store = HeldStore(MemoryStore())
        let node = try SmallLane.node(on: store)
        for delivery in try SmallLane.deliveries(seed: 3) {
            _ = try await node.submit(delivery, from: SmallLane.sender)
        }
        let long = Instant.distantPast
        let heard = node.hearing.present(by: long)
        #expect(heard > long)
        try await node.close()
        let again = try SmallLane.node(on: store)
        let newest = try SmallLane.recover(store).state.engine.clock
        #expect(again.hearing.present(by: long) == newest)
        #expect(again.hearing.present(by: .distantFuture) == .distantFuture)
    }
}
