import ArgumentParser
import MQTTDoor

/// Which MQTT broker a node listens to.
struct BrokerOptions: ParsableArguments {
    @Option(
        name: .customLong("mqtt"),
        help: ArgumentHelp(
            "Hear devices by an MQTT 3.1.1 broker, as in "
                + "'mqtts://garita@broker:8883?topic=garita/+' by TLS, or mqtt://…:1883 plainly. "
                + "What + and # stand for in a topic is the device's name for `garita device enrol "
                + "--protocol Mqtt`. &client=NAME names our session, &topic= may come again.",
            valueName: "url"))
    var address: String?
    @Option(
        name: .customLong("mqtt-password-file"),
        help: "The file whose first line is the password for the broker; only you should read it.")
    var passwordFile: String?
    @Option(
        name: .customLong("mqtt-trust"),
        help: ArgumentHelp(
            "The PEM file of the authorities that may vouch for the broker of an mqtts:// address, "
                + "and no others; without it the system's own are believed.",
            valueName: "file"))
    var trustFile: String?

    func validate() throws {
        if passwordFile != nil, try broker()?.address.user == nil {
            throw ValidationError(
                "--mqtt-password-file: there is no user to it; wanted --mqtt mqtts://USER@HOST.")
        }
        if trustFile != nil, try broker()?.address.isEncrypted != true {
            throw ValidationError(
                "--mqtt-trust: nobody is asked for a certificate; wanted --mqtt mqtts://HOST.")
        }
    }

    func broker() throws -> Broker? {
        guard let address else { return nil }
        do throws(BrokerAddress.Flaw) {
            return Broker(
                address: try BrokerAddress(address), passwordFile: passwordFile,
                trustFile: trustFile)
        } catch { throw ValidationError("--mqtt: \(error.advice)") }
    }
}
