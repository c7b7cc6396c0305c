import API
import EPCIS
import EPCISDesk
import Engine
import EventIndex
import HTTPDoor
import Intake
import Ledger
import Model
import Runtime
import Webhooks

/// The EPCIS repository of a node: its index follows the ledger while the node serves, and
/// subscribers are told what it finds.
final class EPCISRoom: Sendable {
    /// How long an event may be in the ledger before a query finds it, when the node is idle.
    private static let pause = Duration.milliseconds(100)
    /// A disk that failed is tried again at leisure: nothing is lost, the ledger has it all.
    private static let patience = Duration.seconds(30)

    private let index: EventIndex
    private let queries: QueryShelf
    private let subscriptions: SubscriptionShelf
    private let follower: EventFollower
    private let deliveries: Deliveries
    private let view: EPCISDesk.Node
    private let gatehouse: Gatehouse
    private let waiting: @Sendable () async -> WaitingFigures

    init(
        _ place: Seat, node: Node, desk: KeyDesk, clock: @escaping @Sendable () -> Instant,
        makers: KnownMakers?, webhooks: WebhookSettings
    ) throws {
        index = try EventIndex(folder: place.folder.path)
        queries = try QueryShelf(folder: place.folder.path)
        subscriptions = try SubscriptionShelf(folder: place.folder.path)
        let rulings = RulingDesk(index, issuer: Seat.party) { try await node.entry(at: $0) }
        follower = EventFollower(place.store, index: index, rulings: rulings) {
            await node.factCount
        }
        view = EPCISDesk.Node(node, rulings, clock: clock)
        waiting = { await node.waitingFigures }
        gatehouse = Gatehouse(
            node: node, desk: desk, clock: clock, makers: makers, keepsUnplaced: true)
        deliveries = try Deliveries(
            node: view, index: index, shelf: subscriptions, client: webhooks.client(),
            holder: gatehouse.holder, patience: webhooks.patience,
            complain: { Terminal.complain($0) })
    }

    func desk(_ entrance: Entrance) -> EPCISDesk {
        EPCISDesk(
            node: view, index: index, queries: queries, deliveries: deliveries,
            gatehouse: gatehouse, entrance: entrance)
    }

    func metricText() async -> String {
        await deliveries.metricText() + (await waiting()).metricText
    }

    /// Until the task is cancelled; then the files are closed.
    func run() async {
        await withDiscardingTaskGroup { group in
            group.addTask { await self.follow() }
            group.addTask { await self.deliveries.run() }
        }
        close(index.close)
        close(queries.close)
        close(subscriptions.close)
    }

    private func follow() async {
        while !Task.isCancelled {
            do {
                if try await follower.step() { continue }
                try? await Task.sleep(for: Self.pause)  // a sleep cut short is the way to stop
            } catch {
                Terminal.complain("the index of EPCIS events does not follow the ledger: \(error)")
                try? await Task.sleep(for: Self.patience)
            }
        }
    }

    private func close(_ file: () throws -> Void) {
        do { try file() } catch {
            Terminal.complain("a file of EPCIS events was not closed: \(error)")
        }
    }
}

extension EPCISDesk.Node {
    /// What the desk asks of a node: events as they were sent, and rulings as they are told.
    fileprivate init(
        _ node: Runtime.Node, _ rulings: RulingDesk, clock: @escaping @Sendable () -> Instant
    ) {
        self.init(
            payload: { place, isWhole in
                guard let entry = try await node.entry(at: place) else { return nil }
                guard let kind = entry.kind, RulingDesk.isRuling(kind) else {
                    return entry.opening.map { Array($0.payload) }
                }
                let ruling = try await rulings.event(entry, at: place)
                return isWhole ? ruling?.whole : ruling?.coarse
            },
            leaf: { try await node.entry(at: $0)?.leafHash.bytes },
            facts: { await node.factCount }, sight: { await node.sight(of: $0) },
            waiting: {
                let share = await node.waiting(among: $0)
                return Waiting(count: share.count, until: share.until)
            }, now: clock)
    }
}
