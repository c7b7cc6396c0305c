import ArgumentParser
import BorderFeed
import Clearance
import Engine
import Foundation
import Front
import Intake
import Membership
import Model
import Runtime
import SQLiteStore

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Runs a node: HTTP door, read API and console on one port.",
        discussion: """
            Statements come in at POST /v1/events with an API key (`garita key add`); EPCIS 2.0 is \
            spoken under /epcis, and brought to subscribers' receivers; trackers and locks have \
            ports of their own (--device-port), or speak by a broker (--mqtt). \
            Stop it with Ctrl-C or SIGTERM: what was accepted is on disk.
            Exit status: 0 stopped and all is written, 74 the disk failed and the node had \
            stopped writing.
            """)

    @OptionGroup var folder: FolderOptions
    @OptionGroup var makers: MakerOptions
    @OptionGroup var devices: DevicePortOptions
    @OptionGroup var brokers: BrokerOptions
    @OptionGroup var webhooks: WebhookOptions
    @OptionGroup var crossing: CrossingOptions
    @OptionGroup var rehearsal: ExerciseOptions
    @OptionGroup var criteria: CriteriaOptions
    @Option(parsing: .unconditional, help: "The port to listen on; 0 lets the system choose.")
    var port = 8480
    @Option(help: "The address to listen on.") var host = "127.0.0.1"
    @Option(help: "The node's name, part of its ledger's origin; used when the folder is new.")
    var name = "garita.local"
    @Option(
        help: """
            Decide by this policy from now on; a fact says so. By the one the ledger was decided by \
            last when left out, \(Policies.current.name) in a new folder (garita policy).
            """)
    var policy: String?
    @Flag(help: "Write no access log.") var quiet = false

    func validate() throws {
        try Port.check(port)
        if let policy, Policies.named(policy) == nil {
            throw ValidationError(Unusable.noPolicy(policy).description)
        }
    }

    func run() async throws {
        let makers = try makers.read()
        let crossing = try crossing.read()
        let shelf = try criteria.shelf()
        var place = try Seat(folder.data, name: rehearsal.ledgerName(name))
        place.policy = policy.flatMap(Policies.named)
        if try place.store.keys().allSatisfy({ $0.retiredAt != nil }) {
            Terminal.complain(
                "no API keys yet, so nobody can come in; make one, also while this node serves: "
                    + "garita key add --role operator --party me --data \(folder.data)")
        }
        let pulse = Pulse(tell: Self.tell)
        try await serve(place, makers, crossing, shelf, pulse)
        if case .reading = pulse.health {
            return Terminal.complain("stopped before the ledger was read; nothing was taken")
        }
        Terminal.complain("stopped; everything accepted is on disk")
    }

    private func serve(
        _ place: Seat, _ makers: KnownMakers?, _ crossing: OwnCrossing?,
        _ shelf: CriteriaShelf, _ pulse: Pulse
    ) async throws {
        let threshold = Threshold { pulse.health.hindrance ?? "the doors are about to open" }
        let (ports, announce) = AsyncStream<Int>.makeStream()
        let devicePorts = try devices.ports(), broker = try brokers.broker()
        let webhooks = webhooks.settings
        let exercise = rehearsal.exercise, speed = rehearsal.speed ?? 1
        let opening = Opening(
            threshold: threshold, ports: ports,
            makeStation: { [quiet, host] in
                try Station(
                    place, clock: SystemClock.now, makers: makers, logsRequests: !quiet,
                    pulse: pulse, devicePorts: devicePorts, broker: broker, host: host,
                    webhooks: webhooks, crossing: crossing, exercise: exercise, speed: speed,
                    criteria: shelf)
            },
            opened: { [host] port in
                Terminal.complain("listening on http://\(host):\(port)  (console and API)")
            })
        try await threshold.serve(
            under: [opening], host: host, port: port
        ) { port in
            announce.yield(port)
            announce.finish()
        }
    }

    /// What an operator has to know at once, whatever else is logged.
    @Sendable private static func tell(_ health: NodeHealth) {
        switch health {
        case .writing: Terminal.complain("the node writes again")
        case .diskFull, .stopped: Terminal.complain(health.hindrance ?? "")
        case .reading, .closing: break
        }
    }
}
