package import HTTPDoor
package import Hummingbird
package import Logging
import Synchronization

/// What the network reaches first: open before the node is, so that whoever watches it sees that it
/// lives, and why it takes nothing yet.
package final class Threshold: HTTPResponder {
    private let inside = Mutex<RouterResponder<DoorContext>?>(nil)
    private let why: @Sendable () -> String

    /// `why` is asked while the front is closed.
    package init(why: @escaping @Sendable () -> String = { "the node is starting" }) {
        self.why = why
    }

    package func open(_ front: Front) {
        let responder = front.router().buildResponder()
        inside.withLock { $0 = responder }
    }

    @concurrent package func respond(
        to request: Request, context: DoorContext
    ) async throws -> Response {
        if let responder = inside.withLock({ $0 }) {
            return try await responder.respond(to: request, context: context)
        }
        switch request.uri.path {
        case "/health": return .alive
        case "/ready": return .notReady(why())
        default: return closed.response
        }
    }

    private var closed: Problem {
        Problem(
            .serviceUnavailable, "The node is starting",
            cure: "Come again in a moment; /ready says when it takes statements.",
            retryAfterSeconds: Self.patience, closes: true)
    }

    /// Most ledgers are read in seconds; asking again costs nothing.
    private static let patience = 5

    /// `started` hears the port, which matters when `port` is 0 and the system chooses.
    package func application(
        host: String, port: Int, limits: DoorLimits = .standard, logger: Logger,
        started: @escaping @Sendable (Int) async -> Void = { _ in }
    ) -> some ApplicationProtocol {
        Application(
            responder: self,
            server: .http1(configuration: .init(idleTimeout: .seconds(Int64(limits.idleSeconds)))),
            configuration: .init(address: .hostname(host, port: port), serverName: "garita"),
            onServerRunning: { channel in await started(channel.localAddress?.port ?? port) },
            logger: logger)
    }
}
