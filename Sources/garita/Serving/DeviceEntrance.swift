import DeviceDoor
import Devices
import HTTPDoor
import Ledger
import MQTTDoor
import Model

/// The ports for devices of a node that serves, and the broker by which others speak.
struct DeviceEntrance: Sendable {
    private let door: DeviceDoor
    private let queue: MQTTDoor?

    init(
        _ ports: [DevicePort], _ broker: Broker?, host: String, folder place: DataFolder,
        gatehouse: Gatehouse, clock: @escaping @Sendable () -> Instant
    ) throws {
        let folder = DeviceFolder(place.path)
        let desk = DeviceDesk(folder) { Terminal.complain($0) }
        _ = try folder.roll()
        let gate = DeviceGate(gatehouse, desk: desk, clock: clock) { Terminal.log($0) }
        let door = DeviceDoor(
            ports, host: host, gate: gate,
            strangers: try folder.strangers(),
            save: { strangers in
                do { try folder.write(strangers) } catch {
                    Terminal.complain("unknown devices could not be listed: \(error)")
                }
            })
        self.door = door
        // The same at every start and of no other node, or the broker would take us for another.
        let own = "garita-\(try place.verifier().id)"
        queue = broker.map { broker in
            MQTTDoor(
                broker.address, client: broker.address.client ?? own, trusting: broker.trust,
                password: broker.password, gate: gate, meter: door.meter, strangers: door.strangers,
                tell: { Terminal.complain($0) })
        }
    }

    var metricText: String {
        var out = MetricText()
        if let queue {
            out.gauge(
                "garita_mqtt_connected", "Whether the MQTT broker has let us in.",
                queue.link.isUp ? 1 : 0)
        }
        return door.meter.figures.metricText + out.text
    }

    /// Until the task is cancelled.
    func run() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await listen() }
            if let queue { group.addTask { await queue.run() } }
            try await group.next()
            group.cancelAll()
        }
    }

    private func listen() async throws {
        do {
            try await door.run { opened in
                for port in opened {
                    Terminal.complain(
                        "listening for \(port.spoken.rawValue) on "
                            + "\(port.transport.rawValue) port \(port.number)")
                }
            }
        } catch is CancellationError {
            // The way to stop.
        } catch let shut as DeviceDoor.Shut {
            throw GiveUp.later(
                "Cannot listen for \(shut.port.spoken.rawValue) on port \(shut.port.number): "
                    + "another program has it, or this user may not. Choose another with "
                    + "--device-port \(shut.port.spoken.rawValue)=PORT.")
        }
    }
}
