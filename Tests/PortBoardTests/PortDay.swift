import Model
import PortBoard
import Waits

/// A port of two lanes whose queue is worked off by booths, with the truth of what each truck waited.
struct PortDay {
    struct Truck {
        let crossing: PortCrossing
        let joined: Double
        let primary: Double
    }

    /// A Tuesday at midnight, UTC.
    static let midnight = Instant(milliseconds: 1_773_100_800_000)

    let trucks: [Truck]
    /// Mean seconds at a booth.
    static let service = [75.0, 45]
    static let booths = [8, 3]

    /// Arrivals rise to a peak about noon, above what the booths can do, so that a queue grows and
    /// goes away again.
    init(seed: UInt64, day: Int = 0, share: Double = 1) {
        var dice = Dice(seed: seed &+ UInt64(day))
        let start = Double(day) * 86_400
        var trucks: [Truck] = []
        for lane in 0...1 {
            var at = 0.0, free = Array(repeating: 0.0, count: Self.booths[lane]), number = 0
            let usual = Double(Self.booths[lane]) / Self.service[lane]
            while at < 86_400 {
                let hour = at / 3_600
                let peak = max(0, 1 - abs(hour - 12) / 6)
                at += dice.exponential(mean: 1 / (usual * (0.35 + 0.95 * peak)))
                guard at < 86_400 else { break }
                let booth = free.indices.min { free[$0] < free[$1] } ?? 0
                let begin = max(at, free[booth])
                free[booth] =
                    begin + dice.exponential(mean: Self.service[lane] * 0.5)
                    + Self.service[lane] * 0.5
                number += 1
                guard dice.unit() < share else { continue }
                trucks.append(
                    Self.truck(
                        "\(day)-\(lane)-\(number)", isFast: lane == 1, joined: start + at,
                        primary: start + begin))
            }
        }
        self.trucks = trucks
    }

    private static func truck(
        _ name: String, isFast: Bool, joined: Double, primary: Double
    ) -> Truck {
        let at = midnight + Seconds(primary)
        let crossing = PortCrossing(
            trip: trip("TRIP-\(name)"), isFast: isFast, queued: midnight + Seconds(joined),
            atPrimary: at, crossed: at + .minutes(6), lastHeard: at + .minutes(6))
        return Truck(crossing: crossing, joined: joined, primary: primary)
    }

    static func trip(_ name: String) -> TripID {
        do throws(IdentifierFlaw) { return try TripID(name) } catch {
            preconditionFailure(error.advice)
        }
    }

    /// The board as it stands at a second of the first day: nothing later is known.
    func board(at second: Double) -> PortBoard {
        var board = PortBoard()
        for truck in trucks where truck.joined <= second {
            let old = truck.crossing, now = Self.midnight + Seconds(second)
            board.follow(
                PortCrossing(
                    trip: old.trip, isFast: old.lane == .fast, queued: old.queued,
                    atPrimary: old.atPrimary.flatMap { $0 <= now ? $0 : nil },
                    crossed: old.crossed.flatMap { $0 <= now ? $0 : nil },
                    lastHeard: min(old.lastHeard, now)))
        }
        return board
    }

    /// What the next truck of a lane that joins waits.
    func nextWait(lane: Int, after second: Double) -> Double? {
        trucks.first { $0.crossing.lane.rawValue == lane && $0.joined > second }
            .map { $0.primary - $0.joined }
    }

    /// Trucks that stand in the queue of a lane.
    func queued(lane: Int, at second: Double) -> Int {
        trucks.count {
            $0.crossing.lane.rawValue == lane && $0.joined <= second && $0.primary > second
        }
    }
}
