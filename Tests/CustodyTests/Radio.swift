import Custody
import Model

/// What the tracker of one truck reports of its drive: noise, gaps, late flushes and lies included.
struct Radio {
    let seed: UInt64
    let number: Int
    let drive: Drive
    private var dice: Dice
    private var reported: [Fact] = []
    private var drift = (x: 0.0, y: 0.0)

    static let interval = 15

    init(seed: UInt64, number: Int, drive: Drive) {
        self.seed = seed
        self.number = number
        self.drive = drive
        dice = Dice(seed, "radio \(number)")
    }

    var trip: Trip {
        let name = "T\(number)"
        return Trip(
            id: id(name), device: id("dev-\(name)"), departure: drive.departure,
            driver: id("driver-\(name)"), tractor: id("tractor-\(name)"),
            trailer: id("trailer-\(name)"), container: nil,
            seals: [Seal(maker: "ACME", number: "H\(100_000 + number)", grade: .highSecurity)])
    }

    private func id<S>(_ text: String) -> Identifier<S> {
        do { return try Identifier(text) } catch { preconditionFailure("test names are plain") }
    }

    mutating func truck() -> Day.Truck {
        var drive = drive
        if drive.touched == nil { drive.touch(0, 0) }
        var second = Int(dice.unit() * Double(Self.interval))
        let swapAt = drive.steps.count / 3
        let gapAt = Int(dice.between(200, 900)), gapLength = Int(dice.between(120, 640))
        let canyonAt = Int(dice.between(100, 900))
        while second < drive.steps.count {
            report(second, swapAt: swapAt, gap: gapAt..<(gapAt + gapLength), canyonAt: canyonAt)
            second += Self.interval
        }
        finish(swapAt)
        var facts = reported
        facts.sort {
            ($0.received.milliseconds, $0.key.bits) < ($1.received.milliseconds, $1.key.bits)
        }
        facts = facts.enumerated().map { place, fact in
            Fact(
                index: LedgerIndex(UInt64(number) << 20 | UInt64(place)), trip: fact.trip,
                ordinal: UInt32(place), received: fact.received, sender: fact.sender,
                key: fact.key, event: fact.event)
        }
        if drive.misfortune == .tractorSwap { drive.touch(swapAt, swapAt) }
        let truth = drive.misfortune.isAttack ? drive : self.drive
        return Day.Truck(trip: trip, drive: truth, facts: facts)
    }

    private mutating func report(_ second: Int, swapAt: Int, gap: Range<Int>, canyonAt: Int) {
        let step = drive.steps[second]
        let at = drive.departure + Seconds(Double(second))
        let touched = drive.touched ?? (0, 0)
        var received = at + Seconds(dice.between(1, 4))
        var place = Street.point(step.metres, aside: step.aside)
        var speed = step.speed, accuracy = 5.0
        drift = (drift.x * 0.8 + dice.normal() * 2.4, drift.y * 0.8 + dice.normal() * 2.4)
        place = (place.x + drift.x, place.y + drift.y)
        let span = (touched.from - 60)...(touched.until + 60)
        switch drive.misfortune {
        case .jamming where span.contains(second): return
        case .spoofed where ((touched.from - 20)...(touched.until + 20)).contains(second):
            // The lie drives on evenly from where the truck was.
            let start = drive.steps[touched.from - 20].metres
            place = Street.point(start + 11 * Double(second - touched.from + 20))
            speed = 11
        case .hiddenInFlush where span.contains(second):
            received =
                drive.departure + Seconds(Double(touched.until + 660)) + Seconds(dice.between(0, 9))
        case .coverageGap where gap.contains(second):
            if number % 3 == 0 { return }
            received =
                drive.departure + Seconds(Double(gap.upperBound + 20))
                + Seconds(dice.between(0, 60))
        case .canyon where (canyonAt...(canyonAt + 90)).contains(second):
            place = (place.x + dice.between(-80, 80), place.y + dice.between(-80, 80))
            accuracy = 40
        default: break
        }
        var door: DoorState? = number % 2 == 0 ? .closed : nil
        var seal: ElectronicSealState? = number % 3 == 0 ? .intact : nil
        var allowed = false
        let isWithin = (touched.from + 45)...max(touched.from + 45, touched.until) ~= second
        // Loading in the queue is felt where the trailer has a door contact, and only there.
        if drive.misfortune == .queueLoading, door != nil { door = isWithin ? .open : .closed }
        if drive.misfortune == .doorOpened { door = isWithin ? .open : .closed }
        if drive.misfortune == .sealCut { seal = second > touched.from + 45 ? .cut : .intact }
        if drive.misfortune == .openedAtCheckpoint, step.speed == 0,
            (step.metres - Street.checkpoint).magnitude < 20
        {
            door = .open
            allowed = true
        }
        let tractor =
            drive.misfortune == .tractorSwap && second > swapAt
            ? "tractor-strange" : trip.tractor.description
        add(
            .position(
                Position(
                    device: trip.device, at: at, place: Street.place(place.x, place.y),
                    speed: MetresPerSecond(max(0, speed + dice.normal() * 0.2)),
                    accuracy: Metres(accuracy), door: door, openingAuthorised: allowed,
                    seal: seal, tractor: id(tractor))),
            received)
    }

    /// The seal is read at the booth.
    private mutating func finish(_ swapAt: Int) {
        let at = drive.departure + Seconds(Double(drive.steps.count - 110))
        let isClone = drive.misfortune == .sealClone
        add(
            .seal(
                SealObservation(
                    at: at, action: .checked, seals: trip.seals, condition: .right,
                    readInstead: isClone ? "H999999" : nil)),
            at + Seconds(3))
    }

    private mutating func add(_ event: Event, _ received: Instant) {
        reported.append(
            Fact(
                index: LedgerIndex(0), trip: trip.id, ordinal: 0, received: received,
                sender: id("sender"), key: EventKey(bits: dice.next()), event: event))
    }
}
