import NIOCore

/// Keeps a quiet connection alive, and ends one whose other side is gone.
final class Heartbeat: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let pause: TimeAmount
    private let patience: TimeAmount
    private let givesUp: @Sendable () -> Void
    private var heardAt = NIODeadline.now()
    private var timer: Scheduled<Void>?

    init(keepAliveSeconds: Int, givesUp: @escaping @Sendable () -> Void) {
        pause = .milliseconds(Int64(keepAliveSeconds) * 500)
        patience = .milliseconds(Int64(keepAliveSeconds) * 1_500)
        self.givesUp = givesUp
    }

    func channelActive(context: ChannelHandlerContext) {
        wind(context)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        timer?.cancel()
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        heardAt = .now()
        context.fireChannelRead(data)
    }

    private func wind(_ context: ChannelHandlerContext) {
        timer = context.eventLoop.assumeIsolated().scheduleTask(in: pause) { [self] in
            beat(context)
        }
    }

    private func beat(_ context: ChannelHandlerContext) {
        guard heardAt + patience > .now() else {
            givesUp()
            return context.close(promise: nil)
        }
        let ping = ByteBuffer(bytes: SubscriberPacket.ping)
        context.writeAndFlush(wrapOutboundOut(ping), promise: nil)
        wind(context)
    }
}
