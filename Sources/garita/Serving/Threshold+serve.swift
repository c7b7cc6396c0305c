import Foundation
import Front
import Hummingbird
import Logging
import ServiceLifecycle
import UnixSignals

extension Threshold {
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
            let isTaken = String(describing: error).contains("errno: \(EADDRINUSE)")
            throw isTaken ? Unusable.busyPort(port) : error
        }
    }
}
