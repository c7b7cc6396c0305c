import HTTPDoor
import HTTPTypes
import Hummingbird
import JSON
import ServiceLifecycle

/// `GET /v1/live`: the board's changes as server-sent events. It resumes from `Last-Event-ID`, or
/// from `?from=`, the number written into the page that was drawn.
struct LiveFeed: Sendable {
    /// Proxies close connections that are silent for a minute; some do at thirty seconds.
    static let heartbeat = Duration.seconds(15)
    /// As often as the keys are read anew: a feed lasts no longer than the right to watch it.
    static let recheck = Duration.seconds(2)
    private static let lastSeen = HTTPField.Name("Last-Event-ID")!

    let showroom: Showroom

    /// `isAdmitted` is asked again and again while the feed runs.
    func answer(
        _ request: Request, for viewer: Viewer, isAdmitted: @escaping @Sendable () async -> Bool
    ) async throws -> Response {
        guard await showroom.watching < Showroom.watchersMax else { throw Self.full }
        let asked =
            request.headers[Self.lastSeen] ?? request.uri.queryParameters["from"].map(String.init)
        let newest = await showroom.newest
        let seen = asked.flatMap { UInt64($0) } ?? newest
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/event-stream", .cacheControl: "no-store",
                HTTPField.Name("X-Accel-Buffering")!: "no",
            ],
            body: ResponseBody { writer in
                guard await showroom.enter() else { return try await writer.finish(nil) }
                do {
                    try await watch(from: seen, for: viewer, while: isAdmitted, &writer)
                } catch {
                    await showroom.leave()
                    throw error
                }
                await showroom.leave()
                try await writer.finish(nil)
            })
    }

    @concurrent private func watch(
        from start: UInt64, for viewer: Viewer, while isAdmitted: @Sendable () async -> Bool,
        _ writer: inout any ResponseBodyWriter
    ) async throws {
        var seen = start
        var spoken = ContinuousClock.now, asked: ContinuousClock.Instant?
        try await writer.write(ByteBuffer(string: "retry: 2000\n\n"))
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            if asked.map({ ContinuousClock.now - $0 >= Self.recheck }) ?? true {
                guard await isAdmitted() else { return }
                asked = .now
            }
            let text = await news(after: &seen, for: viewer)
            if !text.isEmpty {
                try await writer.write(ByteBuffer(string: text))
                spoken = .now
            } else if ContinuousClock.now - spoken > Self.heartbeat {
                try await writer.write(ByteBuffer(string: ": still here\n\n"))
                spoken = .now
            }
            try await Task.sleep(for: Showroom.pause)
        }
    }

    private func news(after seen: inout UInt64, for viewer: Viewer) async -> String {
        guard let frames = await showroom.frames(after: seen, at: .now) else {
            seen = await showroom.newest
            return "id: \(seen)\nevent: reset\ndata: {}\n\n"
        }
        var text = ""
        for frame in frames {
            seen = frame.number
            guard let json = frame.json(for: viewer) else { continue }
            text += "id: \(frame.number)\nevent: board\ndata: \(json.text)\n\n"
        }
        return text
    }

    private static let full = Problem(
        .serviceUnavailable, "\(Showroom.watchersMax) screens are watching already",
        cure: "Close one, or read /v1/trips from time to time.", retryAfterSeconds: 30)
}
