import ArgumentParser
import DeviceDoor
import Devices

/// A device as it names itself in its protocol.
struct DeviceNameOptions: ParsableArguments {
    @Option(
        name: .customLong("protocol"),
        help: "The protocol it speaks, as `garita device list` shows it.")
    var spoken: String
    @Option(help: "Its own name in that protocol: serial number or IMEI.")
    var identity: String

    func validate() throws { _ = try name() }

    func name() throws -> DeviceName {
        guard let spoken = DeviceProtocol(name: self.spoken) else {
            throw ValidationError(DevicePort.Flaw.unknownProtocol(self.spoken).advice)
        }
        guard let name = DeviceName(spoken, identity) else {
            throw ValidationError(
                "“\(identity)” cannot be a device's name; wanted 1 to \(DeviceName.lengthMax) "
                    + "visible ASCII characters.")
        }
        return name
    }
}
