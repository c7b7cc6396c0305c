/// What a broker says to a subscriber, of MQTT 3.1.1.
package enum BrokerPacket: Hashable, Sendable {
    /// CONNACK; a code other than 0 is a refusal.
    case connected(sessionIsOld: Bool, code: UInt8)
    /// SUBACK: what is granted of each filter, 0x80 for nothing.
    case subscribed(id: UInt16, granted: [UInt8])
    case published(Publication)
    /// A PUBLISH that is longer than we take. Its payload is passed over.
    case tooLong(topic: String, id: UInt16?, bytes: Int)
    /// PINGRESP.
    case pong
}
