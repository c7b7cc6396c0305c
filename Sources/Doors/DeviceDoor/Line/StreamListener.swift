import Devices
import NIOCore
import NIOPosix

/// One port for connections: a device each, as long as it talks.
struct StreamListener {
    typealias Connection = NIOAsyncChannel<ByteBuffer, ByteBuffer>
    typealias Server = NIOAsyncChannel<Connection, Never>

    let spoken: DeviceProtocol
    let desk: Desk

    /// Every connection that a power cut threw off wants in again at once.
    private static let backlog: Int32 = 4_096
    /// What may wait to be decoded of one connection: a few reads. Beyond it the sender waits.
    private static let waiting = 4

    func bind(host: String, port: Int) async throws -> Server {
        let limits = desk.limits
        let idle = spoken == .osmAnd ? limits.idleSecondsHTTP : limits.idleSeconds
        return try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.backlog, value: Self.backlog)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.allowRemoteHalfClosure, value: true)
            .bind(host: host, port: port) { [desk, spoken] channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(
                        Patience(
                            nameless: .seconds(Int64(limits.namelessSeconds)),
                            idle: .seconds(Int64(idle)),
                            hangsUp: { desk.meter.count(spoken) { $0.idle += 1 } }))
                    return try Connection(
                        wrappingChannelSynchronously: channel,
                        configuration: .init(
                            backPressureStrategy: .init(
                                lowWatermark: 1, highWatermark: Self.waiting)))
                }
            }
    }

    func serve(_ server: Server) async throws {
        try await server.executeThenClose { connections in
            await withDiscardingTaskGroup { group in
                do {
                    for try await connection in connections {
                        group.addTask { await talk(connection) }
                    }
                } catch is CancellationError {
                    // The way to stop.
                } catch {
                    desk.gate.log("\(spoken.rawValue): no more connections are taken: \(error)")
                }
            }
        }
    }

    private func talk(_ connection: Connection) async {
        let address = connection.channel.remoteAddress?.ipAddress ?? "unknown"
        let isWelcome = desk.crowd.enter(address)
        // A device that breaks off is no error of anybody: it comes again.
        try? await connection.executeThenClose { inbound, outbound in
            guard isWelcome else { return }
            desk.meter.opened(spoken)
            defer { desk.meter.closed() }
            var talk = Conversation(spoken, at: desk, from: address)
            for try await buffer in inbound {
                let wasKnown = talk.isKnown
                let turn = await talk.hear(buffer.readableBytesView)
                if talk.isKnown, !wasKnown {
                    connection.channel.triggerUserOutboundEvent(Patience.Known(), promise: nil)
                }
                if !turn.answers.isEmpty {
                    try await outbound.write(ByteBuffer(bytes: turn.answers))
                }
                if turn.ends { break }
            }
        }
        if isWelcome {
            desk.crowd.leave(address)
        } else {
            desk.meter.count(spoken) { $0.crowded += 1 }
        }
    }
}
