/// A signal that knows no favourites: every truck meets the same red at the same second.
struct TrafficLight: Hashable, Sendable {
    let progress: Double
    let cycle: Double
    let red: Double
    let phase: Double

    /// Seconds of red still to come, nil while it is green. Red is the first part of each cycle.
    func redLeft(at time: Double) -> Double? {
        let inCycle = (time + phase).truncatingRemainder(dividingBy: cycle)
        return inCycle < red ? red - inCycle : nil
    }
}
