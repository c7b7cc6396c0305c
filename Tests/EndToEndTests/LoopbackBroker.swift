import Foundation
import Glibc
import Testing

/// Debian's MQTT broker on a free port of this machine, with its own publisher.
final class LoopbackBroker {
    let port: Int
    private let process = Process()

    private static let binary = "/usr/sbin/mosquitto", publisher = "/usr/bin/mosquitto_pub"

    static let isThere: Bool = {
        let isThere = [binary, publisher].allSatisfy(FileManager.default.isExecutableFile)
        precondition(
            isThere || ProcessInfo.processInfo.environment["CI"] != "true",
            "mosquitto and mosquitto-clients are required in CI: scripts/setup.sh")
        return isThere
    }()

    init() throws {
        port = try Self.freePort()
        process.executableURL = URL(fileURLWithPath: Self.binary)
        // Without settings it listens on this machine alone.
        process.arguments = ["-p", "\(port)"]
        process.standardError = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        try process.run()
    }

    deinit {
        process.terminate()
        process.waitUntilExit()
    }

    /// False while the broker is not up.
    func publish(_ text: String, to topic: String) throws -> Bool {
        let one = Process()
        one.executableURL = URL(fileURLWithPath: Self.publisher)
        one.arguments = ["-p", "\(port)", "-q", "1", "-t", topic, "-m", text]
        one.standardError = FileHandle.nullDevice
        try one.run()
        one.waitUntilExit()
        return one.terminationStatus == 0
    }

    /// The system's choice, given back at once so that the broker can take it.
    private static func freePort() throws -> Int {
        let one = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(one) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = INADDR_LOOPBACK.bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = unsafe withUnsafeMutablePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe bind(one, $0, length) == 0 && getsockname(one, $0, &length) == 0
            }
        }
        try #require(isBound)
        return Int(UInt16(bigEndian: address.sin_port))
    }
}
