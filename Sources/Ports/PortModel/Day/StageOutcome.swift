/// What one day was like at a stage behind primary; times in seconds.
package struct StageOutcome: Hashable, Sendable {
    package var trucks = 0
    package var waitSum = 0.0
    package var waitMax = 0.0
    package var busySeconds = 0.0

    mutating func add(wait: Double, service: Double) {
        trucks &+= 1
        waitSum += wait
        waitMax = max(waitMax, wait)
        busySeconds += service
    }
}
