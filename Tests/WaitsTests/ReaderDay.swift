import Waits

/// A synthetic day at a port whose truth is known: trucks queue for booths in two lanes, tractors
/// come several times, and the readers see them through wrong clocks, twice, or not at all.
struct ReaderDay {
    struct Truck {
        let arrive: Double
        let primary: Double
        let lane: LaneClass
    }

    struct Settings {
        var trucks = 6_000
        /// Of the tractors.
        var tagged = 0.7
        var readRate = 0.92
        /// By which each reader's clock is ahead, in seconds.
        var clocks = [14.0, -4.0, 3.0]
        var ghosts = 0.03
        var detours = 0.02
        /// The first reader is off for these seconds of the day.
        var outage = 0.0..<0.0
        /// Standard booths out of service in the afternoon.
        var closed = 2
    }

    /// Roster by hour, standard and fast; some hours are short of a booth.
    static let booths = [
        [2, 1, 1, 1, 1, 2, 3, 4, 5, 5, 6, 6, 6, 6, 6, 6, 6, 6, 6, 5, 5, 4, 3, 3],
        [1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1],
    ]
    static let outageOfBooths = 46_800.0..<51_300.0
    private static let weights = [
        0.6, 0.5, 0.4, 0.4, 0.5, 0.9, 2.2, 3.4, 4.6, 5.6, 6.4, 6.9, 7.1, 7.2, 7.3, 7.3, 7.2, 6.9,
        6.3, 5.6, 4.6, 3.5, 2.6, 2.0,
    ]

    private(set) var trucks: [Truck] = []
    private var rows: [(at: Double, text: String)] = []
    private var chance: Chance
    private let settings: Settings

    init(seed: UInt64, _ settings: Settings = Settings()) {
        chance = Chance(seed)
        self.settings = settings
        queue()
        pass()
        rows.sort { ($0.at, $0.text) < ($1.at, $1.text) }
    }

    var csv: [UInt8] {
        Array(("t_s,reader,tag,lane\r\n" + rows.map { $0.text + "\r\n" }.joined()).utf8)
    }

    var roster: Roster {
        var shifts: [Roster.Shift] = []
        for lane in LaneClass.allCases {
            for (hour, open) in Self.booths[lane.rawValue].enumerated() {
                let from = Double(hour) * 3_600
                shifts.append(.init(from: from, to: from + 3_600, lane: lane, open: open))
            }
        }
        let out = Self.outageOfBooths
        shifts.append(
            .init(
                from: out.lowerBound, to: out.upperBound, lane: .standard,
                open: Self.booths[0][13] - settings.closed))
        return Roster(shifts: shifts)
    }

    var counts: QueueCounts {
        func counts(_ lane: LaneClass) -> [QueueCounts.Count] {
            stride(from: 0.0, through: 86_400, by: 300).map { now in
                let waiting = trucks.filter {
                    $0.lane == lane && $0.arrive <= now && $0.primary > now
                }
                return .init(at: now, waiting: waiting.count)
            }
        }
        return QueueCounts(standard: counts(.standard), fast: counts(.fast))
    }

    private static func open(_ lane: LaneClass, _ time: Double, closed: Int) -> Int {
        let booths = booths[lane.rawValue][Int(time / 3_600) % 24]
        return lane == .standard && outageOfBooths.contains(time) ? booths - closed : booths
    }

    /// First come, first served, at whichever open booth is free first.
    private mutating func queue() {
        let total = Self.weights.reduce(0, +)
        var arrivals: [(Double, LaneClass)] = []
        for (hour, weight) in Self.weights.enumerated() {
            let rate = Double(settings.trucks) * weight / total / 3_600
            var time = Double(hour) * 3_600
            while true {
                time += -Self.logarithm(1 - chance.unit()) / rate
                if time >= Double(hour + 1) * 3_600 { break }
                arrivals.append((time, chance.roll(0.35) ? .fast : .standard))
            }
        }
        for lane in LaneClass.allCases {
            var free: [Double] = Array(repeating: 0, count: 10)
            var last = 0.0
            for (arrive, _) in arrivals.filter({ $0.1 == lane }) {
                var start = max(arrive, last)
                while true {
                    let open = Self.open(lane, start, closed: settings.closed)
                    let booths = free.indices.prefix(open)
                    let best = booths.min { free[$0] < free[$1] } ?? 0
                    let change = (start / 900).rounded(.down) * 900 + 900
                    if max(start, free[best]) < change {
                        start = max(start, free[best])
                        let mean = lane == .standard ? 75.0 : 45.0
                        // A sum of two exponentials varies about as much as a booth does.
                        free[best] =
                            start - mean / 2
                            * (Self.logarithm(1 - chance.unit()) + Self.logarithm(1 - chance.unit()))
                        break
                    }
                    start = change
                }
                last = start
                trucks.append(Truck(arrive: arrive, primary: start, lane: lane))
            }
        }
        trucks.sort { $0.arrive < $1.arrive }
    }

    private mutating func pass() {
        let tractors = settings.trucks * 2 / 5
        let tagged = (0..<tractors).map { _ in chance.roll(settings.tagged) }
        var busy = Array(repeating: 0.0, count: tractors)
        for truck in trucks {
            var tractor = Int.random(in: 0..<tractors, using: &chance)
            for _ in 0..<30 where busy[tractor] > truck.arrive {
                tractor = Int.random(in: 0..<tractors, using: &chance)
            }
            let leave = truck.primary + 60 + 600 * chance.unit()
            busy[tractor] = leave + 1_800
            guard tagged[tractor] else { continue }
            let early = chance.roll(settings.detours) ? 600 + 3_000 * chance.unit() : 0
            read(0, truck.arrive - early, tractor, "")
            read(1, truck.primary, tractor, truck.lane == .standard ? "S" : "F")
            read(2, leave, tractor, "")
            if chance.roll(settings.ghosts) {
                read(0, truck.arrive, Int.random(in: 0..<tractors, using: &chance), "")
            }
        }
    }

    private mutating func read(_ reader: Int, _ time: Double, _ tractor: Int, _ lane: String) {
        guard chance.roll(settings.readRate) else { return }
        var at = time + settings.clocks[reader] + 5 * (chance.unit() - 0.5)
        repeat {
            if reader > 0 || !settings.outage.contains(at), at > -3_600 {
                let tenths = (at * 10).rounded() / 10
                rows.append((at, "\(tenths),R\(reader + 1),T\(tractor),\(lane)"))
            }
            at += 6 * chance.unit()
        } while chance.roll(0.35)
    }

    /// The natural logarithm by its series around the nearest power of two: tests have no Foundation
    /// of their own to lean on, and need no last digit.
    private static func logarithm(_ value: Double) -> Double {
        let mantissa = value.significand, y = (mantissa - 1) / (mantissa + 1)
        var sum = 0.0, power = y
        for place in 0..<20 {
            sum += power / Double(2 * place + 1)
            power *= y * y
        }
        return 2 * sum + Double(value.exponent) * 0.693_147_180_559_945_3
    }
}
