package import Model

/// Follows one load live and says when it stands and when it moves off: a stay-point that grows
/// with each report, in constant space and time.
///
/// Invariant: one stray report never ends a stand. Between buildings and under bridges a standing
/// receiver jumps and returns, and a stand cut in two by that would never reach its duration: a
/// loader would only need to choose a bad place. Two strays in a row are a departure.
package struct StopTracker: Sendable {
    /// A good receiver wanders 5-15 m at rest, a truck with trailer is 20 m long and may shunt,
    /// and a load pulls in beside another at less than this: 50 m holds all three.
    package static let usualRadius = Metres(50)
    /// The longest usual red light is two minutes; what stands longer has a reason of its own.
    package static let usualDuration = Seconds(120)

    private let squaredRadius: Double
    private let durationMilliseconds: Int64

    private var fromMilliseconds: Int64 = 0
    private var untilMilliseconds: Int64 = 0
    private var centreX = 0.0
    private var centreY = 0.0
    private var reports = 0
    private var isAnnounced = false
    private var strayX = 0.0
    private var strayY = 0.0
    private var strayMilliseconds: Int64 = 0
    private var hasStray = false

    package init(radius: Metres = usualRadius, duration: Seconds = usualDuration) {
        precondition(radius.value > 0 && duration.value >= 0, "a stand has a size and a length")
        squaredRadius = radius.value * radius.value
        durationMilliseconds = Int64((duration.value * 1_000).rounded())
    }

    /// The circle the load is in now, however short its time there; nil before the first report.
    package var rest: Stand? {
        reports == 0 ? nil : stand
    }

    /// The stand the load is in now; nil while it has not lasted the tracker's duration.
    package var current: Stand? { isAnnounced ? stand : nil }

    /// Reports come in the order of their own time; a repeat of a moment counts as one more report.
    package mutating func observe(_ point: Flat, at moment: Instant) -> StopChange {
        let now = moment.milliseconds
        guard reports > 0 else {
            start(at: point, now)
            return .nothing
        }
        precondition(
            now >= untilMilliseconds && (!hasStray || now >= strayMilliseconds),
            "a load's reports are folded in order of time")
        let east = point.x - centreX, north = point.y - centreY
        guard east * east + north * north > squaredRadius else { return stay(east, north, now) }
        guard hasStray else {
            hasStray = true
            strayX = point.x
            strayY = point.y
            strayMilliseconds = now
            return .nothing
        }
        return leave(to: point, now)
    }

    private mutating func stay(_ east: Double, _ north: Double, _ now: Int64) -> StopChange {
        settle(east, north, now)
        guard !isAnnounced, now - fromMilliseconds >= durationMilliseconds else { return .nothing }
        isAnnounced = true
        return .standing(stand)
    }

    private mutating func settle(_ east: Double, _ north: Double, _ now: Int64) {
        reports += 1
        let share = 1 / Double(reports)
        centreX += east * share
        centreY += north * share
        untilMilliseconds = now
        hasStray = false
    }

    /// A stand begun by the stray is announced by the next report: one report, one change.
    private mutating func leave(to point: Flat, _ now: Int64) -> StopChange {
        let change = isAnnounced ? StopChange.movedOff(stand) : .nothing
        let stray = Flat(x: strayX, y: strayY), strayedAt = strayMilliseconds
        start(at: point, now)
        // The load may already have come to rest where it was first seen outside.
        if point.squaredDistance(to: stray) <= squaredRadius {
            start(at: stray, strayedAt)
            settle(point.x - stray.x, point.y - stray.y, now)
        }
        return change
    }

    private mutating func start(at point: Flat, _ now: Int64) {
        fromMilliseconds = now
        untilMilliseconds = now
        centreX = point.x
        centreY = point.y
        reports = 1
        isAnnounced = false
        hasStray = false
    }

    private var stand: Stand {
        Stand(
            from: Instant(milliseconds: fromMilliseconds),
            until: Instant(milliseconds: untilMilliseconds),
            centre: Flat(x: centreX, y: centreY), reports: reports)
    }
}
