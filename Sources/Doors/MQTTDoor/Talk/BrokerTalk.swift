import DeviceDoor
import Devices
import NIOCore
import NIOPosix
import Synchronization
import TLSLine

/// One connection with the broker, from hello to loss.
struct BrokerTalk {
    typealias Connection = NIOAsyncChannel<ByteBuffer, ByteBuffer>
    typealias Writer = NIOAsyncChannelOutboundWriter<ByteBuffer>

    let desk: QueueDesk
    /// The connect packet: it holds the password and is shown to nobody.
    let hello: [UInt8]
    /// Told once the broker has said what it grants; the text is for the operator.
    let connected: @Sendable (String) -> Void

    /// Of our only request.
    private static let subscription: UInt16 = 1
    /// Reads that may wait while the disk syncs. Beyond it the broker waits.
    private static let waiting = 4

    /// Throws why it ended.
    func run() async throws -> Never {
        let cause = Mutex<BrokerLoss?>(nil)
        do {
            try await talk(gaveUp: { loss in cause.withLock { $0 = $0 ?? loss } })
        } catch { throw cause.withLock { $0 } ?? error }
        throw cause.withLock { $0 } ?? BrokerLoss.closed
    }

    private func talk(gaveUp: @escaping @Sendable (BrokerLoss) -> Void) async throws {
        let connection = try await connect(gaveUp)
        try await connection.executeThenClose { inbound, outbound in
            try await outbound.write(ByteBuffer(bytes: hello))
            var reader = PacketReader(payloadMax: desk.limits.payloadMax)
            var delivery = Delivery(desk), sessionIsOld = false
            for try await buffer in inbound {
                desk.meter.count(.mqtt) { $0.bytes += buffer.readableBytes }
                reader.append(buffer.readableBytesView)
                try await hear(&reader, &delivery, &sessionIsOld, outbound)
            }
        }
    }

    private func connect(
        _ gaveUp: @escaping @Sendable (BrokerLoss) -> Void
    ) async throws -> Connection {
        try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connectTimeout(.seconds(Int64(desk.limits.connectSeconds)))
            .connect(host: desk.address.host, port: desk.address.port) { [desk] channel in
                channel.eventLoop.makeCompletedFuture {
                    if desk.address.isEncrypted {
                        try channel.pipeline.syncOperations.addHandler(Self.line(desk, gaveUp))
                    }
                    try channel.pipeline.syncOperations.addHandler(
                        Heartbeat(keepAliveSeconds: desk.limits.keepAliveSeconds) {
                            gaveUp(.silent)
                        })
                    return try Connection(
                        wrappingChannelSynchronously: channel,
                        configuration: .init(
                            backPressureStrategy: .init(
                                lowWatermark: 1, highWatermark: Self.waiting)))
                }
            }
    }

    private static func line(
        _ desk: QueueDesk, _ gaveUp: @escaping @Sendable (BrokerLoss) -> Void
    ) throws(BrokerLoss) -> TLSLine {
        do throws(TLSLoss) {
            return try TLSLine(to: desk.address.host, trusting: desk.trust) {
                gaveUp(.notPrivate($0))
            }
        } catch {
            // Whoever connects would only say that it did not come about.
            gaveUp(.notPrivate(error))
            throw .notPrivate(error)
        }
    }

    private func hear(
        _ reader: inout PacketReader, _ delivery: inout Delivery, _ sessionIsOld: inout Bool,
        _ outbound: Writer
    ) async throws {
        var batch: [Publication] = []
        while let packet = try Self.next(&reader) {
            switch packet {
            case .published(let message): batch.append(message)
            case .tooLong(let topic, let id, let bytes):
                batch.append(refuse(topic, id, bytes))
            case .connected(let isOld, let code):
                guard code == 0 else { throw BrokerLoss.refused(code: code) }
                sessionIsOld = isOld
                try await subscribe(outbound)
            case .subscribed(_, let granted):
                try note(granted)
                connected(
                    sessionIsOld
                        ? "connected; the broker kept our session"
                        : "connected; the broker begins a new session for us")
            case .pong: continue
            }
            if batch.count >= desk.limits.messagesAtOnce {
                try await settle(&batch, by: &delivery, outbound)
            }
        }
        try await settle(&batch, by: &delivery, outbound)
    }

    private static func next(_ reader: inout PacketReader) throws(BrokerLoss) -> BrokerPacket? {
        do throws(PacketFlaw) { return try reader.next() } catch { throw .flaw(error) }
    }

    /// Acknowledged like others: handed on again it would be as long. An empty payload stands for
    /// it, and is counted as one that cannot be read.
    private func refuse(_ topic: String, _ id: UInt16?, _ bytes: Int) -> Publication {
        desk.gate.log(
            "Mqtt \(topic): a message of \(bytes) bytes was passed over; "
                + "the longest has \(desk.limits.payloadMax)")
        return Publication(topic: topic, payload: [], id: id)
    }

    private func subscribe(_ outbound: Writer) async throws {
        let filters = desk.address.filters.map(\.description)
        let asked = SubscriberPacket.subscribe(filters, id: Self.subscription)
        try await outbound.write(ByteBuffer(bytes: asked))
    }

    private func note(_ granted: [UInt8]) throws {
        for (filter, quality) in zip(desk.address.filters, granted) {
            guard quality < 0x80 else { throw BrokerLoss.filterRefused(filter.description) }
            if quality == 0 {
                desk.gate.log(
                    "Mqtt \(filter): the broker grants QoS 0 only, so what is published while "
                        + "this node is away is lost")
            }
        }
    }

    /// Acknowledges what is on disk, and nothing else.
    private func settle(
        _ batch: inout [Publication], by delivery: inout Delivery, _ outbound: Writer
    ) async throws {
        guard !batch.isEmpty else { return }
        let settled = await delivery.settle(batch)
        let ids = settled.compactMap(\.id)
        if !ids.isEmpty {
            desk.meter.count(.mqtt) { $0.answers += ids.count }
            try await outbound.write(ByteBuffer(bytes: ids.flatMap(SubscriberPacket.acknowledge)))
        }
        guard settled.count == batch.count else { throw BrokerLoss.hindered }
        batch = []
    }
}
