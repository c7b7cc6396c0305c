import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// A partner's receiver on this machine: keeps what is delivered and answers as it was told to.
final class Receiver: Sendable {
    struct Delivery: Sendable {
        let name: String
        let signature: String
        let attempt: String
        let body: String

        /// The ids of the events in it.
        var events: [String] {
            body.matches(of: /"eventID":"([^"]+)"/).map { String($0.1) }
        }
    }

    enum Reply: Sendable {
        case status(Int)
        case redirect(to: String)
        /// The connection stays open and nothing is said.
        case silence
    }

    private let kept = Mutex<[Delivery]>([])
    private let reply = Mutex<@Sendable (Delivery) -> Reply>({ _ in .status(200) })
    private let channel = Mutex<(any Channel)?>(nil)

    init() async throws {
        let bound = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { channel in
                channel.pipeline.configureHTTPServerPipeline().flatMapThrowing {
                    try channel.pipeline.syncOperations.addHandler(Clerk(self))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        channel.withLock { $0 = bound }
    }

    deinit { channel.withLock { $0?.close(promise: nil) } }

    var host: String { "127.0.0.1:\(channel.withLock { $0?.localAddress?.port } ?? 0)" }
    var address: String { "http://\(host)/in" }
    var deliveries: [Delivery] { kept.withLock { $0 } }
    var events: [String] { deliveries.flatMap(\.events) }

    func answer(_ new: @escaping @Sendable (Delivery) -> Reply) { reply.withLock { $0 = new } }

    fileprivate func take(_ delivery: Delivery) -> Reply {
        kept.withLock { $0.append(delivery) }
        return reply.withLock { $0 }(delivery)
    }
}

/// Reads a request and writes the answer.
private final class Clerk: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let receiver: Receiver
    private var headers = HTTPHeaders()
    private var body = ""

    init(_ receiver: Receiver) { self.receiver = receiver }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head): headers = head.headers
        case .body(let piece): body += String(buffer: piece)
        case .end: reply(context)
        }
    }

    private func reply(_ context: ChannelHandlerContext) {
        func header(_ name: String) -> String { headers[name].first ?? "" }
        let delivery = Receiver.Delivery(
            name: header("Garita-Delivery"), signature: header("GS1-Signature"),
            attempt: header("Garita-Attempt"), body: body)
        var head = HTTPResponseHead(version: .http1_1, status: .ok)
        switch receiver.take(delivery) {
        case .silence: return
        case .status(let status): head.status = HTTPResponseStatus(statusCode: status)
        case .redirect(let place):
            head.status = .temporaryRedirect
            head.headers.add(name: "Location", value: place)
        }
        head.headers.add(name: "Content-Length", value: "0")
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }
}
