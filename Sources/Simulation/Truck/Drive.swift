import Glibc

/// Drives a truck along its route second by second: no faster than traffic, braking in time for
/// red lights and its own halts, standing where it must.
struct Drive {
    private let route: Route
    private let town: Town
    private let temper: Double
    private var chance: Chance
    private var distance = 0.0
    private var speed = 0.0
    private var stretch = 0
    private var nextHalt = 0
    private var nextLight = 0
    private(set) var time: Double
    private(set) var stands: [Stand] = []
    private(set) var lightSeconds = 0.0
    private(set) var jamSeconds = 0.0

    private typealias Road = Magnitudes.Road

    init(_ route: Route, in town: Town, temper: Double, from time: Double, chance: Chance) {
        self.route = route
        self.town = town
        self.temper = temper
        self.time = time
        self.chance = chance
    }

    mutating func finish(recording track: inout Track) {
        let limit = time + Road.driveSecondsMax
        while distance < route.street.length - 0.5 {
            precondition(time < limit, "a truck never arrived")
            if standIfDue(&track) { continue }
            roll(&track)
        }
    }

    private var progress: Double { route.progress(at: distance, stretch: stretch) }

    private mutating func roll(_ track: inout Track) {
        let progress = progress
        var wish = Road.sideStreetSpeed
        if !progress.isNaN { wish = min(town.speed(at: progress, time) * temper, 25) }
        if wish < 1 { jamSeconds += 1 }
        wish = min(wish, stoppingSpeed)
        speed += min(max(wish - speed, -2 * Road.braking), Road.acceleration)
        speed = max(speed, 0)
        let left = (halt?.distance ?? route.street.length) - distance
        speed = min(speed, max(left, 0.3))
        distance = min(distance + speed, route.street.length)
        time += 1
        while stretch < route.street.spots.count - 2, route.street.along[stretch + 1] <= distance {
            stretch += 1
        }
        track.move(to: time) { pose(at: $0) }
    }

    /// The fastest from which the next halt or red light can still be met.
    private var stoppingSpeed: Double {
        var gap = Double.infinity
        if let halt { gap = halt.distance - distance }
        if let light, light.light.redLeft(at: time) != nil {
            gap = min(gap, light.distance - distance)
        }
        return gap.isInfinite ? gap : sqrt(2 * Road.braking * max(gap - 1, 0)) + 0.4
    }

    private var halt: (distance: Double, halt: Halt)? {
        nextHalt < route.halts.count ? route.halts[nextHalt] : nil
    }

    private var light: (distance: Double, light: TrafficLight)? {
        nextLight < route.lights.count ? route.lights[nextLight] : nil
    }

    /// True when the truck stood: at a halt for as long as it lasts, at a light until it is green
    /// and the cars in front have gone.
    private mutating func standIfDue(_ track: inout Track) -> Bool {
        if let halt, halt.distance - distance < 1 {
            nextHalt += 1
            let begin = time
            stand(halt.halt.seconds, &track)
            let spot = route.street.spot(at: distance)
            stands.append(Stand(reason: halt.halt.reason, begin: begin, end: time, spot: spot))
            return true
        }
        guard let light, light.distance - distance < 2 else { return false }
        nextLight += 1
        guard let red = light.light.redLeft(at: time), speed < 4 else { return false }
        let seconds = red + chance.between(Road.discharge)
        lightSeconds = max(lightSeconds, seconds)
        stand(seconds, &track)
        return true
    }

    private mutating func stand(_ seconds: Double, _ track: inout Track) {
        speed = 0
        time += seconds
        let last = pose(at: time)
        track.stand(until: time, at: last.spot, course: last.course, progress: last.progress)
    }

    private func pose(at tick: Double) -> Pose {
        let back = max(distance - speed * (time - tick), 0)
        let on = route.street.stretch(at: back)
        return Pose(
            time: tick, spot: route.street.spot(at: back), speed: speed,
            course: route.street.direction(at: back).course,
            progress: route.progress(at: back, stretch: on))
    }
}
