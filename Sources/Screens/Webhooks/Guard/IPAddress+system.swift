#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension IPAddress {
    /// The bytes that stand behind the family and port with which a socket address begins.
    init?(behind start: UnsafeRawPointer, family: Int32) {
        switch family {
        case AF_INET:
            let inside = unsafe start.loadUnaligned(as: sockaddr_in.self).sin_addr
            self.init(bytes: unsafe withUnsafeBytes(of: inside) { unsafe Array($0) })
        case AF_INET6:
            let inside = unsafe start.loadUnaligned(as: sockaddr_in6.self).sin6_addr
            self.init(bytes: unsafe withUnsafeBytes(of: inside) { unsafe Array($0) })
        default: return nil
        }
    }
}

extension IPAddress: CustomStringConvertible {
    /// Dotted numbers, or eight groups in brackets.
    package var description: String {
        guard bytes.count == 16 else { return bytes.map { String($0) }.joined(separator: ".") }
        let groups = stride(from: 0, to: 16, by: 2).map {
            String(UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]), radix: 16)
        }
        return "[\(groups.joined(separator: ":"))]"
    }
}
