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
        try await node.close()
        let again = try SmallLane.node(on: store)
        let newest = try SmallLane.recover(store).state.engine.clock
        #expect(again.hearing.present(by: newest - .hours(1)) == newest)
        // But a ledger that was once told a far future does not open the doors to it for ever.
        #expect(again.hearing.present(by: newest - .hours(100)) < newest - .hours(70))
        #expect(again.hearing.present(by: .distantFuture) == .distantFuture)
    }
}
