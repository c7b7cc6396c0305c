import DeviceDoor
import Devices
import Model
import NIOCore
import NIOPosix
import Testing

struct DatagramTests {
    private typealias Datagram = AddressedEnvelope<ByteBuffer>

    // Trackers on bad radio use datagrams; the answer must come back to the one that asked.
    @Test(.timeLimit(.minutes(5))) func aDatagramIsRecordedAndAnswered() async throws {
        let lane = try await SmallNode(devices: ["GPS-1"])
        let gate = lane.gate(try .of(.jt600, ["7001234567": "GPS-1"]))
        try await OpenDoor.with(["Jt600=0"], gate) { door in
            #expect(try door.port(.tcp) == door.port(.udp))
            let server = try SocketAddress(ipAddress: "127.0.0.1", port: try door.port(.udp))
            let client = try await DatagramBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                .bind(host: "127.0.0.1", port: 0) { channel in
                    channel.eventLoop.makeCompletedFuture {
                        try NIOAsyncChannel<Datagram, Datagram>(
                            wrappingChannelSynchronously: channel)
                    }
                }
            try await client.executeThenClose { inbound, outbound in
                let frame = ByteBuffer(bytes: Frames.lock(Frames.armed, at: "140309"))
                try await outbound.write(Datagram(remoteAddress: server, data: frame))
                for try await answer in inbound {
                    #expect(Array(answer.data.readableBytesView) == Frames.acknowledged)
                    break
                }
            }
            await door.counted { $0[.jt600].recorded == 1 }
        }
        try await lane.close()
    }
}
