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

    // Nobody could tell from the ledger by which policy the loads of a day were judged.
    @Test func aPolicyIsRecordedOnceAndBeforeWhatIsDecidedByIt() async throws {
        let store = MemoryStore()
        for policy in [PolicyV1(), PolicyV1(), PolicyV2()] as [any Policy] {
            let recovered = try open(CrashingStore(surviving: store), policy)
            let node = Node(
                recovered.state, archive: recovered.archive, party: PartyID(unchecked: "garita"),
                clock: { SmallLane.day + .hours(48) }, show: { _ in })
            for delivery in try SmallLane.deliveries(seed: 11, trucks: 1) {
                _ = try await node.submit(delivery, from: SmallLane.sender)
            }
            try await node.close()
        }
        var said: [PolicyChange] = []
        try open(store, PolicyV2()).archive.forEachFact(from: LedgerIndex(0)) { fact in
            if case .policy(let change) = fact.event { said.append(change) }
            guard case .decided(let decision) = fact.event else { return }
            #expect(decision.policy == said.last?.policy, "decided by what nobody announced")
        }
        let at = SmallLane.day + .hours(48)
        #expect(
            said == [
                PolicyChange(at: at, policy: "v1", before: nil),
                PolicyChange(at: at, policy: "v2", before: "v1"),
            ])
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
