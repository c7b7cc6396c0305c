import Cryptography
import Engine
import Foundation
import Model

/// A key as it is shown once, when it is made: `garita_<name>_<secret>`.
struct ApiKey {
    let id: KeyID
    let secret: String

    /// 192 bits cannot be guessed, so a plain digest is enough to keep at rest.
    static let secretBytes = 24

    static func fresh() throws -> ApiKey {
        let id = randomBytes(4).map { String(format: "%02x", $0) }.joined()
        let secret = Data(randomBytes(secretBytes)).base64EncodedString()
            .replacingOccurrences(of: "+", with: "-").replacingOccurrences(of: "/", with: "_")
        return ApiKey(id: try KeyID(id), secret: "garita_\(id)_\(secret)")
    }

    static func digest(of secret: String) -> [UInt8] { SHA256.hash(Array(secret.utf8)) }

    func stored(
        party: PartyID, role: Sender.Role, devices: Set<DeviceID> = [], at now: Instant
    ) -> StoredKey {
        StoredKey(
            sender: Sender(key: id, party: party, role: role, devices: devices),
            secretDigest: Self.digest(of: secret), createdAt: now, retiredAt: nil)
    }
}

/// The keys that open the door, looked up by digest so that no secret is ever compared or kept.
struct KeyRing: Sendable {
    private let senders: [[UInt8]: Sender]
    private let holders: [KeyID: Sender]

    init(_ keys: [StoredKey]) {
        let live = keys.filter { $0.retiredAt == nil }
        senders = Dictionary(live.map { ($0.secretDigest, $0.sender) }) { first, _ in first }
        holders = Dictionary(live.map { ($0.sender.key, $0.sender) }) { first, _ in first }
    }

    func sender(for secret: String) -> Sender? { senders[ApiKey.digest(of: secret)] }
    func holder(of key: KeyID) -> Sender? { holders[key] }
}
