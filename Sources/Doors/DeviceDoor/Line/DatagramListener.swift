import Devices
import NIOCore
import NIOPosix

/// One port for datagrams. Those of one address are heard in order, those of others meanwhile.
struct DatagramListener {
    typealias Datagram = AddressedEnvelope<ByteBuffer>
    typealias Server = NIOAsyncChannel<Datagram, Datagram>

    let spoken: DeviceProtocol
    let desk: Desk

    /// So many wait for the disk at once and share its syncs.
    private static let lanes = 64
    /// Devices that one lane remembers between datagrams.
    private static let peersMax = 256

    func bind(host: String, port: Int) async throws -> Server {
        try await DatagramBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .channelOption(.socketOption(.so_reuseaddr), value: 1)
            .bind(host: host, port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try Server(wrappingChannelSynchronously: channel)
                }
            }
    }

    func serve(_ server: Server) async throws {
        try await server.executeThenClose { inbound, outbound in
            await withDiscardingTaskGroup { group in
                let most = desk.limits.datagramsWaitingMax / Self.lanes
                let lanes = (0..<Self.lanes).map { _ in
                    AsyncStream.makeStream(
                        of: Datagram.self, bufferingPolicy: .bufferingOldest(most))
                }
                for lane in lanes {
                    group.addTask { await hear(lane.stream, outbound) }
                }
                do {
                    for try await datagram in inbound {
                        let lane = lanes[Self.lane(of: datagram.remoteAddress)]
                        if case .dropped = lane.continuation.yield(datagram) {
                            desk.meter.count(spoken) { $0.dropped += 1 }
                        }
                    }
                } catch is CancellationError {
                    // The way to stop.
                } catch {
                    desk.gate.log("\(spoken.rawValue): the port takes no more datagrams: \(error)")
                }
                for lane in lanes { lane.continuation.finish() }
            }
        }
    }

    private static func lane(of address: SocketAddress) -> Int {
        let port = address.port ?? 0
        return (address.ipAddress ?? "").utf8.reduce(port) { $0 &* 31 &+ Int($1) } & (lanes - 1)
    }

    private func hear(
        _ datagrams: AsyncStream<Datagram>, _ outbound: NIOAsyncChannelOutboundWriter<Datagram>
    ) async {
        var talks: [SocketAddress: Conversation] = [:]
        for await datagram in datagrams {
            let peer = datagram.remoteAddress
            if talks.count >= Self.peersMax { talks = [:] }
            var talk =
                talks[peer] ?? Conversation(spoken, at: desk, from: peer.ipAddress ?? "unknown")
            let turn = await talk.hear(datagram: Array(datagram.data.readableBytesView))
            talks[peer] = turn.ends ? nil : talk
            guard !turn.answers.isEmpty else { continue }
            let answer = Datagram(remoteAddress: peer, data: ByteBuffer(bytes: turn.answers))
            // An answer that does not leave is an answer that gets lost: the device asks again.
            try? await outbound.write(answer)
        }
    }
}
