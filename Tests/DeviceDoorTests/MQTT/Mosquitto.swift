import Foundation
import Glibc
import Testing

/// A broker of its own on a free port of this machine, with a folder that outlives its restarts.
final class Mosquitto {
    private(set) var port = 0
    private(set) var encryptedPort = 0
    private let folder: URL
    private let settings: String
    private let authority: Authority?
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
    private static let triesMax = 20
    static let lack: Comment = "needs Debian's mosquitto and mosquitto-clients"

    /// `password` closes the broker to all but the user `garita`. With an authority it is asked by
    /// TLS on a port of its own, beside the plain one.
    init(password: String? = nil, vouchedBy authority: Authority? = nil) async throws {
        folder = FileManager.default.temporaryDirectory
            .appending(path: "garita-broker-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        var settings = "persistence true\npersistence_location \(folder.path)/\n"
        settings += "allow_anonymous \(password == nil)\n"
        // Started as root it would give up its rights, and could not write its folder.
        if getuid() == 0 { settings += "user root\n" }
        if let password {
            let users = folder.appending(path: "users").path
            try Self.run("/usr/bin/mosquitto_passwd", "-b", "-c", users, "garita", password)
            settings += "password_file \(users)\n"
        }
        self.settings = settings
        self.authority = authority
        // Another program may take a port between the choice and the start.
        for _ in 0..<Self.triesMax {
            port = try Self.freePort()
            encryptedPort = try Self.freePort(besides: port)
            if try await begin() { return }
        }
        Issue.record("no broker could be started")
    }

    deinit {
        stop()
        // Nothing depends on its absence.
        try? FileManager.default.removeItem(at: folder)
    }

    func start() async throws {
        try #require(try await begin(), "the broker does not come back on port \(port)")
    }

    /// False where it ended instead of listening.
    private func begin() async throws -> Bool {
        var settings = "listener \(port) 127.0.0.1\n" + settings
        if let authority {
            settings += "listener \(encryptedPort) 127.0.0.1\ncertfile \(authority.certificate)\n"
            settings += "keyfile \(authority.key)\n"
        }
        let file = folder.appending(path: "broker.conf")
        try Data(settings.utf8).write(to: file)
        let child = try Child(try #require(Self.binary), ["-c", file.path])
        process = child
        let ports = authority == nil ? [port] : [port, encryptedPort]
        // A broker that hangs is ended by the test's own time limit.
        while !ports.allSatisfy(Self.answers) {
            guard child.isRunning else {
                process = nil
                return false
            }
            try await Task.sleep(for: .milliseconds(5))
        }
        return true
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

    /// Below those that the system hands out by itself, which any program may have in the next
    /// moment.
    private static func freePort(besides taken: Int = 0) throws -> Int {
        for _ in 0..<1_000 {
            let port = Int.random(in: 12_000..<32_000)
            if port != taken, isFree(port) { return port }
        }
        throw NoPort()
    }

    private struct NoPort: Error {}

    private static func isFree(_ port: Int) -> Bool {
        withSocket { one in
            unsafe withUnsafePointer(to: loopback(port)) { pointer in
                unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    unsafe bind(one, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
                }
            }
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
