import API
import EPCIS
import EventIndex
import JSON
import Model
import Webhooks

extension Deliveries {
    /// An index of a million events is made anew in minutes.
    private static let indexPause = Seconds(2)

    /// One delivery, or the finding that there is none to make; true where there may be more.
    func step(_ one: inout Subscription, _ round: inout DeliveryRound) async throws -> Bool {
        let end = try index.followed()
        guard max(one.progress.cursor, one.progress.pendingEnd ?? 0) <= end else {
            // An index that is made anew comes to where it was.
            one.progress.retryAt = node.now() + Self.indexPause
            await book.note(one)
            return false
        }
        guard let upTo = round.window(of: &one, at: node.now(), end: end) else { return false }
        let onlooker = await onlooker(of: one)
        let batch = try await batch(one, round.query, for: onlooker, upTo: upTo)
        let isBegun = one.progress.pendingEnd != nil
        let isEmptyReport =
            batch.events.isEmpty && !batch.isCut && round.reportsEmpty && !round.hasTold
        guard !batch.events.isEmpty || isEmptyReport else {
            return try await pass(&one, to: batch)
        }
        if !isBegun {
            one.progress.pendingEnd = batch.end
            one.progress.pendingMade = node.now()
            // Before it is sent: after a crash the same delivery is made again, under its name.
            guard try await book.keep(one) else { return false }
        }
        let outcome = await client.send(try posting(one, batch))
        guard outcome.isTaken else {
            try await note(outcome, of: &one)
            return false
        }
        round.hasTold = true
        one.progress.deliveries += 1
        one.progress.notifiedAt = node.now()
        try await move(&one, to: batch.end)
        guard try await book.keep(one) else { return false }
        let count = batch.events.count
        await book.count {
            $0.taken += 1
            $0.events += count
        }
        return true
    }

    private func onlooker(of one: Subscription) async -> Onlooker {
        let party = one.sender.party
        // Whoever may not look is shown what a stranger is.
        guard let viewer = Viewer(one.sender) else { return .party(party, grantors: []) }
        return viewer.seesEverything
            ? .everything : await node.onlooker(party)
    }

    /// Past facts that are nothing to this subscription.
    private func pass(_ one: inout Subscription, to batch: DeliveryBatch) async throws -> Bool {
        let wasUnderWay = one.progress.pendingEnd != nil || one.progress.windowEnd != nil
        try await move(&one, to: batch.end)
        if wasUnderWay {
            guard try await book.keep(one) else { return false }
        } else {
            await book.note(one)
        }
        return batch.isCut
    }

    private func move(_ one: inout Subscription, to end: UInt64) async throws {
        one.progress.cursor = end
        one.progress.leaf =
            end > 0 ? try await node.leaf(LedgerIndex(end - 1)) ?? [] : []
        one.progress.pendingEnd = nil
        one.progress.pendingMade = nil
        one.progress.failures = 0
        one.progress.retryAt = nil
        one.progress.cause = nil
        if let window = one.progress.windowEnd, window <= end { one.progress.windowEnd = nil }
    }

    private func note(_ outcome: PostingOutcome, of one: inout Subscription) async throws {
        guard outcome != .broken else { return }
        await book.count { $0.fail(outcome) }
        one.progress.failures += 1
        guard !outcome.isFinal, let pause = patience.pause(after: one.progress.failures) else {
            return try await self.pause(&one, outcome.sentence)
        }
        one.progress.cause = outcome.sentence
        one.progress.retryAt = node.now() + pause
        _ = try await book.keep(one)
    }

    private func posting(_ one: Subscription, _ batch: DeliveryBatch) throws -> Posting {
        guard let made = one.progress.pendingMade, let end = one.progress.pendingEnd else {
            preconditionFailure("a delivery is begun before it is sent")
        }
        var answer = QueryAnswer(
            name: one.queryName, created: made.rfc3339, subscription: one.id)
        for event in batch.events { answer.add(event) }
        let body = answer.json.bytes
        let delivery = "\(one.id).\(end).\(made.milliseconds)"
        let signature = DeliverySignature(
            secret: one.secret, delivery: delivery, at: node.now(), body: body)
        return Posting(
            to: try Destination(one.destination),
            headers: [
                ("Content-Type", "application/ld+json"), ("GS1-EPCIS-Version", "2.0.0"),
                ("GS1-CBV-Version", "2.0.0"), ("GS1-Extensions", "lane=\(PrefixMap.lane)"),
                ("GS1-Signature", signature.description), ("Garita-Delivery", delivery),
                ("Garita-Attempt", String(one.progress.failures + 1)),
            ], body: body)
    }
}
