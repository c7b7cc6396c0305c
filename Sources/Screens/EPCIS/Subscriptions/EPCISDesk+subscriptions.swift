import API
import EPCIS
import EventIndex
import HTTPDoor
import HTTPTypes
import Hummingbird
import JSON
import Model
import Webhooks

extension EPCISDesk {
    func openSubscriptions(on router: Router<DoorContext>) {
        let list = "/queries/:name/subscriptions", one = "\(list)/:subscription"
        options(list, allow: "GET, POST, OPTIONS", router)
        on(.get, list, router) { request, context in
            let (viewer, query) = try await asker(request, context)
            let all = await deliveries.book.all(of: viewer.sender.party, on: query.name)
            return .json(.list(try all.map { try shown($0) }))
        }
        on(.post, list, router) { request, context in
            let (viewer, query) = try await asker(request, context)
            return try await subscribe(request, viewer, query)
        }
        options(one, allow: "GET, DELETE, OPTIONS", router)
        on(.get, one, router) { request, context in
            let (viewer, query) = try await asker(request, context)
            return .json(try shown(try await subscription(context, viewer, query)))
        }
        on(.delete, one, router) { request, context in
            let (viewer, query) = try await asker(request, context)
            let found = try await subscription(context, viewer, query)
            try await deliveries.book.remove([found.id])
            return Response(status: .noContent)
        }
        options("\(one)/resume", allow: "POST, OPTIONS", router)
        on(.post, "\(one)/resume", router) { request, context in
            let (viewer, query) = try await asker(request, context)
            let found = try await subscription(context, viewer, query)
            try await checkKey(viewer)
            return .json(
                try shown(try await deliveries.book.resume(found, by: viewer.sender)))
        }
    }

    private func asker(
        _ request: Request, _ context: DoorContext
    ) async throws -> (Viewer, NamedQuery) {
        let viewer = try await entrance.viewer(of: request, context)
        return (viewer, try query(context, of: viewer))
    }

    private func subscription(
        _ context: DoorContext, _ viewer: Viewer, _ query: NamedQuery
    ) async throws -> Subscription {
        let id = try Self.name("subscription", context)
        guard
            let found = await deliveries.book.one(
                id, of: viewer.sender.party, on: query.name)
        else { throw Self.nothing }
        return found
    }

    /// Whoever looks on without a key, as in a demonstration, has nobody to answer for it.
    private func checkKey(_ viewer: Viewer) async throws {
        guard await gatehouse.holder(viewer.sender.key) != nil else {
            throw QueryFlaw(.security, "a subscription needs a key of this node")
        }
    }

    private func subscribe(
        _ request: Request, _ viewer: Viewer, _ query: NamedQuery
    ) async throws -> Response {
        try await checkKey(viewer)
        let wish = try SubscriptionRequest(try await Self.json(of: request))
        try await check(wish.destination)
        let now = node.now(), secret = wish.token ?? Self.secret()
        var due: Instant?
        if case .schedule(let schedule, _) = wish.trigger { due = schedule.next(after: now) }
        let start = try await start(wish.initialRecordTime)
        let leaf = start > 0 ? try await node.leaf(LedgerIndex(start - 1)) ?? [] : []
        let new = Subscription(
            id: Self.name(), sender: viewer.sender, queryName: query.name, query: query.query,
            destination: wish.destination, secret: secret,
            trigger: JSONValue.object(wish.trigger.members).text, createdAt: now,
            initialRecordTime: wish.initialRecordTime,
            progress: Subscription.Progress(cursor: start, leaf: leaf, dueAt: due))
        switch try await deliveries.book.add(new) {
        case .added: break
        case .fullForParty:
            throw QueryFlaw(
                .subscriptionControls,
                "your party has \(SubscriptionShelf.perPartyMax) subscriptions, the most there may "
                    + "be; delete one")
        case .full:
            throw QueryFlaw(
                .implementation, "this node has \(SubscriptionShelf.most) subscriptions, its most")
        }
        var response = Response.json(
            try shown(new, telling: wish.token == nil ? secret : nil), status: .created)
        response.headers[.location] =
            "\(Self.root)/queries/\(query.name)/subscriptions/\(new.id)"
        return response
    }

    /// Where somebody begins who is told what comes from now on, or what was recorded since a
    /// moment.
    ///
    /// The index may be behind, as while it is made anew: now is the ledger's end, not its; and
    /// behind what it knows there may be older events than were asked for, which the query turns
    /// away.
    func start(_ since: Instant?) async throws -> UInt64 {
        guard let since else { return try await node.facts() }
        let end = try index.followed()
        return try index.firstPlace(recordedSince: since) ?? end
    }

    private func shown(_ one: Subscription, telling secret: String? = nil) throws -> JSONValue {
        let start = one.initialRecordTime ?? one.createdAt
        // Behind the last event that was looked at: of a delivery that a limit cut, the rest was
        // recorded before it was told.
        let looked = try index.recorded(below: one.progress.cursor)
        return one.json(since: max(start, looked ?? start), telling: secret)
    }

    /// What the guard would refuse at every delivery is refused at once, in words.
    private func check(_ text: String) async throws {
        do throws(DestinationFlaw) {
            _ = try await deliveries.client.addresses(of: try Destination(text))
        } catch {
            throw QueryFlaw(
                .subscriptionControls, "dest: sent \"\(text.prefix(120))\"; \(error.advice)")
        }
    }

    /// 256 bits of chance.
    private static func secret() -> String {
        var chance = SystemRandomNumberGenerator()
        return (0..<4).map { _ in
            let digits = String(chance.next() as UInt64, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }
}

extension Subscription {
    /// As the standard has it, with how it stands: nothing recorded before `since` is still to be
    /// told. The secret is told once, when it was made here.
    fileprivate func json(since: Instant, telling secret: String?) -> JSONValue {
        var members = [
            JSONMember("subscriptionID", .text(id)), JSONMember("dest", .text(destination)),
            JSONMember("createdAt", .text(createdAt.rfc3339)),
        ]
        // It was written from what was asked for.
        members += (try? SubscriptionRequest.Trigger(kept: trigger).members) ?? []
        func add(_ name: String, _ value: JSONValue?) {
            if let value { members.append(JSONMember(name, value)) }
        }
        add("initialRecordTime", initialRecordTime.map { .text($0.rfc3339) })
        add("minRecordTime", .text(since.rfc3339))
        add("lastNotifiedAt", progress.notifiedAt.map { .text($0.rfc3339) })
        add("signatureToken", secret.map(JSONValue.text))
        let state = progress.isPaused ? "paused" : progress.failures > 0 ? "retrying" : "active"
        add("state", .text(state))
        add("deliveries", .int(progress.deliveries))
        add("cause", progress.cause.map(JSONValue.text))
        if progress.failures > 0 { add("failures", .int(progress.failures)) }
        add("nextAttemptAt", progress.retryAt.map { .text($0.rfc3339) })
        add("nextReportAt", progress.dueAt.map { .text($0.rfc3339) })
        return .object(members)
    }
}
