package import Model
import Waits

extension PortBoard {
    /// Trucks of the hours before midnight teach the first estimates of the day; and a queue after a
    /// closure is older than a night.
    private static let lead = Seconds.hours(24)

    /// The waits at a moment and over the day before it, whose midnight is on the port's own clock.
    ///
    /// - Parameter offset: seconds to add to UTC for that clock.
    /// - Parameter said: where the wait is measured, in the words of the port's owner.
    package func waits(
        at now: Instant, offset: Seconds, said: WaitSegment? = nil
    ) -> PortWaits {
        let day = (now + offset).floored(to: .hours(24)) - offset
        let all = crossings(from: day - Self.lead, to: now)
        let first = all.compactMap(\.atPrimary).filter { $0 >= day }.min() ?? now
        let from = first.floored(to: Seconds(PortWaits.step))
        let series = CrossingSeries(
            all.compactMap { truck($0, at: now) }, from: seconds(max(from, day)), to: seconds(now),
            every: PortWaits.step, roster: filings.roster, counts: filings.counts)
        let last = series.rows.suffix(LaneClass.allCases.count)
        return PortWaits(
            at: now, day: day,
            lanes: last.map { lane($0, all, at: now, day: day) },
            today: points(series.rows), last: lastAtPrimary(until: now),
            segment: said ?? segment)
    }

    /// A load nobody saw join the queue says nothing of its length.
    private func truck(_ crossing: PortCrossing, at now: Instant) -> KnownTruck? {
        guard let queued = crossing.queued else { return nil }
        let primary = crossing.atPrimary.map { $0 > now ? nil : $0 } ?? nil
        return KnownTruck(
            lane: crossing.lane, joined: seconds(queued),
            primary: primary.map { max(seconds($0), seconds(queued)) },
            gone: seconds(crossing.crossed ?? crossing.lastHeard + Self.silenceMax))
    }

    private func lane(
        _ row: WaitRow, _ all: [PortCrossing], at now: Instant, day: Instant
    ) -> PortWaits.Lane {
        let own = all.filter { $0.lane == row.lane }
        let ended = own.compactMap { crossing -> (at: Double, lasted: Double)? in
            guard let queued = crossing.queued, let crossed = crossing.crossed, crossed >= queued
            else { return nil }
            return (seconds(crossed), (crossed - queued).value)
        }
        return PortWaits.Lane(
            lane: row.lane, experienced: row.experienced, joiner: row.joiner.map(Seconds.init(_:)),
            method: row.method, queued: own.count { isQueued($0, at: now) },
            through: ExperiencedWait(ended: ended, at: seconds(now)),
            today: own.count { crossing in
                crossing.atPrimary.map { day <= $0 && $0 <= now } ?? false
            })
    }

    private func isQueued(_ crossing: PortCrossing, at now: Instant) -> Bool {
        guard let truck = truck(crossing, at: now) else { return false }
        return truck.joined <= seconds(now) && truck.gone > seconds(now)
    }

    private func points(_ rows: [WaitRow]) -> [PortWaits.Point] {
        let lanes = LaneClass.allCases.count
        return stride(from: 0, to: rows.count, by: lanes).map { place in
            let own = rows[place..<place + lanes]
            return PortWaits.Point(
                at: Instant(milliseconds: Int64((rows[place].at * 1_000).rounded())),
                lanes: own.map(\.experienced), joiners: own.map { $0.joiner.map(Seconds.init(_:)) })
        }
    }

    private func seconds(_ moment: Instant) -> Double { Double(moment.milliseconds) / 1_000 }
}
