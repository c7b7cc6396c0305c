import ArgumentParser
import DeviceDoor
import Devices

/// Which ports a node opens for devices.
struct DevicePortOptions: ParsableArguments {
    @Option(
        name: .customLong("device-port"),
        help: ArgumentHelp(
            "Listen for devices, as in Jt808=5015; may be given again. /tcp or /udp behind the "
                + "port opens only that. Enrol devices with `garita device enrol`.",
            valueName: "protocol=port"))
    var texts: [String] = []

    func validate() throws { _ = try ports() }

    func ports() throws -> [DevicePort] {
        try texts.map { text in
            do throws(DevicePort.Flaw) { return try DevicePort(text) } catch {
                throw ValidationError("--device-port: \(error.advice)")
            }
        }
    }
}
