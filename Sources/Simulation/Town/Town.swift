/// What all trucks share: the streets' speed by place and hour, the lights, the jams, the works.
struct Town: Sendable {
    let lights: [TrafficLight]
    let jams: [Jam]
    let blockages: [Blockage]
    let closures: [Closure]
    /// Stretches between tall walls, where satellites are seen by reflection.
    let canyons: [ClosedRange<Double>]

    private typealias Road = Magnitudes.Road

    init(chance: Chance) {
        var chance = chance
        lights = Self.drawLights(&chance)
        jams = Self.drawJams(&chance)
        blockages = (0..<chance.whole(Road.blockagesPerDay)).map { _ in
            let stretch = chance.pick(Landmarks.openStretches)
            return Blockage(
                progress: chance.between(stretch),
                begin: chance.between(Road.blockageHours) * 3_600,
                seconds: chance.between(Road.blockageSeconds))
        }
        closures = Self.drawClosures(&chance)
        canyons = Road.canyons.map { start in
            start...start + chance.between(Road.canyonLength)
        }
    }

    /// What traffic allows at this place and moment, in metres a second.
    func speed(at progress: Double, _ time: Double) -> Double {
        var speed = Road.freeSpeed(at: progress) * Road.pace(at: time)
        for jam in jams {
            if let crawl = jam.speed(at: progress, time) { speed = min(speed, crawl) }
        }
        for blockage in blockages where blockage.stands(at: progress, time) { speed = 0 }
        return speed
    }

    func isCanyon(_ progress: Double) -> Bool { canyons.contains { $0.contains(progress) } }
}

extension Town {
    private static func drawLights(_ chance: inout Chance) -> [TrafficLight] {
        Road.lightMarks.map { mark in
            let cycle = chance.between(Road.lightCycle)
            return TrafficLight(
                progress: mark, cycle: cycle, red: cycle * chance.between(Road.redShare),
                phase: chance.between(0...cycle))
        }
    }

    private static func drawJams(_ chance: inout Chance) -> [Jam] {
        (0..<chance.whole(Road.jamsPerDay)).map { _ in
            let rush = chance.pick(Road.rushHours)
            let begin = chance.between(rush) * 3_600
            let stretch = chance.pick(Landmarks.openStretches)
            let length = chance.between(Road.jamLength)
            let from = chance.between(stretch.lowerBound...stretch.upperBound - length)
            return Jam(
                stretch: from...from + length,
                hours: begin...begin + chance.between(Road.jamSeconds),
                period: chance.between(Road.wavePeriod),
                standing: chance.between(Road.waveStanding))
        }
    }

    /// At most one closure in a stretch, so that detours never cross each other.
    private static func drawClosures(_ chance: inout Chance) -> [Closure] {
        var stretches = Landmarks.openStretches
        return (0..<chance.whole(Road.closuresPerDay)).map { _ in
            let stretch = stretches.remove(at: chance.whole(0...stretches.count - 1))
            let length = chance.between(Road.closureLength)
            let from = chance.between(stretch.lowerBound...stretch.upperBound - length)
            let begin = chance.between(Road.closureBegins) * 3_600
            return Closure(
                stretch: from...from + length,
                hours: begin...begin + chance.between(Road.closureHours) * 3_600,
                offset: chance.sign() * chance.between(Road.closureOffset),
                isAnnounced: chance.happens(Road.closureAnnounced))
        }
    }
}
