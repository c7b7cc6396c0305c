import Foundation
import Testing
import Webhooks

/// A real receiver with a certificate of its own making, behind TLS.
@Suite(.serialized) final class EncryptionTests {
    private let folder: URL
    private let receiver = Process()
    private let port: Int
    private var certificate: String { folder.appending(path: "cert.pem").path }

    private static let server = """
        import http.server, ssl, sys
        class Receiver(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                good = body == b"x" * 100000 and self.headers["X-Name"] == "one" \\
                    and self.headers["Expect"] is None and self.path == "/a/../b?c=d"
                self.send_response(204 if good else 400)
                self.end_headers()
            def log_message(self, *words): pass
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Receiver)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain("cert.pem", "key.pem")
        server.socket = context.wrap_socket(server.socket, server_side=True)
        print(server.server_port, flush=True)
        server.serve_forever()
        """

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let made = try Child.start(
            Process(), "openssl",
            "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "key.pem", "-out",
            "cert.pem", "-days", "2", "-subj", "/CN=localhost", "-addext",
            "subjectAltName=DNS:localhost", in: folder)
        _ = try made.readToEnd()
        let output = try Child.start(receiver, "python3", "-c", Self.server, in: folder)
        let line = String(decoding: output.availableData, as: UTF8.self)
        port = try #require(Int(line.trimmingCharacters(in: .whitespacesAndNewlines)))
    }

    deinit {
        receiver.terminate()
        try? FileManager.default.removeItem(at: folder)
    }

    private func send(
        to host: String, scheme: String = "https", trusting: String? = nil
    ) async throws -> PostingOutcome {
        let destination = try Destination("\(scheme)://\(host):\(port)/a/../b?c=d")
        let client = WebhookClient(named: NamedHosts([host]), trusted: trusting)
        return await client.send(
            Posting(
                to: destination, headers: [("Content-Type", "text/plain"), ("X-Name", "one")],
                body: [UInt8](repeating: UInt8(ascii: "x"), count: 100_000)))
    }

    // A partner's certificate authority that its operator named would not be believed, or a
    // delivery would come in changed.
    @Test func aTrustedReceiverTakesWhatIsSent() async throws {
        #expect(try await send(to: "localhost", trusting: certificate) == .answered(204))
    }

    // Whoever stands between could read and answer for the receiver.
    @Test func nobodyElseIsTold() async throws {
        #expect(try await send(to: "localhost") == .noTLS)
        // The certificate is of another name.
        #expect(try await send(to: "127.0.0.1", trusting: certificate) == .noTLS)
    }

    // A subscriber would look for a fault in its certificate that has none.
    @Test func whatIsNoAnswerIsCalledSo() async throws {
        #expect(try await send(to: "localhost", scheme: "http") == .garbled)
    }
}
