/// Where a truck truly is at one tick of its device, without any sensor between.
struct Pose: Sendable {
    let time: Double
    let spot: Spot
    let speed: Double
    let course: Double
    /// Not a number where the truck is off the corridor.
    let progress: Double
}

/// A truck stood still on purpose.
struct Stand: Sendable {
    let reason: Halt.Reason
    let begin: Double
    let end: Double
    let spot: Spot
}

/// The true track of one truck, sampled whenever its device will tick.
struct Track: Sendable {
    private(set) var poses: [Pose] = []
    private(set) var nextTick: Double

    init(firstTick: Double) {
        nextTick = firstTick
        // Two hours of driving and waiting at a ping each 15 seconds.
        poses.reserveCapacity(480)
    }

    /// Takes the ticks that fell in the second before `time`.
    mutating func move(to time: Double, pose: (Double) -> Pose) {
        while nextTick <= time {
            poses.append(pose(nextTick))
            nextTick += Magnitudes.pingSeconds
        }
    }

    mutating func stand(until time: Double, at spot: Spot, course: Double, progress: Double) {
        move(to: time) {
            Pose(time: $0, spot: spot, speed: 0, course: course, progress: progress)
        }
    }
}
