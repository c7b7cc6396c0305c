import NIOCore
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
            if let address = unsafe address(in: entry.pointee) { found.append(address) }
            unsafe next = entry.pointee.ai_next
        }
        return found
    }

    /// The bytes of the address behind the family and port that a socket address begins with.
    private static func address(in entry: addrinfo) -> IPAddress? {
        guard let start = unsafe UnsafeRawPointer(entry.ai_addr) else { return nil }
        switch unsafe entry.ai_family {
        case AF_INET:
            let inside = unsafe start.loadUnaligned(as: sockaddr_in.self).sin_addr
            return unsafe withUnsafeBytes(of: inside) { unsafe IPAddress(bytes: Array($0)) }
        case AF_INET6:
            let inside = unsafe start.loadUnaligned(as: sockaddr_in6.self).sin6_addr
            return unsafe withUnsafeBytes(of: inside) { unsafe IPAddress(bytes: Array($0)) }
        default: return nil
        }
    }
}

extension IPAddress {
    func socket(port: Int) throws -> SocketAddress {
        try SocketAddress(packedIPAddress: ByteBuffer(bytes: bytes), port: port)
    }
}
