import DeviceDoor
import Devices
import Model
import NIOCore
import NIOPosix
import Testing

/// Plain NMEA 0183 through the door.
struct SentenceTests {
    private typealias Datagram = AddressedEnvelope<ByteBuffer>

    private func rmc(_ time: String) -> String {
        let body = "GPRMC,\(time),A,3232.9850,N,11656.3100,W,8.9,270,220826,,,A"
        return "$\(body)*\(Hex.text([body.utf8.reduce(0) { $0 ^ $1 }]))"
    }

    // A receiver behind a modem is the simplest tracker, and would be heard by nobody.
    @Test(.timeLimit(.minutes(5))) func aReceiverThatNamesItselfIsHeard() async throws {
        let lane = try await SmallNode(devices: ["GPS-1"])
        let gate = lane.gate(try .of(.nmea, ["350000000000017": "GPS-1"]))
        try await OpenDoor.with(["nmea=0"], gate) { door in
            try await door.connect { wire in
                let text = "IMEI 350000000000017\r\n" + rmc("140309") + "\r\n" + rmc("140319")
                for byte in text.utf8.prefix(40) { try await wire.send([byte]) }
                try await wire.send(text.utf8.dropFirst(40))
                await door.counted { $0[.nmea].recorded == 2 }
            }
        }
        try await lane.close()
    }

    // Over datagrams each one must say whose it is, or they would be the last speaker's.
    @Test(.timeLimit(.minutes(5))) func aDatagramNamesItsSender() async throws {
        let lane = try await SmallNode(devices: ["GPS-1"])
        let gate = lane.gate(try .of(.nmea, ["350000000000017": "GPS-1"]))
        try await OpenDoor.with(["nmea=0"], gate) { door in
            let server = try SocketAddress(ipAddress: "127.0.0.1", port: try door.port(.udp))
            let client = try await DatagramBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                .bind(host: "127.0.0.1", port: 0).get()
            for text in [rmc("140309"), "350000000000017," + rmc("140319")] {
                let datagram = Datagram(remoteAddress: server, data: ByteBuffer(string: text))
                try await client.writeAndFlush(datagram)
            }
            await door.counted { $0[.nmea].recorded == 1 && $0[.nmea].nameless == 1 }
            try await client.close()
        }
        try await lane.close()
    }
}
