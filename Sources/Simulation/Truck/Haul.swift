import Model

/// One truck's day as it truly went: its way, its stands, its ticks.
struct Haul: Sendable {
    let rig: Rig
    let itinerary: Itinerary
    private(set) var track: Track
    private(set) var stands: [Stand]
    private(set) var lightSeconds: Double
    private(set) var jamSeconds: Double
    let reachedQueue: Double
    let serviceSeconds: Double
    private(set) var reachedPrimary = 0.0
    private(set) var leftPrimary = 0.0
    private(set) var ended = 0.0
    /// When hands were at the doors in the queue; nil where the wait was too short for them.
    private(set) var queueDeed: ClosedRange<Double>?

    private typealias Day = Magnitudes.Day
    private typealias Port = Magnitudes.Port

    /// Drives from the dock to the queue, whose state nobody knows yet.
    init(number: Int, day: Instant, town: Town, chance: Chance, attackShare: Double) {
        itinerary = Itinerary(chance: chance, town: town, attackShare: attackShare)
        rig = Rig(
            number: number, day: day, departure: itinerary.declared, plant: itinerary.plant,
            chance: chance)
        var own = chance.branch("haul")
        let service = rig.isFast ? Port.fastService : Port.standardService
        serviceSeconds = own.lasting(mean: service.mean, variation: service.variation)
        let woke = itinerary.departure - Day.wakeBefore
        track = Track(firstTick: woke + own.between(0...Magnitudes.pingSeconds))
        var route = Route()
        route.pass(itinerary.dock)
        route.follow(
            Landmarks.corridor, from: Landmarks.plants[itinerary.plant].progress,
            to: Landmarks.queueEntry, features: itinerary.features)
        let course = route.street.direction(at: 0).course
        track.stand(
            until: itinerary.departure, at: itinerary.dock, course: course, progress: .nan)
        var drive = Drive(
            route, in: town, temper: itinerary.temper, from: itinerary.departure, chance: own)
        drive.finish(recording: &track)
        stands = drive.stands
        lightSeconds = drive.lightSeconds
        jamSeconds = drive.jamSeconds
        reachedQueue = drive.time
    }

    /// Through queue, booth, perhaps secondary, to the yard on the far side.
    mutating func cross(_ lane: QueueLane, place: Int, town: Town, chance: Chance) {
        var own = chance.branch("border")
        reachedPrimary = lane.begins[place]
        let files = Port.files(isFast: rig.isFast)
        let file = Double(own.whole(1...files)) * Port.fileSpacing
        let offset = rig.isFast ? file : -file
        drawQueueDeed(&own)
        let creep = Creep(
            lane: lane, place: place, arrival: reachedQueue, offset: offset,
            files: files, patience: own.happens(Port.idleShare) ? 2 : 1,
            hold: itinerary.plot?.holdsBack == true ? queueDeed : nil)
        creep.finish(recording: &track)
        leftPrimary = reachedPrimary + serviceSeconds
        let window = Spot(5_000 + offset, Landmarks.boothNorth)
        track.stand(until: leftPrimary, at: window, course: 0, progress: Landmarks.booth)
        let isChosen = own.happens(rig.isFast ? Port.secondaryFast : Port.secondaryStandard)
        let route = exit(from: window, isChosen: isChosen, &own)
        var drive = Drive(route, in: town, temper: 1, from: leftPrimary, chance: own)
        drive.finish(recording: &track)
        stands += drive.stands
        ended = drive.time
    }

    private mutating func drawQueueDeed(_ own: inout Chance) {
        let wait = reachedPrimary - reachedQueue
        guard itinerary.plot?.place == .queue, wait >= Magnitudes.Theft.queueWaitMin else { return }
        let begin = reachedQueue + wait * own.between(0.3...0.45)
        let seconds = min(own.between(Magnitudes.Theft.queueSeconds), wait * 0.45)
        queueDeed = begin...begin + seconds
    }

    private func exit(from window: Spot, isChosen: Bool, _ own: inout Chance) -> Route {
        var route = Route()
        route.pass(window)
        route.pass(Spot(window.x, Landmarks.boothNorth + 80))
        if isChosen {
            route.pass(Landmarks.secondary)
            let seconds = own.between(Port.secondarySeconds)
            route.halt(Halt(reason: .secondary, seconds: seconds))
        }
        route.pass(Spot(5_000, 5_860))
        route.pass(Landmarks.farSide)
        route.halt(Halt(reason: .farSide, seconds: own.between(Day.farSideStand)))
        route.pass(Landmarks.farSide + Spot(0, 5))
        return route
    }

    func stand(_ reason: Halt.Reason) -> Stand? { stands.first { $0.reason == reason } }
}
