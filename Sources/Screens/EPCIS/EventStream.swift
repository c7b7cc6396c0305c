import API
import EPCIS
import EventIndex
import HTTPDoor
import HTTPTypes
import Hummingbird
import JSON
import Model
import ServiceLifecycle

/// Events that answer a question as they come, as server-sent events.
///
/// Every event is told with its place in the ledger as `id`. Whoever was cut off comes back with
/// the last one it saw (`Last-Event-ID`) and gets what followed: none is left out, and what was
/// seen is not told again. `initialRecordTime` begins with what was recorded then.
struct EventStream: Sendable {
    /// Half a second looks immediate, and asks the index twice a second for each watcher.
    static let pause = Duration.milliseconds(500)
    /// Proxies close connections that are silent for a minute; some do at thirty seconds.
    private static let heartbeat = Duration.seconds(15)
    /// Events told in one step; the next step tells the rest.
    private static let stepMax = 100
    private static let lastSeen = HTTPField.Name("Last-Event-ID")!

    let desk: EPCISDesk
    var query: EventQuery
    let name: String
    let viewer: Viewer
    let request: Request

    private func since() throws -> Instant? {
        guard let text = request.uri.queryParameters["initialRecordTime"] else { return nil }
        // What is no moment is told below.
        guard let since = try? Instant(rfc3339: String(text)) else {
            throw QueryFlaw(
                .subscriptionControls,
                "initialRecordTime: sent \"\(text.prefix(60))\"; wanted a date and time with its "
                    + "zone: 2026-01-05T08:00:00.000-06:00")
        }
        return since
    }

    func answer() async throws -> Response {
        let since = try since()
        var narrowed = self
        narrowed.query = try query.recorded(since: since)
        return try await narrowed.answer(from: try await desk.start(since))
    }

    private func answer(from first: UInt64) async throws -> Response {
        var seen = first
        if let text = request.headers[Self.lastSeen] {
            guard let place = UInt64(text), place < (try await desk.node.facts()) else {
                throw QueryFlaw(
                    .subscriptionControls, "Last-Event-ID is no id that was told by a stream here")
            }
            seen = place + 1
        }
        let start = seen
        guard let slot = desk.streams.enter() else {
            throw Problem(
                .serviceUnavailable, "\(StreamSlots.slotsMax) streams are open",
                cure: "Close one, or ask from time to time.", retryAfterSeconds: 30)
        }
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/event-stream", .cacheControl: "no-store",
                HTTPField.Name("X-Accel-Buffering")!: "no",
            ],
            body: ResponseBody { writer in
                try await watch(from: start, &writer)
                slot.leave()
                try await writer.finish(nil)
            })
    }

    /// `start` is the first place not yet told.
    @concurrent private func watch(
        from start: UInt64, _ writer: inout any ResponseBodyWriter
    ) async throws {
        var upcoming = start
        var spoken = ContinuousClock.now
        try await writer.write(ByteBuffer(string: "retry: 2000\n\n"))
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            guard await desk.entrance.sender(of: request) == viewer.sender else { return }
            let text = try await news(from: &upcoming)
            if !text.isEmpty {
                try await writer.write(ByteBuffer(string: text))
                spoken = .now
            } else if ContinuousClock.now - spoken > Self.heartbeat {
                try await writer.write(ByteBuffer(string: ": still here\n\n"))
                spoken = .now
            }
            try await Task.sleep(for: Self.pause)
        }
    }

    private func news(from upcoming: inout UInt64) async throws -> String {
        let end = try desk.index.followed()
        guard upcoming < end else { return "" }
        let onlooker = await desk.onlooker(viewer)
        let search = EventSearch(query, for: onlooker, ceiling: end, isByPlace: true)
        // A cursor is behind the last place told; before the first there is none.
        let cursor =
            upcoming > 0
            ? EventCursor(moment: Int64(clamping: upcoming - 1), place: upcoming - 1) : nil
        let step = try desk.index.search(search, after: cursor, limit: Self.stepMax)
        var text = ""
        for hit in step.hits {
            guard
                let bytes = try await desk.node.payload(hit.place, onlooker == .everything),
                let event = CapturedEvent(bytes, recorded: hit.recorded), query.accepts(event)
            else { continue }
            var answer = QueryAnswer(name: name, created: desk.node.now().rfc3339)
            answer.add(event)
            text += "id: \(hit.place)\nevent: epcis\ndata: \(answer.json.text)\n\n"
        }
        upcoming = step.next.map { $0.place + 1 } ?? end
        return text
    }
}
