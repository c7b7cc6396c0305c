import NIOCore

/// Hangs up on connections that do not name themselves, or that say nothing for too long.
///
/// One timer a connection that looks again when it is due, not one a message.
final class Patience: ChannelDuplexHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    /// Told by the conversation once an enrolled device speaks.
    struct Known: Sendable {}

    private let nameless: TimeAmount
    private let idle: TimeAmount
    private let hangsUp: @Sendable () -> Void
    private var isKnown = false
    private var heardAt = NIODeadline.now()
    private var timer: Scheduled<Void>?

    init(nameless: TimeAmount, idle: TimeAmount, hangsUp: @escaping @Sendable () -> Void) {
        self.nameless = nameless
        self.idle = idle
        self.hangsUp = hangsUp
    }

    func channelActive(context: ChannelHandlerContext) {
        look(in: nameless, context)
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

    func triggerUserOutboundEvent(
        context: ChannelHandlerContext, event: Any, promise: EventLoopPromise<Void>?
    ) {
        guard event is Known else {
            return context.triggerUserOutboundEvent(event, promise: promise)
        }
        promise?.succeed()
        guard !isKnown else { return }
        isKnown = true
        timer?.cancel()
        look(in: idle, context)
    }

    private func look(in pause: TimeAmount, _ context: ChannelHandlerContext) {
        timer = context.eventLoop.assumeIsolated().scheduleTask(in: pause) { [self] in
            let due = heardAt + idle
            guard !isKnown || due <= .now() else { return look(in: due - .now(), context) }
            hangsUp()
            context.close(promise: nil)
        }
    }
}
