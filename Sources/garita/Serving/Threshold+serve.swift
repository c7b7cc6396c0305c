import Foundation
import Front
import Hummingbird
import Logging
import ServiceLifecycle
import UnixSignals

extension Threshold {
    /// What the system says of an address, in words; nil where it is something else.
    private static func obstacle(_ error: any Error, host: String, port: Int) -> Unusable? {
        let text = String(reflecting: error)
        if text.contains("errno: \(EADDRINUSE)") { return .busyPort(port) }
        if text.contains("errno: \(EACCES)") { return .forbiddenPort(port) }
        let isNoAddress =
            text.contains("errno: \(EADDRNOTAVAIL)") || text.contains("SocketAddressError")
            || text.contains("getaddrinfo")
        return isNoAddress ? .noHost(host) : nil
    }

    /// Serves until the process is asked to stop. `under` begins with the port and ends after it.
    func serve(
        under services: [any Service] = [], host: String, port: Int,
        started: @escaping @Sendable (Int) async -> Void
    ) async throws {
        var logger = Logger(label: "garita")
        // What a framework says while it is stopped is no news to an operator.
        logger.logLevel = .critical
        let application = application(host: host, port: port, logger: logger, started: started)
        // The last is the first to stop: no request is left when the node closes.
        let group = ServiceGroup(
            configuration: .init(
                services: services + [application], gracefulShutdownSignals: [.sigterm, .sigint],
                logger: logger))
        do { try await group.run() } catch {
            throw Self.obstacle(error, host: host, port: port) ?? error
        }
    }
}
