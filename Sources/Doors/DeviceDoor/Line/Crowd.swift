import Synchronization

/// How many connections are open, and from where.
///
/// Invariant: no address has more than its share, so that one broken gateway does not shut the
/// whole fleet out.
final class Crowd: Sendable {
    private struct State {
        var open = 0
        var byAddress: [String: Int] = [:]
    }

    private let most: Int
    private let perAddress: Int
    private let state = Mutex(State())

    init(_ limits: DeviceDoorLimits) {
        most = min(limits.connectionsMax, OpenFiles.raise() - OpenFiles.spare)
        perAddress = limits.perAddressMax
    }

    func enter(_ address: String) -> Bool {
        state.withLock { state in
            guard state.open < most, state.byAddress[address, default: 0] < perAddress else {
                return false
            }
            state.open += 1
            state.byAddress[address, default: 0] += 1
            return true
        }
    }

    func leave(_ address: String) {
        state.withLock { state in
            guard let held = state.byAddress[address] else {
                preconditionFailure("who leaves has entered")
            }
            state.byAddress[address] = held > 1 ? held - 1 : nil
            state.open -= 1
        }
    }
}
