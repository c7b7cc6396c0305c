import Clearance
import Engine
import Ledger
import MemoryStore
import Model
import Runtime
import Testing

struct RulingTests {
    private func open(_ store: any Store, _ policy: any Policy) throws -> Recovery.Recovered {
        let signer = try NoteSigner(
            name: "test/log", seed: [UInt8](repeating: 7, count: NoteSigner.seedLength))
        return try Recovery.open(
            store, settings: Engine.Settings(policy: policy, seed: { _ in 2 }),
            notary: Notary(origin: signer.key.name, signer: signer), reader: SmallLane.read)
    }

    // After a change of policy, or of witnesses, a node would act on decisions nobody recorded.
    @Test func aRestartHoldsToWhatWasRecorded() async throws {
        let store = CrashingStore(surviving: MemoryStore())
        let node = try SmallLane.node(on: store)
        for delivery in try SmallLane.deliveries(seed: 11) {
            _ = try await node.submit(delivery, from: SmallLane.sender)
        }
        try await node.close()
        var recorded: [TripID: Decision] = [:]
        let known = try open(store, PolicyV1())
        try known.archive.forEachFact(from: LedgerIndex(0)) { fact in
            if case .decided(let decision) = fact.event { recorded[fact.trip] = decision }
        }
        #expect(!recorded.isEmpty)
        #expect(!known.state.engine.isWaiting, "the same policy has nothing to reconsider")
        let other = try open(store, PolicyV2())
        for (trip, decision) in recorded {
            #expect(other.state.engine.files[trip]?.decision == decision)
        }
        #expect(
            other.state.engine.isWaiting, "what another policy thinks of it is still to be said")
    }
}
