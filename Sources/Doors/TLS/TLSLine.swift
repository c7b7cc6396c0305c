package import NIOCore

/// Makes the line behind it private: what is written goes out encrypted, what is read was.
///
/// What is written before the greeting is done waits for it. When the talk cannot be private it is
/// closed, and `failed` is told why.
package final class TLSLine: ChannelDuplexHandler {
    package typealias InboundIn = ByteBuffer
    package typealias InboundOut = ByteBuffer
    package typealias OutboundIn = ByteBuffer
    package typealias OutboundOut = ByteBuffer

    private let session: TLSSession
    private let failed: @Sendable (TLSLoss) -> Void
    private var early: [(bytes: ByteBuffer, promise: EventLoopPromise<Void>?)] = []
    private var isLost = false
    /// We hang up ourselves: of two addresses of one host the slower one is left.
    private var isLeaving = false

    /// Reads the file of authorities: a new one counts from the next connection on.
    package init(
        to host: String, trusting trust: TLSTrust, failed: @escaping @Sendable (TLSLoss) -> Void
    ) throws(TLSLoss) {
        session = try TLSSession(to: host, trusting: trust)
        self.failed = failed
    }

    package func handlerAdded(context: ChannelHandlerContext) {
        if context.channel.isActive { greet(context) }
    }

    package func channelActive(context: ChannelHandlerContext) {
        greet(context)
        context.fireChannelActive()
    }

    package func channelInactive(context: ChannelHandlerContext) {
        // Whose server hangs up in the middle of the greeting learns that it was then.
        if !session.isOpen, !isLeaving { lose(.hungUp, context) }
        drop()
        context.fireChannelInactive()
    }

    package func handlerRemoved(context: ChannelHandlerContext) { drop() }

    package func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isLost else { return }
        do throws(TLSLoss) {
            try session.hear(Array(unwrapInboundIn(data).readableBytesView))
            let wasOpen = session.isOpen
            try session.greet()
            if session.isOpen, !wasOpen { try sayWhatWaited(context) }
            let said = try session.read()
            carry(context)
            if !said.isEmpty { context.fireChannelRead(wrapInboundOut(ByteBuffer(bytes: said))) }
            if session.isOver { context.close(promise: nil) }
        } catch {
            // The server is told why, where the library has a word for it.
            carry(context)
            lose(error, context)
        }
    }

    package func write(
        context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?
    ) {
        let bytes = unwrapOutboundIn(data)
        guard !isLost else {
            promise?.fail(ChannelError.ioOnClosedChannel)
            return
        }
        guard session.isOpen else { return early.append((bytes, promise)) }
        do throws(TLSLoss) { try say(bytes, promise, context) } catch { lose(error, context) }
    }

    package func close(
        context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?
    ) {
        isLeaving = true
        if mode == .all, !isLost {
            session.sayFarewell()
            carry(context)
        }
        context.close(mode: mode, promise: promise)
    }

    private func greet(_ context: ChannelHandlerContext) {
        do throws(TLSLoss) { try session.greet() } catch { lose(error, context) }
        carry(context)
    }

    private func sayWhatWaited(_ context: ChannelHandlerContext) throws(TLSLoss) {
        let waited = early
        early = []
        for (bytes, promise) in waited { try say(bytes, promise, context) }
    }

    private func say(
        _ bytes: ByteBuffer, _ promise: EventLoopPromise<Void>?, _ context: ChannelHandlerContext
    ) throws(TLSLoss) {
        do throws(TLSLoss) { try session.say(Array(bytes.readableBytesView)) } catch {
            promise?.fail(error)
            throw error
        }
        context.write(wrapOutboundOut(ByteBuffer(bytes: session.takeWire())), promise: promise)
    }

    /// Hands the wire what the library wants to say of its own.
    private func carry(_ context: ChannelHandlerContext) {
        let wire = session.takeWire()
        if !wire.isEmpty {
            context.write(wrapOutboundOut(ByteBuffer(bytes: wire)), promise: nil)
        }
        context.flush()
    }

    private func lose(_ loss: TLSLoss, _ context: ChannelHandlerContext) {
        guard !isLost else { return }
        isLost = true
        failed(loss)
        drop()
        context.close(promise: nil)
    }

    private func drop() {
        let waited = early
        early = []
        for (_, promise) in waited { promise?.fail(ChannelError.ioOnClosedChannel) }
    }
}
