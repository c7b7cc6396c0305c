import NIOCore
import NIOHTTP1
import NIOSSL

/// Waits for the first line of an answer and hangs up: what follows it is not ours to read.
final class AnswerReader: ChannelInboundHandler {
    typealias InboundIn = HTTPClientResponsePart

    private let answer: EventLoopPromise<PostingOutcome>
    private let isEncrypted: Bool

    init(_ answer: EventLoopPromise<PostingOutcome>, isEncrypted: Bool) {
        self.answer = answer
        self.isEncrypted = isEncrypted
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard case .head(let head) = unwrapInboundIn(data) else { return }
        answer.succeed(.answered(Int(head.status.code)))
        context.close(promise: nil)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        let isTLS = error is NIOSSLError || error is BoringSSLError || error is NIOSSLExtraError
        answer.succeed(isEncrypted && isTLS ? .noTLS : .garbled)
        context.close(promise: nil)
    }

    func channelInactive(context: ChannelHandlerContext) {
        // A promise that was kept is kept.
        answer.succeed(.garbled)
        context.fireChannelInactive()
    }
}
