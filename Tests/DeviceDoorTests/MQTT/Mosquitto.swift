import Foundation
import Glibc
import Testing

/// A broker of its own on a free port of this machine, with a folder that outlives its restarts.
final class Mosquitto {
    let port: Int
    private let folder: URL
    private var process: Child?

    /// Debian keeps the broker where only administrators look.
    private static let places = ["/usr/sbin/mosquitto", "/usr/local/sbin/mosquitto"]
    private static let binary = places.first { FileManager.default.isExecutableFile(atPath: $0) }
    static let publisher = "/usr/bin/mosquitto_pub"

    static let isThere: Bool = {
        let isThere =
            binary != nil && FileManager.default.isExecutableFile(atPath: publisher)
        precondition(
            isThere || ProcessInfo.processInfo.environment["CI"] != "true",
            "mosquitto and mosquitto-clients are required in CI: scripts/setup.sh")
        return isThere
    }()
    static let lack: Comment = "needs Debian's mosquitto and mosquitto-clients"

    /// `password` closes the broker to all but the user `garita`.
    init(password: String? = nil) async throws {
        folder = FileManager.default.temporaryDirectory
            .appending(path: "garita-broker-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        port = try Self.freePort()
        var settings = """
            listener \(port) 127.0.0.1
            persistence true
            persistence_location \(folder.path)/
            allow_anonymous \(password == nil)

            """
        // Started as root it would give up its rights, and could not write its folder.
        if getuid() == 0 { settings += "user root\n" }
        if let password {
            let users = folder.appending(path: "users").path
            try Self.run("/usr/bin/mosquitto_passwd", "-b", "-c", users, "garita", password)
            settings += "password_file \(users)\n"
        }
        try Data(settings.utf8).write(to: folder.appending(path: "broker.conf"))
        try await start()
    }

    deinit {
        stop()
        // Nothing depends on its absence.
        try? FileManager.default.removeItem(at: folder)
    }

    func start() async throws {
        process = try Child(
            try #require(Self.binary), ["-c", folder.appending(path: "broker.conf").path])
        // A broker that does not start is ended by the test's own time limit.
        while !Self.answers(port) { try await Task.sleep(for: .milliseconds(5)) }
    }

    /// As its administrator does; it writes its sessions down.
    func stop() {
        process?.terminate()
        process?.wait()
        process = nil
    }

    /// Says something as a device would, with a client that is not ours.
    func publish(
        _ text: String, to topic: String, quality: Int = 1, isRetained: Bool = false,
        as user: (name: String, password: String)? = nil
    ) throws {
        var arguments = ["-h", "127.0.0.1", "-p", "\(port)", "-q", "\(quality)", "-t", topic]
        arguments += ["-m", text] + (isRetained ? ["-r"] : [])
        if let user { arguments += ["-u", user.name, "-P", user.password] }
        try Self.run(Self.publisher, arguments)
    }

    private static func run(_ program: String, _ arguments: String...) throws {
        try run(program, arguments)
    }

    private static func run(_ program: String, _ arguments: [String]) throws {
        try #require(Child(program, arguments).wait() == 0, "\(program) failed")
    }

    /// The system's choice, given back at once so that the broker can take it.
    private static func freePort() throws -> Int {
        try withSocket { one in
            var address = loopback(0)
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

    private static func answers(_ port: Int) -> Bool {
        withSocket { one in
            unsafe withUnsafePointer(to: loopback(port)) { pointer in
                unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    unsafe connect(one, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
                }
            }
        }
    }

    private static func withSocket<Result>(_ body: (Int32) throws -> Result) rethrows -> Result {
        let one = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(one) }
        return try body(one)
    }

    private static func loopback(_ port: Int) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = INADDR_LOOPBACK.bigEndian
        return address
    }
}
