/// What a subscriber says to a broker, as bytes of MQTT 3.1.1.
package enum SubscriberPacket {
    /// Who comes in, and as whom. The session is kept by the broker while we are away: what was
    /// published meanwhile, and what was not acknowledged, comes when we are back.
    package static func connect(
        client: String, user: String?, password: [UInt8]?, keepAliveSeconds: Int
    ) -> [UInt8] {
        var flags: UInt8 = 0
        var body = text(client)
        if let user {
            flags |= 0x80
            body += text(user)
            if let password {
                flags |= 0x40
                body += field(password)
            }
        }
        let seconds = UInt16(clamping: keepAliveSeconds)
        // The name of the protocol and its level, which 3.1.1 counts as 4.
        let head = text("MQTT") + [4, flags, UInt8(seconds >> 8), UInt8(seconds & 0xFF)]
        return packet(0x10, head + body)
    }

    /// QoS 1: every message at least once.
    package static func subscribe(_ filters: [String], id: UInt16) -> [UInt8] {
        packet(0x82, number(id) + filters.flatMap { text($0) + [1] })
    }

    package static func acknowledge(_ id: UInt16) -> [UInt8] { packet(0x40, number(id)) }

    package static let ping: [UInt8] = [0xC0, 0]

    private static func packet(_ first: UInt8, _ body: [UInt8]) -> [UInt8] {
        var bytes = [first], left = body.count
        repeat {
            let digit = UInt8(left & 0x7F)
            left >>= 7
            bytes.append(left > 0 ? digit | 0x80 : digit)
        } while left > 0
        return bytes + body
    }

    private static func number(_ id: UInt16) -> [UInt8] { [UInt8(id >> 8), UInt8(id & 0xFF)] }

    private static func text(_ text: String) -> [UInt8] { field(Array(text.utf8)) }

    private static func field(_ bytes: [UInt8]) -> [UInt8] {
        precondition(bytes.count <= 65_535, "what goes into a field is checked where it comes from")
        return number(UInt16(bytes.count)) + bytes
    }
}
