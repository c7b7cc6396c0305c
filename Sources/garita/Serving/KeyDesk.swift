import Engine
import Model
import SQLiteStore

/// Answers whose a secret or a key is, from the store's keys as they are now: what `garita key`
/// changes beside the node holds within `freshFor`, for senders and for sessions.
actor KeyDesk {
    /// A stolen key is closed before anyone who heard of it can act, and the keys are read so
    /// rarely that it costs nothing.
    static let freshSeconds = 2
    static let freshFor = Duration.seconds(freshSeconds)

    private let store: any Store
    private var ring = KeyRing([])
    private var readAt: ContinuousClock.Instant?

    init(_ store: any Store) { self.store = store }

    func sender(for secret: String) -> Sender? { current.sender(for: secret) }

    /// Nil for a key that was retired meanwhile.
    func holder(of key: KeyID) -> Sender? { current.holder(of: key) }

    private var current: KeyRing {
        if readAt.map({ $0.duration(to: .now) > Self.freshFor }) ?? true {
            // Keys that cannot be read open nothing.
            ring = KeyRing((try? store.keys()) ?? [])
            readAt = .now
        }
        return ring
    }
}
