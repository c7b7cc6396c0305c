import NIOPosix

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Asks the system for the addresses of a host, on threads of its own: a name server that does
/// not answer holds up nobody but who asked for that name.
enum Lookup {
    /// As many names as are asked for at once; deliveries wait behind them.
    private static let threadsMax = 4

    /// For as long as the process runs.
    private static let threads: NIOThreadPool = {
        let threads = NIOThreadPool(numberOfThreads: threadsMax)
        threads.start()
        return threads
    }()

    static func addresses(of host: String) async -> [IPAddress] {
        // A pool that was closed answers nobody, and nobody closes this one.
        (try? await threads.runIfActive { ask(host) }) ?? []
    }

    private static func ask(_ host: String) -> [IPAddress] {
        var hints = unsafe addrinfo()
        unsafe hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        unsafe hints.ai_protocol = Int32(IPPROTO_TCP)
        var list: UnsafeMutablePointer<addrinfo>?
        guard unsafe getaddrinfo(host, nil, &hints, &list) == 0 else { return [] }
        defer { unsafe freeaddrinfo(list) }
        var found: [IPAddress] = []
        var next = unsafe list
        while let entry = unsafe next {
            if let start = unsafe UnsafeRawPointer(entry.pointee.ai_addr),
                let address = unsafe IPAddress(behind: start, family: entry.pointee.ai_family)
            {
                found.append(address)
            }
            unsafe next = entry.pointee.ai_next
        }
        return found
    }
}
