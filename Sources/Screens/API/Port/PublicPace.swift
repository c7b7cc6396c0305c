package import HTTPDoor
import HTTPTypes
import Synchronization

/// Who may ask the pages that want no key, and how often: so many a second from one address, so many
/// altogether. A proxy on this machine speaks for many and is held to the second bound alone.
package final class PublicPace: Sendable {
    /// A phone asks once a minute, an app with a dozen crossings ten times that.
    static let perAddress = 5.0, addressBurst = 30.0
    /// A fifth of a core: answers are kept, and cost next to nothing.
    static let perSecond = 500.0, burst = 1_000.0
    /// Those whose bucket is full again are forgotten first.
    static let addressesMax = 10_000

    private struct Bucket {
        var left: Double
        var at: ContinuousClock.Instant
    }

    private struct State {
        var all: Bucket?
        var addresses: [String: Bucket] = [:]
    }

    private let state = Mutex(State())

    package init() {}

    /// Nil to go ahead, else the seconds to wait.
    package func wait(_ address: String?, at now: ContinuousClock.Instant) -> Int? {
        state.withLock { state in
            var all = Self.filled(state.all, Self.perSecond, Self.burst, at: now)
            guard all.left >= 1 else { return 1 }
            if let address, !Self.isHere(address) {
                var own = Self.filled(
                    state.addresses[address], Self.perAddress, Self.addressBurst, at: now)
                guard own.left >= 1 else { return 1 }
                own.left -= 1
                if state.addresses.count >= Self.addressesMax { Self.forget(&state, at: now) }
                state.addresses[address] = own
            }
            all.left -= 1
            state.all = all
            return nil
        }
    }

    private static func isHere(_ address: String) -> Bool {
        address.hasPrefix("127.") || address == "::1"
    }

    private static func filled(
        _ bucket: Bucket?, _ pace: Double, _ most: Double, at now: ContinuousClock.Instant
    ) -> Bucket {
        guard let bucket else { return Bucket(left: most, at: now) }
        let left = bucket.left + (now - bucket.at) / .seconds(1) * pace
        return Bucket(left: min(most, left), at: now)
    }

    /// When all are busy at once, the bound on everybody together is what holds.
    private static func forget(_ state: inout State, at now: ContinuousClock.Instant) {
        state.addresses = state.addresses.filter {
            filled($0.value, perAddress, addressBurst, at: now).left < addressBurst
        }
        if state.addresses.count >= addressesMax { state.addresses = [:] }
    }
}

extension PublicPace {
    /// Throws what to answer somebody who asks too often.
    package func admit(_ context: DoorContext) throws {
        guard let seconds = wait(context.address, at: .now) else { return }
        throw Problem(
            .tooManyRequests, "That is more often than it changes",
            cure: "Wait \(seconds) s; answers are good for \(PortDesk.freshSeconds) s, and say so.",
            retryAfterSeconds: seconds)
    }
}
