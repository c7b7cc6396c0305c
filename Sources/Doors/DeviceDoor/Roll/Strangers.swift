package import Model
import Synchronization

/// The unknown devices of late, for whoever writes them down.
package final class Strangers: Sendable {
    private struct State {
        var known: [DeviceName: Stranger]
        var isChanged = false
    }

    private let most: Int
    private let state: Mutex<State>

    package init(_ earlier: [Stranger], most: Int) {
        self.most = most
        let known = Dictionary(earlier.prefix(most).map { ($0.name, $0) }) { first, _ in first }
        state = Mutex(State(known: known))
    }

    package func note(_ name: DeviceName, from address: String, at now: Instant) {
        state.withLock { state in
            if var one = state.known[name] {
                one.last = now
                one.address = address
                one.times += 1
                state.known[name] = one
            } else if state.known.count < most {
                state.known[name] = Stranger(name, from: address, first: now, last: now, times: 1)
            } else {
                return
            }
            state.isChanged = true
        }
    }

    /// All of them by name, once after each change.
    package func takeChanged() -> [Stranger]? {
        state.withLock { state in
            guard state.isChanged else { return nil }
            state.isChanged = false
            return state.known.values.sorted { $0.name < $1.name }
        }
    }
}
