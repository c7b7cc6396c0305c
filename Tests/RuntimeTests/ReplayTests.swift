import Engine
import MemoryStore
import Model
import Runtime
import Testing

struct ReplayTests {
    // What was decided would depend on how many events happened to share a commit.
    @Test(arguments: [1, 7, 500])
    func decisionsDoNotDependOnBatches(_ size: Int) async throws {
        let disk = MemoryStore()
        let node = try SmallLane.node(on: CrashingStore(surviving: disk))
        for delivery in try SmallLane.deliveries(seed: 4, size: size) {
            _ = try await node.submit(delivery, from: SmallLane.sender)
        }
        try await node.close()
        let history = try SmallLane.recover(disk).state.history
        #expect(!history.recorded.isEmpty)
        #expect(history.recorded == history.decided, "replay decides otherwise than the node did")
    }

    // A repeat would be answered with another place than the first receipt named.
    @Test func everyRepeatGetsItsFirstReceipt() async throws {
        let node = try SmallLane.node(on: MemoryStore())
        let deliveries = try SmallLane.deliveries(seed: 6)
        for delivery in deliveries {
            let first = try await node.submit(delivery, from: SmallLane.sender)
            let second = try await node.submit(delivery, from: SmallLane.sender)
            for (new, again) in zip(first, second) {
                switch (new, again) {
                case (.recorded(let index), .repeated(let same)),
                    (.repeated(let index), .repeated(let same)):
                    #expect(index == same)
                default: Issue.record("\(new) then \(again)")
                }
            }
        }
    }

    // Half of a delivery whose sender asked for all or nothing would stay in the ledger.
    @Test func allOrNothingLeavesNoTrace() async throws {
        let node = try SmallLane.node(on: MemoryStore())
        let deliveries = try SmallLane.deliveries(seed: 6)
        let stray = Submission(
            subject: .trip(TripID(unchecked: "nobody")),
            event: .remark(Remark(at: SmallLane.day, step: "loading")), key: EventKey(bits: 1),
            heard: nil, payload: Array("{}".utf8))
        let fates = try await node.submit(
            deliveries[0] + [stray], from: SmallLane.sender, allOrNothing: true)
        #expect(fates.dropLast().allSatisfy { $0 == .withheld })
        #expect(await node.factCount == 1, "the node's own word: by which policy it decides")
    }
}
