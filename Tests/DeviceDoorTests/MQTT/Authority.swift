import Foundation
import Testing

/// An authority of a lane's own, made for one test, and the certificate it signed for a broker.
final class Authority {
    private let folder: URL

    /// What is trusted.
    var file: String { folder.appending(path: "ca.pem").path }
    var certificate: String { folder.appending(path: "broker.pem").path }
    var key: String { folder.appending(path: "broker.key").path }

    /// `names` as in `DNS:localhost,IP:127.0.0.1`.
    init(for names: String = "DNS:localhost,IP:127.0.0.1") throws {
        folder = FileManager.default.temporaryDirectory
            .appending(path: "garita-authority-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data("subjectAltName=\(names)\n".utf8).write(to: folder.appending(path: "names"))
        let caKey = folder.appending(path: "ca.key").path
        let request = folder.appending(path: "request").path
        try openssl(
            "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", caKey, "-out", file,
            "-days", "2", "-subj", "/CN=authority of a lane")
        try openssl(
            "req", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", request, "-subj",
            "/CN=broker")
        try openssl(
            "x509", "-req", "-in", request, "-CA", file, "-CAkey", caKey, "-CAcreateserial",
            "-days", "2", "-extfile", folder.appending(path: "names").path, "-out", certificate)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }  // nothing depends on its absence

    private func openssl(_ words: String...) throws {
        try #require(Child("/usr/bin/openssl", words).wait() == 0, "openssl \(words) failed")
    }
}
