import Glibc
import Model

/// One record as the device writes it: what it believes, not what is.
struct Report: Sendable {
    let time: Double
    let spot: Spot
    let isValid: Bool
    let speed: Double
    let course: Double
    let accuracy: Double
    let door: DoorState?
    let openingAuthorised: Bool
    let seal: ElectronicSealState?
    let tractor: TractorID?
    let hole: Int?
}

/// Turns true poses into the records of a real receiver: wandering noise, reflections between
/// walls, a spoofer's smooth lie, no fix under a jammer.
struct Tracker {
    private let rig: Rig
    private let town: Town
    private let signals: Signals
    private var chance: Chance
    private let sigma: Double
    private var noise: Spot
    private var last: Report?
    private var drift = Spot(0, 0)
    private var driftFixes = 0
    private var ticks = 0
    private var falseStart: Double?

    private typealias Fault = Magnitudes.Fault

    init(_ rig: Rig, in town: Town, signals: Signals, chance: Chance) {
        self.rig = rig
        self.town = town
        self.signals = signals
        var chance = chance
        sigma = chance.between(Fault.noise)
        noise = Spot(sigma * chance.normal(), sigma * chance.normal())
        self.chance = chance
    }

    mutating func reports(of track: Track) -> [Report] {
        var poses = track.poses
        let interrupts = signals.interrupts
        if !interrupts.isEmpty {
            poses += interrupts.compactMap { moment in Self.pose(at: moment, among: track.poses) }
            poses.sort { $0.time < $1.time }
        }
        let urgent = Set(interrupts)
        return poses.compactMap { report($0, isUrgent: urgent.contains($0.time)) }
    }

    private static func pose(at moment: Double, among poses: [Pose]) -> Pose? {
        guard let pose = poses.last(where: { $0.time <= moment }) else { return nil }
        let ahead = Spot(sin(pose.course * .pi / 180), cos(pose.course * .pi / 180))
        let rolled = pose.speed * (moment - pose.time)
        return Pose(
            time: moment, spot: pose.spot + ahead * rolled, speed: pose.speed, course: pose.course,
            progress: pose.progress)
    }

    private mutating func report(_ pose: Pose, isUrgent: Bool) -> Report? {
        ticks += 1
        if let low = signals.lowBatteryFrom, pose.time > low, !isUrgent,
            ticks % Fault.lowBatteryEvery != 0
        {
            return nil
        }
        let hole = signals.holes.firstIndex { $0.time.contains(pose.time) }
        if let hole, signals.holes[hole].kind == .lost { return nil }
        let lacksFix = hole.map { !signals.holes[$0].kind.hasFix } ?? false
        let seen = lacksFix ? blind(pose) : sense(pose)
        let report = complete(seen, at: pose.time, isValid: !lacksFix, hole: hole)
        last = report
        return report
    }

    private typealias Sense = (spot: Spot, speed: Double, course: Double, accuracy: Double)

    /// Without satellites a device repeats the last place it knew.
    private func blind(_ pose: Pose) -> Sense {
        (last?.spot ?? pose.spot, 0, last?.course ?? 0, 99)
    }

    private mutating func sense(_ pose: Pose) -> Sense {
        let step = pose.time - (last?.time ?? pose.time - Magnitudes.pingSeconds)
        let kept = exp(-step / Fault.memorySeconds)
        let fresh = sigma * sqrt(1 - kept * kept)
        noise = noise * kept + Spot(fresh * chance.normal(), fresh * chance.normal())
        if let spoof = signals.spoof, spoof.time.contains(pose.time) { return lie(pose, spoof) }
        if pose.speed == 0, rig.holdsFix, let last, last.speed == 0, last.isValid {
            return (last.spot, 0, last.course, last.accuracy)
        }
        var spot = pose.spot + noise
        var accuracy = chance.between(Fault.accuracy)
        if signals.hasCanyonDrift, town.isCanyon(pose.progress) {
            spot = spot + reflection()
            accuracy = chance.between(Fault.canyonAccuracy)
        }
        if let cold = signals.coldStart, pose.time >= cold, pose.time < cold + 20 {
            spot = spot + Spot(chance.sign(), chance.sign()) * chance.between(Fault.coldStart)
            accuracy = Fault.coldStart.upperBound
        }
        let isMoving = pose.speed > 0.3
        let speed = isMoving ? max(0.3, pose.speed + Fault.speedNoise * chance.normal()) : 0
        let course = isMoving ? pose.course + Fault.courseNoise * chance.normal() : last?.course
        return (spot, speed, course ?? pose.course, accuracy)
    }

    private mutating func reflection() -> Spot {
        if driftFixes == 0 {
            driftFixes = chance.whole(Fault.canyonHold)
            let angle = chance.between(0...2 * .pi)
            drift = Spot(sin(angle), cos(angle)) * chance.between(Fault.canyonDrift)
        }
        driftFixes -= 1
        return drift
    }

    private mutating func lie(_ pose: Pose, _ spoof: Signals.Spoof) -> Sense {
        let start = falseStart ?? (pose.progress.isNaN ? Landmarks.fuelProgress : pose.progress)
        falseStart = start
        let at = start + spoof.speed * (pose.time - spoof.time.lowerBound)
        let wobble = Spot(spoof.noise * chance.normal(), spoof.noise * chance.normal())
        return (
            Landmarks.corridor.spot(at: at) + wobble, spoof.speed,
            Landmarks.corridor.direction(at: at).course, Fault.accuracy.lowerBound
        )
    }

    private func complete(_ seen: Sense, at time: Double, isValid: Bool, hole: Int?) -> Report {
        // An interrupt at the end of an opening says that the door is shut again.
        let opening = signals.openings.first { $0.time.contains(time) && time < $0.time.upperBound }
        let isCut = signals.cut.map { time >= $0 } ?? false
        let isFaulty = signals.sealFault?.contains(time) ?? false
        let swapped = signals.tractor.flatMap { time >= $0.from ? $0.id : nil }
        let course = seen.course.truncatingRemainder(dividingBy: 360)
        return Report(
            time: time, spot: seen.spot, isValid: isValid, speed: seen.speed,
            course: course < 0 ? course + 360 : course, accuracy: seen.accuracy,
            door: rig.hasDoorContact ? (opening == nil ? .closed : .open) : nil,
            openingAuthorised: opening?.isAuthorised ?? false,
            seal: rig.hasElectronicSeal ? (isCut ? .cut : isFaulty ? .fault : .intact) : nil,
            tractor: rig.hasTractorTag ? swapped ?? rig.trip.tractor : nil, hole: hole)
    }
}
