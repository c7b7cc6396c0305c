import Custody
import Model

/// A day on the test street: the facts as the lane would hear them, and the truth beside them.
struct Day {
    struct Truck {
        let trip: Trip
        let drive: Drive
        /// In the order in which they were heard.
        var facts: [Fact]

        /// Loading in the queue behind a door without a contact is seen by nothing on the truck.
        var isVisible: Bool {
            drive.misfortune != .queueLoading
                || facts.contains {
                    guard case .position(let position) = $0.event else { return false }
                    return position.door == .open
                }
        }

        var touchedAt: Instant? {
            drive.touched.map { drive.departure + Seconds(Double($0.from)) }
        }
    }

    private(set) var trucks: [Truck] = []

    /// `attacks` is the share of trucks that are attacked, each kind as often as the others.
    init(seed: UInt64, trucks count: Int, attacks: Double, hours: Double = 12) {
        var dice = Dice(seed, "day")
        let kinds = Misfortune.allCases
        let attackKinds = kinds.filter(\.isAttack), innocent = kinds.filter { !$0.isAttack }
        var drives: [(Drive, Int)] = []
        let departures = (0..<count).map { _ in dice.between(0, hours * 3_600) }.sorted()
        for (number, start) in departures.enumerated() {
            var own = Dice(seed, "truck \(number)")
            let isAttack = own.chance(attacks)
            let pick =
                isAttack
                ? attackKinds[Int(own.unit() * Double(attackKinds.count))]
                : (own.chance(0.4) ? innocent[Int(own.unit() * Double(innocent.count))] : .none)
            let closed = start > 4 * 3_600 && start < 6 * 3_600
            let drive = Drive(
                &own, departure: Street.midnight + Seconds(start), misfortune: pick, closed: closed)
            drives.append((drive, number))
        }
        Self.queue(&drives, seed)
        for (drive, number) in drives {
            var radio = Radio(seed: seed, number: number, drive: drive)
            trucks.append(radio.truck())
        }
        trucks.sort { $0.drive.departure < $1.drive.departure }
    }

    /// Two lanes, one booth each, first come first served; a truck held by a thief lets the others
    /// of its lane go by.
    private static func queue(_ drives: inout [(Drive, Int)], _ seed: UInt64) {
        drives.sort { $0.0.arrival < $1.0.arrival }
        var exits: [[Instant]] = [[], []]
        for place in drives.indices {
            var dice = Dice(seed, "queue \(drives[place].1)")
            let lane = place % 2
            let arrival = drives[place].0.arrival
            let free = max(exits[lane].last ?? .distantPast, arrival + Seconds(240))
            let exit = free + Seconds(dice.between(25, 2 * Drive.service - 25))
            let before = exits[lane]
            exits[lane].append(exit)
            var hold: ClosedRange<Int>?
            var leave = exit
            if drives[place].0.misfortune == .queueLoading {
                let length = Int(dice.between(240, 420))
                leave = exit + Seconds(Double(length))
                hold = 60...(60 + length)
            }
            drives[place].0.queue(
                until: leave,
                placesAhead: { moment in Double(before.reversed().prefix { $0 > moment }.count) },
                hold: hold)
        }
    }

    /// Everybody's facts as the lane heard them.
    var heard: [(truck: Int, fact: Fact)] {
        trucks.indices.flatMap { place in trucks[place].facts.map { (place, $0) } }
            .sorted {
                ($0.1.received.milliseconds, $0.1.key.bits) < (
                    $1.1.received.milliseconds, $1.1.key.bits
                )
            }
    }
}
