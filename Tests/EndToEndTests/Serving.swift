import Foundation
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// `garita serve` on a free port, as a process of its own, and somebody who asks it over HTTP.
final class Serving {
    private let process = Process()
    private let complaints = Pipe()
    /// Keeps the session's cookie, as a browser does, and forgets it with this object.
    private let browser = URLSession(configuration: .ephemeral)
    private let program: URLSession
    let node: URL
    private var heard = ""

    init(_ data: String, _ more: String...) throws {
        let settings = URLSessionConfiguration.ephemeral
        settings.httpCookieStorage = nil
        program = URLSession(configuration: settings)
        process.executableURL = Command.binary
        process.arguments = ["serve", "--data", data, "--port", "0", "--quiet"] + more
        process.standardError = complaints
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        let said = try Self.read(complaints, after: &heard, until: /http:\/\/127\.0\.0\.1:\d+\s/)
        node = try #require(URL(string: String(said.dropLast())))
    }

    /// What an answer holds.
    struct Answer {
        let status: Int
        let text: String
    }

    func send(
        _ path: String, key: String, type: String? = nil, _ body: String? = nil,
        method: String? = nil, exercise: String? = nil
    ) async throws -> Answer {
        var request = URLRequest(url: try #require(URL(string: node.absoluteString + path)))
        request.setValue("Bearer \(key)", forHTTPHeaderField: "Authorization")
        if let exercise { request.setValue(exercise, forHTTPHeaderField: "Garita-Exercise") }
        if let type { request.setValue(type, forHTTPHeaderField: "Content-Type") }
        if let body {
            request.httpMethod = "POST"
            request.httpBody = Data(body.utf8)
        }
        if let method { request.httpMethod = method }
        let (data, answer) = try await program.data(for: request)
        let status = try #require(answer as? HTTPURLResponse).statusCode
        return Answer(status: status, text: String(decoding: data, as: UTF8.self))
    }

    /// The port that was opened for devices, as the node says it.
    func devicePort() throws -> Int {
        let told = try Self.read(complaints, after: &heard, until: /tcp port \d+\n/)
        return try #require(
            told.split(separator: " ").last.flatMap { Int($0.dropLast()) })
    }

    /// What a phone with OsmAnd reports.
    func report(_ query: String, port: Int) async throws -> Int {
        let url = try #require(URL(string: "http://127.0.0.1:\(port)/?\(query)"))
        return try await status(of: URLRequest(url: url), in: program)
    }

    deinit { if process.isRunning { process.terminate() } }

    var pid: Int32 { process.processIdentifier }

    /// Until it has died of what somebody did to it.
    func waitUntilGone() { process.waitUntilExit() }

    /// Stops it as an operator does and waits until it is gone.
    func stop() -> Int32 {
        process.terminate()
        process.waitUntilExit()
        return process.terminationStatus
    }

    /// The status of a page, asked by a program with a key.
    func status(_ path: String, key: String) async throws -> Int {
        var request = URLRequest(url: node.appending(path: path))
        request.setValue("Bearer \(key)", forHTTPHeaderField: "Authorization")
        return try await status(of: request, in: program)
    }

    /// The status of a page, asked by the browser with whatever session it has.
    func status(_ path: String) async throws -> Int {
        try await status(of: URLRequest(url: node.appending(path: path)), in: browser)
    }

    /// Logs in at the console; the status of the page that follows.
    func logIn(_ key: String) async throws -> Int {
        var request = URLRequest(url: node.appending(path: "login"))
        request.httpMethod = "POST"
        request.httpBody = Data("key=\(key)".utf8)
        return try await status(of: request, in: browser)
    }

    /// Asks again and again, since the node needs a moment to notice; false when it never does.
    func comesTo(_ wanted: Int, _ status: () async throws -> Int) async throws -> Bool {
        let deadline = ContinuousClock.now + Self.patience
        while ContinuousClock.now < deadline {
            if try await status() == wanted { return true }
        }
        return false
    }

    /// Many times what the node promises; a busy machine needs some of it.
    private static let patience = Duration.seconds(60)

    private func status(of request: URLRequest, in session: URLSession) async throws -> Int {
        let (_, answer) = try await session.data(for: request)
        return try #require(answer as? HTTPURLResponse).statusCode
    }

    /// Reads what the node says until it says what is waited for. It may say several things at
    /// once, so all that was heard is kept.
    private static func read(
        _ pipe: Pipe, after heard: inout String, until wanted: Regex<Substring>
    ) throws -> String {
        while true {
            if let match = heard.firstMatch(of: wanted) { return String(match.output) }
            let more = pipe.fileHandleForReading.availableData
            try #require(!more.isEmpty, "the node ended without saying it: \(heard)")
            heard += String(decoding: more, as: UTF8.self)
        }
    }
}
