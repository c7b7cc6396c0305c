import Foundation
import Testing
import Webhooks

/// Receivers that say odd things, byte for byte.
@Suite(.serialized) struct HeadTests {
    /// Says to whoever comes what it was told to say, and stays silent after that, or hangs up.
    private static let server = """
        import socket, sys, time
        family = socket.AF_INET6 if ":" in sys.argv[1] else socket.AF_INET
        door = socket.create_server((sys.argv[1], 0), family=family)
        print(door.getsockname()[1], flush=True)
        guest, _ = door.accept()
        heard = b""
        while not heard.endswith(bytes([1, 2, 3])):
            more = guest.recv(65536)
            if not more: break
            heard += more
        guest.sendall(sys.argv[2].encode().decode("unicode_escape").encode())
        if sys.argv[3] == "stays": time.sleep(600)
        """

    private func answer(
        _ said: String, then end: String, at host: String = "127.0.0.1"
    ) async throws -> PostingOutcome {
        let receiver = Process()
        let output = try Child.start(
            receiver, "python3", "-c", Self.server, host, said, end,
            in: FileManager.default.temporaryDirectory)
        defer { receiver.terminate() }
        let line = String(decoding: output.availableData, as: UTF8.self)
        let port = try #require(Int(line.trimmingCharacters(in: .whitespacesAndNewlines)))
        let name = host.contains(":") ? "[\(host)]" : host
        let client = WebhookClient(named: NamedHosts([name]))
        return await client.send(
            Posting(
                to: try Destination("http://\(name):\(port)/"), headers: [], body: [1, 2, 3]))
    }

    // A delivery that was taken would be sent again and again, and its receiver given up at last.
    @Test(arguments: [
        (#"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n"#, "stays", 200),
        (#"HTTP/1.1 202 Accepted\r\nTransfer-Encoding: chunked\r\n\r\n"#, "stays", 202),
        (#"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nab"#, "goes", 200),
        (#"HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n"#, "stays", 204),
        (#"HTTP/1.1 500 Oh\r\n\r\n"#, "goes", 500),
    ])
    func theHeadIsTheAnswer(_ said: String, _ end: String, _ status: Int) async throws {
        #expect(try await answer(said, then: end) == .answered(status))
    }

    // What is no answer would pass for one, and the delivery for taken.
    @Test(arguments: [
        #"HTTP/1.1 103 Early Hints\r\n\r\n"#, #"HTTP/1.1 200 OK\r\nX: y"#, "", "SSH-2.0-x\r\n",
    ])
    func halfAHeadIsNone(_ said: String) async throws {
        #expect(try await answer(said, then: "goes") == .garbled)
    }

    // A receiver that is named by its address of six would never hear anything.
    @Test func anAddressOfSixIsReached() async throws {
        let said = #"HTTP/1.1 204 No Content\r\n\r\n"#
        #expect(try await answer(said, then: "goes", at: "::1") == .answered(204))
    }
}
