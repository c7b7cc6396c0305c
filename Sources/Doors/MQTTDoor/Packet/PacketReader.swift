/// Bytes of a broker as they come in, packets as they were sent: halves wait, lumps are parted, a
/// payload that is too long is passed over without being kept.
package struct PacketReader: Sendable {
    /// A packet's first bytes: what it is, and how many more there are.
    private struct Head {
        let kind: UInt8
        let flags: UInt8
        let bodyStart: Int
        let length: Int
    }

    /// Types by their number in the standard.
    private enum Kind {
        static let connected: UInt8 = 2
        static let published: UInt8 = 3
        static let subscribed: UInt8 = 9
        static let pong: UInt8 = 13
        static let all: Set<UInt8> = [connected, published, subscribed, pong]
    }

    private let payloadMax: Int
    private var bytes: [UInt8] = []
    private var start = 0
    /// Of a payload that is too long: what is still to come of it.
    private var passing = 0

    package init(payloadMax: Int) { self.payloadMax = payloadMax }

    /// Never more than one packet of the longest kind and what was appended last.
    package var bytesWaiting: Int { bytes.count - start }

    package mutating func append(_ more: some Collection<UInt8>) {
        bytes.removeSubrange(0..<start)
        start = 0
        bytes.append(contentsOf: more)
    }

    /// The next packet; nil when more must come.
    package mutating func next() throws(PacketFlaw) -> BrokerPacket? {
        let passed = min(passing, bytesWaiting)
        passing -= passed
        start += passed
        guard passing == 0, let head = try head() else { return nil }
        guard Kind.all.contains(head.kind) else { throw .unexpected(kind: head.kind) }
        if head.kind == Kind.published { return try publication(head) }
        // The longest of the others, a SUBACK, has a byte a filter.
        guard head.length <= 256 else { throw .tooLong(kind: head.kind, bytes: head.length) }
        let end = head.bodyStart + head.length
        guard end <= bytes.count else { return nil }
        start = end
        return try Self.answer(head.kind, head.flags, Array(bytes[head.bodyStart..<end]))
    }

    /// The length has seven bits a byte, the lowest first, in four bytes at most.
    private func head() throws(PacketFlaw) -> Head? {
        guard bytesWaiting >= 2 else { return nil }
        var length = 0
        for place in 0..<4 {
            let at = start + 1 + place
            guard at < bytes.count else { return nil }
            length |= Int(bytes[at] & 0x7F) << (7 * place)
            guard bytes[at] & 0x80 != 0 else {
                return Head(
                    kind: bytes[start] >> 4, flags: bytes[start] & 0x0F, bodyStart: at + 1,
                    length: length)
            }
        }
        throw .length
    }

    private static func answer(
        _ kind: UInt8, _ flags: UInt8, _ body: [UInt8]
    ) throws(PacketFlaw) -> BrokerPacket {
        guard flags == 0 else { throw .shape(kind: kind) }
        switch kind {
        case Kind.connected:
            guard body.count == 2, body[0] <= 1 else { throw .shape(kind: kind) }
            return .connected(sessionIsOld: body[0] == 1, code: body[1])
        case Kind.subscribed:
            guard body.count > 2 else { throw .shape(kind: kind) }
            let id = UInt16(body[0]) << 8 | UInt16(body[1])
            return .subscribed(id: id, granted: Array(body[2...]))
        case Kind.pong:
            guard body.isEmpty else { throw .shape(kind: kind) }
            return .pong
        default: throw .unexpected(kind: kind)
        }
    }

    /// A topic behind its length, with QoS 1 a number, then the payload up to the end.
    private mutating func publication(_ head: Head) throws(PacketFlaw) -> BrokerPacket? {
        let quality = head.flags >> 1 & 3
        guard quality < 2 else { throw .quality(quality) }
        guard head.length >= 2 else { throw .shape(kind: head.kind) }
        guard head.bodyStart + 2 <= bytes.count else { return nil }
        let topicStart = head.bodyStart + 2
        let topicEnd = topicStart + (Int(bytes[topicStart - 2]) << 8 | Int(bytes[topicStart - 1]))
        let payloadStart = topicEnd + (quality == 1 ? 2 : 0), end = head.bodyStart + head.length
        guard payloadStart <= end else { throw .shape(kind: head.kind) }
        guard payloadStart <= bytes.count else { return nil }
        guard let topic = String(validating: bytes[topicStart..<topicEnd], as: UTF8.self) else {
            throw .shape(kind: head.kind)
        }
        var id: UInt16?
        if quality == 1 {
            id = UInt16(bytes[topicEnd]) << 8 | UInt16(bytes[topicEnd + 1])
            guard id != 0 else { throw .shape(kind: head.kind) }
        }
        let length = end - payloadStart
        guard length <= payloadMax else {
            passing = length
            start = payloadStart
            return .tooLong(topic: topic, id: id, bytes: length)
        }
        guard end <= bytes.count else { return nil }
        start = end
        return .published(
            Publication(
                topic: topic, payload: Array(bytes[payloadStart..<end]), id: id,
                isRepeated: head.flags & 8 != 0, isRetained: head.flags & 1 != 0))
    }
}
