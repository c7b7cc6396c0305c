import API
import BorderFeed
import DeviceDoor
import Filings
import Foundation
import Front
import HTTPDoor
import Hummingbird
import Intake
import Logging
import MemberDesk
import Membership
import Model
import PortBoard
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
    /// nil: the node is real.
    private let rehearsing: Rehearsing?

    private static let noDevices =
        "An exercise opens no ports for devices: real trackers cannot say that they rehearse."

    /// Reads the ledger, which may take minutes and a thread.
    init(
        _ place: Seat, clock: @escaping @Sendable () -> Instant, makers: KnownMakers? = nil,
        guest: Sender? = nil, logsRequests: Bool = true, pulse: Pulse = Pulse(),
        devicePorts: [DevicePort] = [], broker: Broker? = nil, host: String = "127.0.0.1",
        webhooks: WebhookSettings = WebhookSettings(), crossing: OwnCrossing? = nil,
        exercise: String? = nil, speed: Double = 1, criteria: CriteriaShelf = MemberShelf.shipped
    ) throws {
        let drill = ExerciseClock(speed: speed, wall: clock)
        // At the pace of the wall it is the wall's own time, so that a real node has that.
        let present: @Sendable () -> Instant = { drill.now }

        let showroom = Showroom(epoch: UInt64(SystemClock.now().milliseconds))
        let findings = FindingLog()
        let shows = AsyncStream<Shown>.makeStream(bufferingPolicy: .unbounded)
        node = try place.node(clock: present, pulse: pulse) { shows.continuation.yield($0) }
        rehearsing = try Rehearsing.of(
            node, asked: exercise, clock: drill, folder: place.folder.path)
        if rehearsing != nil {
            drill.goOn(from: node.hearing.newest)
            guard devicePorts.isEmpty else { throw GiveUp.useless(Self.noDevices) }
        }
        self.showroom = showroom
        self.findings = findings
        let desk = KeyDesk(place.store)
        let filings: @Sendable () async -> PortFilings = { [node] in
            let cabinet = await node.cabinet
            return cabinet.exercise.limited(cabinet.port.filings, at: present())
        }
        let gatehouse = Gatehouse(node: node, desk: desk, clock: present, makers: makers)
        let entrance =
            devicePorts.isEmpty && broker == nil
            ? nil
            : try DeviceEntrance(
                devicePorts, broker, host: host, folder: place.folder, gatehouse: gatehouse,
                clock: present)
        self.entrance = entrance
        let epcis = Self.room(
            place, node: node, desk: desk, clock: present, makers: makers, webhooks: webhooks)
        following = Task { await epcis?.run() }
        front = Front(
            gatehouse: gatehouse, showroom: showroom, reading: Reading(node: node),
            settings: Front.Settings(
                guest: guest, crossing: crossing, exercise: rehearsing?.settings(node)),
            isReady: { pulse.health.hindrance.map { .notYet($0) } ?? .ready },
            metrics: { [node] in
                await node.metricText() + (entrance?.metricText ?? "")
                    + (await epcis?.metricText() ?? "")
            },
            epcis: epcis.map { room in { room.desk($0) } },
            members: { [node] in
                MemberDesk(
                    reading: MemberRoom(node, clock: present, shelf: criteria).reading,
                    entrance: $0)
            },
            targeting: TargetingReading(
                node: node, commitment: try place.folder.drawCommitment()),
            filings: filings, clock: present,
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

    /// An exercise says that it is one before anything else can be said.
    func begin() async throws { try await rehearsing?.begin(node) }

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
