/// Bytes that no broker of MQTT 3.1.1 sends. The connection is of no more use.
package enum PacketFlaw: Error, Hashable, Sendable {
    case unexpected(kind: UInt8)
    case length
    case shape(kind: UInt8)
    /// QoS 2 was never asked for.
    case quality(UInt8)
    case tooLong(kind: UInt8, bytes: Int)

    package var advice: String {
        switch self {
        case .unexpected(let kind):
            "a packet of type \(kind), which no broker sends a subscriber; is this an MQTT port?"
        case .length: "a packet whose length cannot be read; is this an MQTT port?"
        case .shape(let kind): "a packet of type \(kind) that ends too early or too late"
        case .quality(let level): "a message of QoS \(level), which was not asked for"
        case .tooLong(let kind, let bytes): "a packet of type \(kind) with \(bytes) bytes"
        }
    }
}
