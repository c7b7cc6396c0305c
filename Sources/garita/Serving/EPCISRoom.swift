import API
import EPCISDesk
import EventIndex
import HTTPDoor
import Intake
import Model
import Runtime

/// The EPCIS repository of a node: its index follows the ledger while the node serves.
final class EPCISRoom: Sendable {
    /// How long an event may be in the ledger before a query finds it, when the node is idle.
    private static let pause = Duration.milliseconds(100)
    /// A disk that failed is tried again at leisure: nothing is lost, the ledger has it all.
    private static let patience = Duration.seconds(30)

    private let index: EventIndex
    private let queries: QueryShelf
    private let follower: EventFollower
    private let node: Node
    private let gatehouse: Gatehouse
    private let clock: @Sendable () -> Instant

    init(
        _ place: Seat, node: Node, desk: KeyDesk, clock: @escaping @Sendable () -> Instant,
        makers: KnownMakers?
    ) throws {
        index = try EventIndex(folder: place.folder.path)
        queries = try QueryShelf(folder: place.folder.path)
        follower = EventFollower(place.store, index: index) { await node.factCount }
        self.node = node
        self.clock = clock
        gatehouse = Gatehouse(
            node: node, desk: desk, clock: clock, makers: makers, keepsUnplaced: true)
    }

    func desk(_ entrance: Entrance) -> EPCISDesk {
        EPCISDesk(
            node: EPCISDesk.Node(
                payload: { [node] in try await node.payload(at: $0) },
                grantors: { [node] in await node.sight(of: $0).grantors.sorted() }, now: clock),
            index: index, queries: queries, gatehouse: gatehouse, entrance: entrance)
    }

    /// Until the task is cancelled; then the files are closed.
    func run() async {
        while !Task.isCancelled {
            do {
                if try await follower.step() { continue }
                try? await Task.sleep(for: Self.pause)  // a sleep cut short is the way to stop
            } catch {
                Terminal.complain("the index of EPCIS events does not follow the ledger: \(error)")
                try? await Task.sleep(for: Self.patience)
            }
        }
        close(index.close)
        close(queries.close)
    }

    private func close(_ file: () throws -> Void) {
        do { try file() } catch {
            Terminal.complain("a file of EPCIS events was not closed: \(error)")
        }
    }
}
