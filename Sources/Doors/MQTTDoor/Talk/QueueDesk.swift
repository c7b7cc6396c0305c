import DeviceDoor
import Devices
import TLSLine

/// What every talk with the broker shares.
struct QueueDesk: Sendable {
    let address: BrokerAddress
    /// Who must vouch for the broker, where it is asked by TLS.
    let trust: TLSTrust
    let gate: DeviceGate
    let limits: MQTTLimits
    let meter: DeviceMeter
    let strangers: Strangers

    /// The first filter that lets the topic through decides whose it is.
    func name(of topic: String) -> DeviceName? {
        for filter in address.filters {
            if let name = filter.name(in: topic) { return DeviceName(.mqtt, name) }
        }
        return nil
    }
}
