import Foundation
import Testing

/// A client that writes all of its body before it reads, over a real connection.
@Suite(.serialized)
struct LargeBodyTests {
    /// More than the buffers of both ends of a connection hold together.
    private static let length = 24 * 1_024 * 1_024
    /// Seconds; whoever hangs is ended by then.
    private static let patience = "30"

    /// The first line of the answer; empty where none came in time.
    private func answer(_ node: Serving, _ head: [String], _ scratch: Scratch) throws -> String {
        var request = Data(
            (head + ["Host: node", "Connection: close", "", ""]).joined(
                separator: "\r\n"
            ).utf8)
        request.append(Data(repeating: UInt8(ascii: " "), count: Self.length))
        let file = URL(fileURLWithPath: scratch.path("request"))
        try request.write(to: file)
        let client = Process()
        client.executableURL = URL(fileURLWithPath: "/usr/bin/timeout")
        client.arguments = [
            Self.patience, "bash", "-c",
            "exec 3<>/dev/tcp/127.0.0.1/$1; cat \"$2\" >&3; head -n 1 <&3", "client",
            String(try #require(node.node.port)), file.path,
        ]
        let said = Pipe()
        client.standardOutput = said
        client.standardError = FileHandle.nullDevice
        try client.run()
        return String(decoding: said.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    }

    // Such a client would wait for its own patience to end and never learn what was wrong.
    @Test func whoWritesAllBeforeReadingIsAnswered() async throws {
        let scratch = try Scratch()
        let data = scratch.path("data")
        let key = try Command.key("exporter", "mx-maker", data)
        let node = try Serving(data)
        for (path, key, type, status) in [
            ("/v1/events", key, "application/json", 413),
            ("/v1/events", "stolen", "application/json", 401),
            ("/v1/events", key, "text/csv", 415),
            ("/epcis/capture", key, "application/json", 413),
            ("/epcis/capture", "stolen", "application/json", 401),
            ("/nowhere", key, "application/json", 404),
        ] {
            let line = try answer(
                node,
                [
                    "POST \(path) HTTP/1.1", "Authorization: Bearer \(key)",
                    "Content-Type: \(type)", "Content-Length: \(Self.length)",
                ], scratch)
            #expect(line.hasPrefix("HTTP/1.1 \(status)"), "\(path) \(type): \(line)")
        }
        #expect(node.stop() == 0)
    }
}
