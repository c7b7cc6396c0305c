import Model

/// What befalls one truck on the test street, besides driving.
enum Misfortune: String, CaseIterable {
    case none, stop, detourStop, jamming, spoofed, queueLoading, tractorSwap, sealClone, doorOpened
    case sealCut, hiddenInFlush
    case fuel, openedAtCheckpoint, coverageGap, canyon

    var isAttack: Bool {
        switch self {
        case .stop, .detourStop, .jamming, .spoofed, .queueLoading, .tractorSwap, .sealClone,
            .doorOpened, .sealCut, .hiddenInFlush:
            true
        case .none, .fuel, .openedAtCheckpoint, .coverageGap, .canyon: false
        }
    }
}

/// Where one truck truly was, second by second.
struct Drive {
    struct Step {
        var metres: Double
        var aside: Double
        var speed: Double
    }

    let departure: Instant
    let misfortune: Misfortune
    private(set) var steps: [Step] = []
    /// When the load was first touched, and when the thief was done.
    private(set) var touched: (from: Int, until: Int)?

    static let service = 95.0

    init(_ dice: inout Dice, departure: Instant, misfortune: Misfortune, closed: Bool) {
        self.departure = departure
        self.misfortune = misfortune
        var metres = 0.0, speed = 0.0, wait = 0, mood = 0.0, done: Set<Int> = []
        var isTouched = false
        let spot = dice.between(3_000, 17_000)
        let loading = Int(dice.between(240, 480))
        let cruise = dice.between(11, 15)
        let yardWait = Int(dice.between(200, 900))
        let stops =
            misfortune == .stop || misfortune == .jamming || misfortune == .spoofed
            || misfortune == .hiddenInFlush || misfortune == .detourStop
            || ((misfortune == .doorOpened || misfortune == .sealCut))
        while metres < Street.queueTail + 20 {
            let aside = Self.aside(metres, spot: spot, misfortune, closed)
            steps.append(Step(metres: metres, aside: aside, speed: wait > 0 ? 0 : speed))
            if wait > 0 {
                wait -= 1
                speed = 0
                continue
            }
            mood = mood * 0.97 + dice.normal() * 0.25
            var target = max(3, cruise + mood * 2)
            if Street.jam.contains(metres), Self.isJammed(at: now) {
                // Waves: everybody in a stretch of 150 m halts and rolls together.
                let wave = (now / 1_000 + Int64(metres / 150) * 37) % 210
                target = wave < 150 ? 0 : 3
            }
            let step = target > speed ? min(1, target - speed) : max(-2, target - speed)
            speed = max(0, speed + step)
            let to = metres + speed
            for (number, light) in Street.lights.enumerated()
            where metres < light && to >= light && !done.contains(number) {
                done.insert(number)
                if dice.chance(0.4) { wait = Int(dice.between(5, 120)) }
            }
            if metres < Street.fuel, to >= Street.fuel, misfortune == .fuel {
                wait = Int(dice.between(240, 1_200))
            }
            if metres < Street.checkpoint, to >= Street.checkpoint, dice.chance(0.5) {
                wait = Int(dice.between(30, 300))
            }
            if misfortune == .openedAtCheckpoint, metres < Street.checkpoint,
                to >= Street.checkpoint
            {
                wait = Int(dice.between(200, 600))
            }
            if metres < Street.yard, to >= Street.yard { wait = yardWait }
            if stops, !isTouched, metres < spot, to >= spot {
                isTouched = true
                touched = (steps.count, steps.count + loading)
                wait = loading
            }
            metres = to
        }
    }

    private var now: Int64 { departure.milliseconds + Int64(steps.count) * 1_000 }

    static func isJammed(at milliseconds: Int64) -> Bool {
        milliseconds / 3_600_000 % 3 == 0
    }

    private static func aside(
        _ metres: Double, spot: Double, _ misfortune: Misfortune, _ closed: Bool
    ) -> Double {
        func bump(_ from: Double, _ until: Double, _ height: Double) -> Double {
            let ramp = 120.0
            guard metres > from, metres < until else { return 0 }
            return height * min(1, (metres - from) / ramp, (until - metres) / ramp)
        }
        if misfortune == .detourStop { return bump(spot - 900, spot + 700, 260) }
        if closed { return bump(Street.closure.lowerBound, Street.closure.upperBound, -220) }
        return 0
    }

    mutating func queue(
        until exit: Instant, placesAhead: (Instant) -> Double, hold: ClosedRange<Int>?
    ) {
        var metres = steps[steps.count - 1].metres
        while now < exit.milliseconds {
            let moment = Instant(milliseconds: now)
            var aim = Street.booth - 60 - placesAhead(moment) * 14
            let inside = Int((exit - moment).value)
            if let hold, hold.contains(inside) { aim = metres }
            let speed = min(3, max(0, aim - metres))
            metres += speed
            steps.append(Step(metres: metres, aside: 0, speed: speed))
        }
        if let hold {
            touched = (steps.count - hold.upperBound, steps.count - hold.lowerBound)
        }
        for _ in 0..<40 {
            steps.append(Step(metres: Street.booth, aside: 0, speed: 0))
        }
        while metres < Street.end {
            metres += 10
            steps.append(Step(metres: metres, aside: 0, speed: 10))
        }
    }

    var arrival: Instant { departure + Seconds(Double(steps.count)) }
    mutating func touch(_ from: Int, _ until: Int) { touched = (from, until) }
}
