import Foundation
import Glibc
import Testing

/// Many plain sockets that say nothing.
enum Crowding {
    static let wanted =
        ProcessInfo.processInfo.environment["GARITA_IDLE_CONNECTIONS"].flatMap { Int($0) } ?? 0

    static func connect(_ count: Int, to port: Int) throws -> [Int32] {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = INADDR_LOOPBACK.bigEndian
        return try (0..<count).map { _ in
            let one = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            try #require(one >= 0, "the system lets this process open too few files")
            let done = unsafe withUnsafePointer(to: address) { pointer in
                unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    unsafe Glibc.connect(one, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
                }
            }
            try #require(done == 0)
            return one
        }
    }

    static func hangUp(_ one: Int32) { close(one) }

    /// The most memory that this process had.
    static func memory() -> String {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        return status.split(separator: "\n").first { $0.hasPrefix("VmHWM") }.map(String.init) ?? ""
    }
}
