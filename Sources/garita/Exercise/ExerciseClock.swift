import Model
import Synchronization

/// The time of a rehearsal: it begins when the node does and passes as fast as the shift can bear.
final class ExerciseClock: Sendable {
    private let wall: @Sendable () -> Instant
    private let began: Instant
    private let start: Mutex<Instant>
    let speed: Double

    init(speed: Double, wall: @escaping @Sendable () -> Instant) {
        self.wall = wall
        self.speed = speed
        began = wall()
        start = Mutex(began)
    }

    /// An exercise that goes on after a stop goes on where its ledger ends.
    func goOn(from moment: Instant) { start.withLock { $0 = max($0, moment) } }

    var now: Instant {
        start.withLock { $0 } + Seconds((wall() - began).value * speed)
    }
}
