import Engine
import MemoryStore
import Model
import Runtime
import Synchronization
import Testing

struct PulseTests {
    private let disk = HeldStore(MemoryStore())

    private func said(_ pulse: (Pulse) async throws -> Void) async throws -> [NodeHealth] {
        let turns = Turns()
        try await pulse(Pulse { turns.add($0) })
        return turns.all
    }

    // A balancer would go on sending to a node whose disk is full, or never send again although
    // there is room; and the operator would read nothing of either.
    @Test func aFullDiskShowsAndMendsItself() async throws {
        let delivery = try SmallLane.deliveries(seed: 11)[0]
        let turns = try await said { pulse in
            #expect(pulse.health == .reading(facts: 0))
            let node = try SmallLane.node(on: disk, pulse: pulse)
            #expect(pulse.health == .writing && pulse.health.hindrance == nil)
            disk.fail(.full)
            await #expect(throws: NodeRefusal.diskFull) {
                try await node.submit(delivery, from: SmallLane.sender)
            }
            await #expect(throws: NodeRefusal.diskFull) { try await node.beat() }
            #expect(pulse.health.hindrance?.contains("full") == true)
            disk.fail(nil)
            // Nobody sends to a node that is not ready: it finds out by itself.
            try await node.beat()
            #expect(pulse.health == .writing)
            try await node.close()
        }
        #expect(turns == [.diskFull, .writing, .closing])
    }

    // A node would say “everything is on disk” on its way out although it had stopped writing.
    @Test func aStoppedNodeNamesTheCauseAndClosesWithIt() async throws {
        let delivery = try SmallLane.deliveries(seed: 11)[0]
        let turns = try await said { pulse in
            let node = try SmallLane.node(on: disk, pulse: pulse)
            disk.fail(.damaged("the platter broke"))
            let stopped = NodeRefusal.stopped("the platter broke")
            await #expect(throws: stopped) {
                try await node.submit(delivery, from: SmallLane.sender)
            }
            disk.fail(nil)
            await #expect(throws: stopped) {
                try await node.submit(delivery, from: SmallLane.sender)
            }
            await #expect(throws: stopped) { try await node.close() }
            #expect(pulse.health.hindrance?.contains("the platter broke") == true)
        }
        #expect(turns == [.stopped(cause: "the platter broke")])
    }

    // What a full disk kept a node from concluding would be passed over in silence at its end.
    @Test func aNodeThatCannotConcludeSaysSo() async throws {
        let node = try SmallLane.node(on: disk)
        // The second lies within the second of the first signature: it is signed at the end.
        for delivery in try SmallLane.deliveries(seed: 11).prefix(2) {
            _ = try await node.submit(delivery, from: SmallLane.sender)
        }
        disk.fail(.full)
        await #expect(throws: NodeRefusal.diskFull) { try await node.close() }
    }
}

/// What a pulse told, in order.
private final class Turns: Sendable {
    private let told = Mutex<[NodeHealth]>([])

    var all: [NodeHealth] { told.withLock { $0 } }
    func add(_ health: NodeHealth) { told.withLock { $0.append(health) } }
}
