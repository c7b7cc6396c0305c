import Cryptography
import Foundation
import Ledger
import Model
import Runtime

/// Everything a node keeps, in one folder: the ledger, its keys, the secret behind its draws.
struct DataFolder {
    let url: URL

    init(_ path: String) { url = URL(fileURLWithPath: path, isDirectory: true) }

    var path: String { url.path }
    private var keys: URL { url.appending(path: "keys", directoryHint: .isDirectory) }
    private var signingKey: URL { keys.appending(path: "signing.key") }
    private var drawSecret: URL { keys.appending(path: "draw.secret") }
    /// What strangers need to check this node's word: not a secret.
    var verifierKey: URL { keys.appending(path: "verifier.key") }

    var exists: Bool { FileManager.default.fileExists(atPath: signingKey.path) }

    /// A copy made by `garita backup` has the ledger and the public key, but no secrets. A file
    /// of 0 bytes is none: SQLite would fill it anew without a word.
    var hasLedger: Bool {
        let file = url.appending(path: "garita.sqlite").path
        guard FileManager.default.fileExists(atPath: file) else { return false }
        // nil: what cannot be asked for its size may be full, and opening it will say more.
        let attributes = try? FileManager.default.attributesOfItem(atPath: file)
        return attributes?[.size] as? Int != 0
    }

    func verifier() throws -> VerifierKey {
        let text = try String(contentsOf: verifierKey, encoding: .utf8)
        return try VerifierKey(text.trimmingCharacters(in: .whitespacesAndNewlines))
    }

    /// Makes the folder and its secrets, readable by their owner alone. Does nothing twice.
    func prepare(name: String, drawSecret secret: [UInt8]? = nil) throws {
        guard !exists else {
            // A new ledger for old keys would be a second history under the same name and key.
            guard hasLedger else { throw Unusable.noLedger(path) }
            return
        }
        var isFolder: ObjCBool = false
        if unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
            guard isFolder.boolValue else { throw Unusable.notAFolder(path) }
        }
        // New keys for an old ledger would sign a second history of it.
        guard !hasLedger else { throw Unusable.noKeys(path) }
        let onlyOwner: [FileAttributeKey: Any] = [.posixPermissions: 0o700]
        do {
            try FileManager.default.createDirectory(
                at: keys, withIntermediateDirectories: true, attributes: onlyOwner)
        } catch { throw GiveUp.unwritable("Cannot make the folder \(path); choose another place.") }
        let log = randomBytes(4).map { String(format: "%02x", $0) }.joined()
        let signer = try NoteSigner(
            name: "\(name)/\(log)", seed: randomBytes(NoteSigner.seedLength))
        try write(Data(secret ?? randomBytes(32)), to: drawSecret, permissions: 0o600)
        try write(Data("\(signer.key.description)\n".utf8), to: verifierKey, permissions: 0o644)
        try write(Data("\(signer.secretText)\n".utf8), to: signingKey, permissions: 0o600)
    }

    func notary() throws -> Notary {
        let text = try String(contentsOf: signingKey, encoding: .utf8)
        let signer = try NoteSigner(
            secretText: text.trimmingCharacters(in: .whitespacesAndNewlines))
        return Notary(origin: signer.key.name, signer: signer)
    }

    /// The seed of a trip's draw: nobody can foretell it without the secret, and once the secret
    /// is shown, anybody can repeat it.
    func seeds() throws -> @Sendable (TripID) -> UInt64 {
        let secret = Array(try Data(contentsOf: drawSecret))
        return { trip in
            var hash = SHA256()
            hash.update(secret)
            hash.update(Array(trip.description.utf8))
            return hash.words().0
        }
    }

    /// SHA-256 of `garita-secret-1|` and the secret, in hexadecimal. Said beforehand, it proves that
    /// a secret shown later is the one all draws were made with; it tells nothing of the draws.
    func drawCommitment() throws -> String {
        let secret = Array(try Data(contentsOf: drawSecret))
        return SHA256.text(of: Array("garita-secret-1|".utf8) + secret)
    }

    private func write(_ data: Data, to file: URL, permissions: Int) throws {
        let made = FileManager.default.createFile(
            atPath: file.path, contents: data, attributes: [.posixPermissions: permissions])
        // A key that a power cut empties would take the whole ledger with it.
        if made, let handle = FileHandle(forUpdatingAtPath: file.path) {
            try handle.synchronize()
            try handle.close()
        }
        guard made else {
            throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: file.path])
        }
    }
}

func randomBytes(_ count: Int) -> [UInt8] {
    var chance = SystemRandomNumberGenerator()
    return (0..<count).map { _ in chance.next() }
}
