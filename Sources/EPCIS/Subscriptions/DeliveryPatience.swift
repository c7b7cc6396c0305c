package import Model

/// How long a receiver that does not take a delivery is asked again.
package struct DeliveryPatience: Hashable, Sendable {
    /// Asked so often, the last time some eight hours after the first: a night.
    package let attemptsMax: Int
    /// Doubled each time: a receiver that restarts is back within seconds.
    package let firstPause: Seconds
    package let pauseMax: Seconds

    package static let attemptsUsual = 20

    package init(
        attemptsMax: Int = attemptsUsual, firstPause: Seconds = Seconds(1),
        pauseMax: Seconds = Seconds.hours(1)
    ) {
        self.attemptsMax = attemptsMax
        self.firstPause = firstPause
        self.pauseMax = pauseMax
    }

    /// After so many failures in a row; nil: give up, and say so.
    package func pause(after failures: Int) -> Seconds? {
        guard failures < attemptsMax else { return nil }
        var pause = firstPause.value
        for _ in 1..<max(1, failures) where pause < pauseMax.value { pause *= 2 }
        return Seconds(min(pause, pauseMax.value))
    }
}
