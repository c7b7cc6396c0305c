import DeviceDoor
import Devices

/// What every talk with the broker shares.
struct QueueDesk: Sendable {
    let address: BrokerAddress
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
