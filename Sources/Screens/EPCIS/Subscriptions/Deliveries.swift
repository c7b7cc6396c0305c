import API
package import EPCIS
package import EventIndex
import HTTPDoor
package import Model
package import Webhooks

/// Brings the answers to queries to the doors of those who subscribed, at least once each and in
/// the order of the ledger: the next is sent when the last was taken.
package struct Deliveries: Sendable {
    /// How soon an event is told when the node is idle.
    private static let pause = Duration.milliseconds(200)
    /// Deliveries under way at once: a connection and a task each.
    private static let workersMax = 16
    /// A disk or ledger of our own that cannot be read is no receiver's fault.
    private static let ownPause = Seconds(30)
    /// What is looked through again after a crash, when nothing was found in it.
    private static let writingPause = Duration.seconds(10)

    let node: EPCISDesk.Node
    let index: EventIndex
    let book: SubscriptionBook
    let client: WebhookClient
    let holder: @Sendable (KeyID) async -> Sender?
    let patience: DeliveryPatience
    let complain: @Sendable (String) -> Void
    let inspected = InspectedLedger()

    package init(
        node: EPCISDesk.Node, index: EventIndex, shelf: SubscriptionShelf, client: WebhookClient,
        holder: @escaping @Sendable (KeyID) async -> Sender?,
        patience: DeliveryPatience = DeliveryPatience(),
        complain: @escaping @Sendable (String) -> Void
    ) throws {
        self.node = node
        self.index = index
        book = try SubscriptionBook(shelf)
        self.client = client
        self.holder = holder
        self.patience = patience
        self.complain = complain
    }

    package func metricText() async -> String {
        // An index that cannot be read is told of where it is asked.
        await book.census(end: (try? index.followed()) ?? 0).metricText
    }

    /// Until the task is cancelled; a delivery that is under way then is told again.
    package func run() async {
        await withDiscardingTaskGroup { group in
            for _ in 0..<Self.workersMax { group.addTask { await work() } }
            group.addTask {
                while await Self.rest(Self.writingPause) { await writeDown() }
            }
        }
        await writeDown()
    }

    private func writeDown() async {
        do { try await book.writeDown() } catch {
            complain("how far subscribers were told could not be written: \(error)")
        }
    }

    /// False when it is time to stop.
    private static func rest(_ pause: Duration) async -> Bool {
        do { try await Task.sleep(for: pause) } catch { return false }
        return true
    }

    private func work() async {
        repeat {
            while !Task.isCancelled, let one = await next() {
                await deliver(one)
                await book.giveBack(one.id)
            }
        } while await Self.rest(Self.pause)
    }

    private func next() async -> Subscription? {
        // An index that cannot be read has nothing to tell; queries say so.
        guard let end = try? index.followed() else { return nil }
        return await book.next(at: node.now(), end: end)
    }

    /// Tells what there is to tell, delivery after delivery.
    private func deliver(_ start: Subscription) async {
        var one = start
        do {
            guard try await isSound(&one) else { return }
            var round = try DeliveryRound(one)
            while !Task.isCancelled, try await step(&one, &round) {}
        } catch let flaw as QueryFlaw {
            await giveUp(&one, "its query is not taken any more: \(flaw.advice)")
        } catch {
            complain("subscription \(one.id) is not served for now: \(error)")
            one.progress.retryAt = node.now() + Self.ownPause
            await book.note(one)
        }
    }

    /// False where it may not go on as it is; then it is paused, and says why.
    private func isSound(_ one: inout Subscription) async throws -> Bool {
        guard let sender = await holder(one.sender.key), sender.party == one.sender.party,
            sender.role == one.sender.role, Viewer(sender) != nil
        else {
            try await pause(&one, "the key it was made with is retired; resume it with another")
            return false
        }
        guard await !inspected.has(one.id) else { return true }
        let progress = one.progress
        if progress.cursor > 0, !progress.leaf.isEmpty,
            try await node.leaf(LedgerIndex(progress.cursor - 1)) != progress.leaf
        {
            try await pause(
                &one,
                "the node's ledger is not the one that was told from: a backup was put back; "
                    + "subscribe anew, with initialRecordTime")
            return false
        }
        await inspected.add(one.id)
        return true
    }

    /// As when a query was kept by an older build: trying again would change nothing.
    private func giveUp(_ one: inout Subscription, _ cause: String) async {
        do { try await pause(&one, cause) } catch {
            complain("subscription \(one.id) could not be paused: \(error)")
        }
    }

    func pause(_ one: inout Subscription, _ cause: String) async throws {
        one.progress.isPaused = true
        one.progress.cause = cause
        one.progress.retryAt = nil
        _ = try await book.keep(one)
        await book.count { $0.pauses += 1 }
        complain("subscription \(one.id) of \(one.sender.party) is paused: \(cause)")
    }
}
