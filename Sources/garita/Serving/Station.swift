import API
import Engine
import Foundation
import Front
import HTTPDoor
import Hummingbird
import Intake
import Logging
import Model
import Runtime
import ServiceLifecycle
import UnixSignals
import Views

/// A node with its doors and screens open.
struct Station: Sendable {
    /// Twice as often as silence is looked for, so that a quiet lane is noticed in time.
    static let beatEvery = Duration.seconds(5)

    let node: Node
    let front: Front
    let showroom: Showroom
    let findings: FindingLog
    let host: String
    let port: Int
    /// A demonstration keeps its own time and needs no heartbeat.
    let beats: Bool

    init(
        _ place: Seat, clock: @escaping @Sendable () -> Instant, host: String, port: Int,
        guest: Sender? = nil, beats: Bool = true, logsRequests: Bool = true
    ) async throws {
        let showroom = Showroom(epoch: UInt64(SystemClock.now().milliseconds))
        let findings = FindingLog()
        let shows = AsyncStream<Shown>.makeStream(bufferingPolicy: .unbounded)
        node = try place.node(clock: clock) { shows.continuation.yield($0) }
        self.showroom = showroom
        self.findings = findings
        self.host = host
        self.port = port
        self.beats = beats
        let desk = KeyDesk(place.store)
        let gatehouse = Gatehouse(node: node, desk: desk, clock: clock)
        front = Front(
            gatehouse: gatehouse, showroom: showroom, reading: Reading(node: node),
            settings: Front.Settings(guest: guest),
            metrics: { [node] in await node.metricText() },
            log: { line in if logsRequests { Terminal.log(line) } })
        await showroom.show(await node.everything())
        Task {
            for await shown in shows.stream {
                switch shown {
                case .changes(let changes): await showroom.show(changes)
                case .found(let found): findings.add(found)
                case .checkpoint: break
                }
            }
        }
    }

    /// Serves until the process is asked to stop; then finishes what was accepted.
    func run(
        signals: [UnixSignal] = [.sigterm, .sigint],
        started: @escaping @Sendable (Int) async -> Void
    ) async throws {
        var logger = Logger(label: "garita")
        // What a framework says while it is stopped is no news to an operator.
        logger.logLevel = .critical
        let application = front.application(
            host: host, port: port, logger: logger, started: started)
        var services: [any Service] = [application]
        if beats { services.append(Heart(node: node)) }
        let group = ServiceGroup(
            configuration: .init(
                services: services, gracefulShutdownSignals: signals, logger: logger))
        do { try await group.run() } catch {
            try await node.close()
            let isTaken = String(describing: error).contains("errno: \(EADDRINUSE)")
            throw isTaken ? Unusable.busyPort(port) : error
        }
        try await node.close()
    }
}

/// Lets time pass in the node's ledger while the lane is quiet.
struct Heart: Service {
    let node: Node

    func run() async throws {
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            do { try await node.beat() } catch {
                Terminal.complain("the node cannot write: \(error)")
            }
            try? await cancelWhenGracefulShutdown {  // a sleep cut short is the way to stop
                try await Task.sleep(for: Station.beatEvery)
            }
        }
    }
}
