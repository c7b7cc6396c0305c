import HTTPTypes
package import Hummingbird

/// Reads and throws away a body that nobody wanted, after its sender was answered.
///
/// Many clients write all of a body before they read. Without this they would wait for room to
/// write, the node for nothing, and the answer that says what was wrong would never be seen.
package struct UnreadBody: RouterMiddleware {
    package typealias Context = DoorContext

    private let limits: DoorLimits
    private let now: @Sendable () -> ContinuousClock.Instant

    package init(
        limits: DoorLimits = .standard,
        now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }
    ) {
        self.limits = limits
        self.now = now
    }

    @concurrent package func handle(
        _ request: Request, context: DoorContext,
        next: @concurrent (Request, DoorContext) async throws -> Response
    ) async throws -> Response {
        guard request.headers.announceBody else { return try await next(request, context) }
        let body = NotedBody(request.body)
        var noted = request
        noted.body = RequestBody(asyncSequence: body)
        var response = try await next(noted, context)
        guard !body.isBegun else { return response }
        let answer = response.body
        response.body = ResponseBody(contentLength: answer.contentLength) { writer in
            try await answer.write(writer)
            try await passOver(body.whole)
        }
        return response
    }

    /// Throws where the body has no end worth waiting for; then the connection ends.
    private func passOver(_ body: RequestBody) async throws {
        var pieces = PacedBody(
            body, Pace(limits, wholeSecondsMax: limits.lineSecondsMax), now: now)
        try await pieces.passOver(most: limits.unreadMax)
    }
}

extension HTTPFields {
    fileprivate var announceBody: Bool {
        self[.transferEncoding] != nil || self[.contentLength].map { $0 != "0" } ?? false
    }
}
