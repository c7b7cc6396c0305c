import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL

/// Posts to receivers of partners. A connection goes to an address that was looked at, never to a
/// name; nothing is followed, nothing kept open, nothing read but the status.
package struct WebhookClient: Sendable {
    package struct Limits: Sendable {
        /// Longer than across an ocean, shorter than a person's patience with a dead host.
        package var connectSeconds = 5
        /// A receiver that takes a delivery into a queue answers in milliseconds.
        package var wholeSeconds = 10

        package init() {}
    }

    private let named: NamedHosts
    private let limits: Limits
    private let tls: NIOSSLContext

    /// `trusted`: a file of certificates in PEM that are trusted beside the system's.
    package init(
        named: NamedHosts = NamedHosts(), trusted: String? = nil, limits: Limits = Limits()
    ) throws {
        self.named = named
        self.limits = limits
        var settings = TLSConfiguration.makeClientConfiguration()
        settings.minimumTLSVersion = .tlsv12
        if let trusted { settings.additionalTrustRoots = [.file(trusted)] }
        tls = try NIOSSLContext(configuration: settings)
    }

    /// The addresses that may be connected to; all of a name's must be public, so that nothing
    /// depends on which of them the system would try first.
    package func addresses(of destination: Destination) async throws(DestinationFlaw) -> [IPAddress]
    {
        try destination.check(named)
        let found = await Lookup.addresses(of: destination.host)
        guard !found.isEmpty else { throw .unknownHost }
        guard !named.has(destination) else { return found }
        for address in found {
            if let block = AddressBlock(of: address) { throw .notPublic(block) }
        }
        return found
    }

    package func send(_ posting: Posting) async -> PostingOutcome {
        let late = PostingOutcome.late(seconds: limits.wholeSeconds)
        return await withTaskGroup(of: PostingOutcome?.self) { group in
            group.addTask { await post(posting) }
            group.addTask {
                // A sleep cut short says that the race is over.
                do { try await Task.sleep(for: .seconds(limits.wholeSeconds)) } catch { return nil }
                return late
            }
            let first = await group.next() ?? nil
            group.cancelAll()
            return first ?? .broken
        }
    }

    private func post(_ posting: Posting) async -> PostingOutcome {
        let addresses: [IPAddress]
        do throws(DestinationFlaw) {
            addresses = try await self.addresses(of: posting.destination)
        } catch { return .refused(error) }
        for address in addresses.prefix(Self.triesMax) {
            guard !Task.isCancelled else { return .broken }
            if let outcome = await post(posting, to: address) { return outcome }
        }
        return Task.isCancelled ? .broken : .unreachable
    }

    /// Addresses of one host; who has more has them for the same machine.
    private static let triesMax = 3

    /// Nil where no connection came about.
    private func post(_ posting: Posting, to address: IPAddress) async -> PostingOutcome? {
        let destination = posting.destination
        let loop = MultiThreadedEventLoopGroup.singleton.any()
        let answer = loop.makePromise(of: PostingOutcome.self)
        let channel: any Channel
        do {
            channel = try await ClientBootstrap(group: loop)
                .connectTimeout(.seconds(Int64(limits.connectSeconds)))
                .channelInitializer { [tls] channel in
                    channel.eventLoop.makeCompletedFuture {
                        try Self.furnish(channel, tls, destination, answer)
                    }
                }
                .connect(to: try address.socket(port: destination.port)).get()
        } catch {
            answer.succeed(.unreachable)
            return nil
        }
        return await withTaskCancellationHandler {
            Self.write(posting, to: channel)
            // The promise is only ever kept, by an answer or by the end of the connection.
            let outcome = (try? await answer.futureResult.get()) ?? .garbled
            channel.close(promise: nil)
            return outcome
        } onCancel: {
            answer.succeed(.broken)
            channel.close(promise: nil)
        }
    }

    private static func furnish(
        _ channel: any Channel, _ tls: NIOSSLContext, _ destination: Destination,
        _ answer: EventLoopPromise<PostingOutcome>
    ) throws {
        let pipeline = channel.pipeline.syncOperations
        if destination.isEncrypted {
            let isNumber =
                destination.host.contains(":")
                || destination.host.utf8.allSatisfy { $0 &- 48 < 10 || $0 == UInt8(ascii: ".") }
            try pipeline.addHandler(
                NIOSSLClientHandler(
                    context: tls, serverHostname: isNumber ? nil : destination.host))
        }
        try pipeline.addHTTPClientHandlers()
        try pipeline.addHandler(AnswerReader(answer, isEncrypted: destination.isEncrypted))
    }

    private static func write(_ posting: Posting, to channel: any Channel) {
        var headers = HTTPHeaders()
        headers.add(name: "Host", value: posting.destination.authority)
        headers.add(name: "User-Agent", value: "garita")
        headers.add(name: "Connection", value: "close")
        headers.add(name: "Content-Length", value: String(posting.body.count))
        for header in posting.headers { headers.add(name: header.name, value: header.value) }
        let head = HTTPRequestHead(
            version: .http1_1, method: .POST, uri: posting.destination.target, headers: headers)
        channel.write(HTTPClientRequestPart.head(head), promise: nil)
        channel.write(
            HTTPClientRequestPart.body(.byteBuffer(ByteBuffer(bytes: posting.body))), promise: nil)
        channel.writeAndFlush(HTTPClientRequestPart.end(nil), promise: nil)
    }
}
