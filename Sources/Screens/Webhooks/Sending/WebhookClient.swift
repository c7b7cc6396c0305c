import NIOPosix

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
    private let trusted: String?

    /// `trusted`: a file of certificates in PEM that are trusted beside the system's.
    package init(
        named: NamedHosts = NamedHosts(), trusted: String? = nil, limits: Limits = Limits()
    ) {
        self.named = named
        self.limits = limits
        self.trusted = trusted
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

    /// As many deliveries as are under way at once: each waits on a thread for its answer.
    private static let threadsMax = 16

    /// For as long as the process runs.
    private static let threads: NIOThreadPool = {
        let threads = NIOThreadPool(numberOfThreads: threadsMax)
        threads.start()
        return threads
    }()

    /// Nil where no connection came about.
    private func post(_ posting: Posting, to address: IPAddress) async -> PostingOutcome? {
        let brake = Brake()
        return await withTaskCancellationHandler {
            do {
                return try await Self.threads.runIfActive {
                    Exchange(
                        posting: posting, address: address, limits: limits, trusted: trusted
                    ).run(until: brake)
                }
            } catch { return .broken }
        } onCancel: {
            brake.pull()
        }
    }
}
