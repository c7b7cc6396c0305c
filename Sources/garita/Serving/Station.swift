import API
import DeviceDoor
import Foundation
import Front
import HTTPDoor
import Hummingbird
import Intake
import Logging
import MemberDesk
import Model
import Runtime
import ServiceLifecycle

/// A node with its doors and screens.
struct Station: Sendable {
    let node: Node
    let front: Front
    let showroom: Showroom
    let findings: FindingLog
    /// The ports for devices, where any were asked for.
    let entrance: DeviceEntrance?
    private let following: Task<Void, Never>

    /// Reads the ledger, which may take minutes and a thread.
    init(
        _ place: Seat, clock: @escaping @Sendable () -> Instant, makers: KnownMakers? = nil,
        guest: Sender? = nil, logsRequests: Bool = true, pulse: Pulse = Pulse(),
        devicePorts: [DevicePort] = [], host: String = "127.0.0.1",
        webhooks: WebhookSettings = WebhookSettings()
    ) throws {
        let showroom = Showroom(epoch: UInt64(SystemClock.now().milliseconds))
        let findings = FindingLog()
        let shows = AsyncStream<Shown>.makeStream(bufferingPolicy: .unbounded)
        node = try place.node(clock: clock, pulse: pulse) { shows.continuation.yield($0) }
        self.showroom = showroom
        self.findings = findings
        let desk = KeyDesk(place.store)
        let gatehouse = Gatehouse(node: node, desk: desk, clock: clock, makers: makers)
        let entrance =
            devicePorts.isEmpty
            ? nil
            : try DeviceEntrance(
                devicePorts, host: host, data: place.folder.path, gatehouse: gatehouse,
                clock: clock)
        self.entrance = entrance
        let epcis = Self.room(
            place, node: node, desk: desk, clock: clock, makers: makers, webhooks: webhooks)
        following = Task { await epcis?.run() }
        front = Front(
            gatehouse: gatehouse, showroom: showroom, reading: Reading(node: node),
            settings: Front.Settings(guest: guest),
            isReady: { pulse.health.hindrance.map { .notYet($0) } ?? .ready },
            metrics: { [node] in
                await node.metricText() + (entrance?.metricText ?? "")
                    + (await epcis?.metricText() ?? "")
            },
            epcis: epcis.map { room in { room.desk($0) } },
            members: { [node] in
                MemberDesk(reading: MemberRoom(node, clock: clock).reading, entrance: $0)
            },
            targeting: TargetingReading(node: node),
            log: { line in if logsRequests { Terminal.log(line) } },
            complain: { Terminal.log($0) })
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

    /// An index that cannot be opened keeps nobody's evidence out: without it the node serves, and
    /// nothing answers under /epcis.
    private static func room(
        _ place: Seat, node: Node, desk: KeyDesk, clock: @escaping @Sendable () -> Instant,
        makers: KnownMakers?, webhooks: WebhookSettings
    ) -> EPCISRoom? {
        do {
            return try EPCISRoom(
                place, node: node, desk: desk, clock: clock, makers: makers, webhooks: webhooks)
        } catch {
            Terminal.complain(
                "the index of EPCIS events cannot be opened, so /epcis stays shut: \(error). It is "
                    + "derived: stop the node, remove events.sqlite, start again; if that does not "
                    + "help, move queries.sqlite and subscriptions.sqlite away, too; partners "
                    + "then name and subscribe anew."
            )
            return nil
        }
    }

    /// Puts on the screens what the ledger holds; before the doors open.
    func furnish() async { await showroom.show(await node.everything()) }

    /// Serves until the process is asked to stop; then finishes what was accepted.
    func run(
        host: String, port: Int,
        started: @escaping @Sendable (Int) async -> Void
    ) async throws {
        let threshold = Threshold()
        await furnish()
        threshold.open(front)
        do {
            try await threshold.serve(host: host, port: port, started: started)
        } catch {
            try await close()
            throw error
        }
        try await close()
    }

    /// What was accepted is finished; then nothing of the folder is open.
    func close() async throws {
        following.cancel()
        await following.value
        try await node.close()
    }
}
