package import Model

/// Remembers with which key somebody logged in at a screen. The browser holds a random token and
/// nothing else; whose key it is, and whether it is still in use, is asked at every visit.
package actor SessionDesk {
    /// A crossing's whole staff, many times over; beyond it the oldest session ends.
    package static let sessionsMax = 5_000
    /// One shift.
    package static let lifetime = Duration.seconds(8 * 3_600)
    /// 256 bits: nobody guesses one.
    private static let tokenWords = 4

    private var sessions: [String: Session] = [:]

    package init() {}

    package func begin(_ key: KeyID, at now: ContinuousClock.Instant) -> String {
        sessions = sessions.filter { $0.value.ends > now }
        if sessions.count >= Self.sessionsMax,
            let oldest = sessions.min(by: { $0.value.ends < $1.value.ends })
        {
            sessions[oldest.key] = nil
        }
        let token = Self.token()
        sessions[token] = Session(key: key, ends: now + Self.lifetime)
        return token
    }

    package func key(of token: String, at now: ContinuousClock.Instant) -> KeyID? {
        guard let session = sessions[token], session.ends > now else { return nil }
        return session.key
    }

    package func end(_ token: String) { sessions[token] = nil }

    /// The system's generator is a cryptographic one on Linux (`getrandom`).
    private static func token() -> String {
        var chance = SystemRandomNumberGenerator()
        return (0..<tokenWords).map { _ in
            let digits = String(chance.next() as UInt64, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }

    private struct Session {
        let key: KeyID
        let ends: ContinuousClock.Instant
    }
}
