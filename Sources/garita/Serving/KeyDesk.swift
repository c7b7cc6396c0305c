import Engine
import Model
import SQLiteStore

/// Answers whose a secret is, from the store's keys as they are now: a retired key opens nothing
/// within `freshFor`.
actor KeyDesk {
    static let freshFor = Duration.seconds(2)

    private let store: any Store
    private var ring = KeyRing([])
    private var readAt: ContinuousClock.Instant?

    init(_ store: any Store) { self.store = store }

    func sender(for secret: String) -> Sender? {
        if readAt.map({ $0.duration(to: .now) > Self.freshFor }) ?? true {
            // Keys that cannot be read open nothing.
            ring = KeyRing((try? store.keys()) ?? [])
            readAt = .now
        }
        return ring.sender(for: secret)
    }
}
