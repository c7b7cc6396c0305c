package import Devices
import Synchronization

/// Counts what passes the device door. A mutex, not an actor: a counter must not cost a hop.
package final class DeviceMeter: Sendable {
    private let state = Mutex(DeviceFigures())

    package init() {}

    package var figures: DeviceFigures { state.withLock { $0 } }

    package func count(
        _ spoken: DeviceProtocol, _ change: (inout DeviceFigures.Count) -> Void
    ) {
        state.withLock { change(&$0.counts[spoken, default: DeviceFigures.Count()]) }
    }

    package func count(_ spoken: DeviceProtocol, _ kept: [DeviceGate.Kept]) {
        count(spoken) { count in
            for one in kept {
                switch one {
                case .recorded: count.recorded += 1
                case .repeated: count.repeated += 1
                case .refused: count.refused += 1
                }
            }
        }
    }

    package func opened(_ spoken: DeviceProtocol) {
        state.withLock { state in
            state.open += 1
            state.counts[spoken, default: DeviceFigures.Count()].opened += 1
        }
    }

    package func closed() { state.withLock { $0.open -= 1 } }
}
