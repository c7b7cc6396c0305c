import Waits

/// Errors of a series against the truth, in minutes, as docs/formats/port-wait.md defines them: every
/// step from 06:00 to 22:00; experienced against trucks that reached primary in the last 15 minutes,
/// joiner against the next five to join.
struct Score {
    private(set) var experienced = 0.0
    private(set) var joiner = 0.0
    private(set) var scored = 0
    private(set) var unknown = 0

    init(_ series: WaitSeries, _ trucks: [ReaderDay.Truck], _ lane: LaneClass) {
        let own = trucks.filter { $0.lane == lane }
        let served = own.sorted { $0.primary < $1.primary }
        for row in series.rows where row.lane == lane && (21_600...79_200).contains(row.at) {
            let lately = served.filter { $0.primary >= row.at - 900 && $0.primary <= row.at }
            let next = own.filter { $0.arrive > row.at }.prefix(5)
            guard let wait = row.experienced, let joiner = row.joiner, !lately.isEmpty else {
                unknown += 1
                continue
            }
            experienced += abs(wait.mean - Self.mean(lately[...])) / 60
            self.joiner += abs(joiner - Self.mean(next)) / 60
            scored += 1
        }
        experienced /= Double(max(scored, 1))
        joiner /= Double(max(scored, 1))
    }

    private static func mean(_ trucks: ArraySlice<ReaderDay.Truck>) -> Double {
        trucks.reduce(0) { $0 + $1.primary - $1.arrive } / Double(max(trucks.count, 1))
    }
}
