import Foundation
import MQTTDoor
import Testing

struct PacketTests {
    /// A message of QoS 1 as a broker sends it, byte for byte from the standard.
    private static func publish(_ topic: String, _ payload: [UInt8], id: UInt8 = 7) -> [UInt8] {
        let body = [0, UInt8(topic.utf8.count)] + Array(topic.utf8) + [0, id] + payload
        var length = body.count, digits: [UInt8] = []
        repeat {
            digits.append(UInt8(length & 0x7F) | (length > 0x7F ? 0x80 : 0))
            length >>= 7
        } while length > 0
        return [0x32] + digits + body
    }

    private static let words: [[UInt8]] = [
        [0x20, 2, 1, 0], [0x90, 3, 0, 1, 1], publish("a/b", [1, 2, 3]), [0xD0, 0],
        publish("a", [UInt8](repeating: 9, count: 300)), [0x30, 4, 0, 1, 97, 5],
    ]

    private func read(_ bytes: [UInt8], by step: Int) throws -> [BrokerPacket] {
        var reader = PacketReader(payloadMax: 256), packets: [BrokerPacket] = []
        for start in stride(from: 0, to: bytes.count, by: step) {
            reader.append(bytes[start..<min(bytes.count, start + step)])
            while let packet = try reader.next() { packets.append(packet) }
        }
        return packets
    }

    // A message would be lost or read wrong whenever the network cuts it in two.
    @Test(arguments: [1, 2, 3, 7, 64, 10_000])
    func halvesAndLumpsAreReadWhole(step: Int) throws {
        let packets = try read(Self.words.flatMap(\.self), by: step)
        #expect(
            packets == [
                .connected(sessionIsOld: true, code: 0), .subscribed(id: 1, granted: [1]),
                .published(Publication(topic: "a/b", payload: [1, 2, 3], id: 7)), .pong,
                .tooLong(topic: "a", id: 7, bytes: 300),
                .published(Publication(topic: "a", payload: [5], id: nil)),
            ])
    }

    // Another service behind the port would be taken for a broker.
    @Test(
        arguments: [
            [0x48, 0x54, 0x54, 0x50], [0x20, 3, 0, 0, 0], [0x32, 3, 0, 9, 97], [0x34, 2, 0, 0],
            [0x20, 0xFF, 0xFF, 0xFF, 0xFF], [0x32, 5, 0, 1, 0xFF, 0, 1], [0x32, 5, 0, 1, 97, 0, 0],
            [0xD0, 1, 0], [0x90, 2, 0, 1],
        ] as [[UInt8]])
    func whatNoBrokerSaysIsRefused(_ bytes: [UInt8]) {
        #expect(throws: PacketFlaw.self) { try read(bytes, by: bytes.count) }
    }

    // A broker would not let us in, or take our acknowledgement for another message's.
    @Test func whatWeSayIsAsTheStandardHasIt() {
        #expect(
            SubscriberPacket.connect(
                client: "c", user: "u", password: [112], keepAliveSeconds: 60)
                == [
                    0x10, 19, 0, 4, 77, 81, 84, 84, 4, 0xC0, 0, 60, 0, 1, 99, 0, 1, 117, 0, 1, 112,
                ])
        #expect(SubscriberPacket.subscribe(["a/+"], id: 1) == [0x82, 8, 0, 1, 0, 3, 97, 47, 43, 1])
        #expect(SubscriberPacket.acknowledge(258) == [0x40, 2, 1, 2])
    }

    /// Seconds, not minutes; `GARITA_FUZZ=1000000` makes as many.
    private static let executions =
        ProcessInfo.processInfo.environment["GARITA_FUZZ"].flatMap { Int($0) } ?? 3_000

    // A broker in the wrong hands could stop the node, or fill its memory.
    @Test func damagedPacketsHarmNobody() {
        var chance = Chance(state: 20_261_122)
        for _ in 0..<Self.executions {
            var reader = PacketReader(payloadMax: 256)
            var bytes = (0...chance.below(3)).flatMap { _ in
                Self.words[chance.below(Self.words.count)]
            }
            for _ in 0...chance.below(4) {
                bytes[chance.below(bytes.count)] = UInt8(chance.below(256))
            }
            let cut = chance.below(bytes.count)
            for piece in [bytes[..<cut], bytes[cut...]] {
                reader.append(piece)
                // A flaw ends the connection, and this round.
                while (try? reader.next()) != nil {}
            }
            #expect(reader.bytesWaiting <= 256 + 65_535 + 8)
        }
    }

    /// SplitMix64 (Steele, Lea and Flood, 2014): the same seed, the same damage.
    private struct Chance {
        var state: UInt64

        mutating func below(_ bound: Int) -> Int {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
            return Int((mixed ^ mixed >> 31) % UInt64(bound))
        }
    }
}
