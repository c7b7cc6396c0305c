import DeviceDoor
import Devices
import HTTPDoor
import Model

/// The ports for devices of a node that serves.
struct DeviceEntrance: Sendable {
    private let door: DeviceDoor

    init(
        _ ports: [DevicePort], host: String, data: String, gatehouse: Gatehouse,
        clock: @escaping @Sendable () -> Instant
    ) throws {
        let folder = DeviceFolder(data)
        let desk = DeviceDesk(folder) { Terminal.complain($0) }
        _ = try folder.roll()
        door = DeviceDoor(
            ports, host: host,
            gate: DeviceGate(gatehouse, desk: desk, clock: clock) { Terminal.log($0) },
            strangers: try folder.strangers(),
            save: { strangers in
                do { try folder.write(strangers) } catch {
                    Terminal.complain("unknown devices could not be listed: \(error)")
                }
            })
    }

    var metricText: String { door.meter.figures.metricText }

    /// Until the task is cancelled.
    func run() async throws {
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
