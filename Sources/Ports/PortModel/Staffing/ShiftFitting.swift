/// Shifts that cover the lanes' rosters, made cheaper by simulation.
///
/// A solver covers the required officers of each hour at least cost. Shifts are lumpy, so the
/// cover has officers to spare in some hours; given to a lane they may make a shift of another
/// hour needless. So each shift is dropped, or a cheaper one put in its place, and the roster
/// that results is simulated: what holds is kept.
package struct ShiftFitting {
    /// Simulated rosters before the fitting stops: some ten seconds' work.
    private static let trialsMax = 1_200

    private let lanes: [LaneRoster]
    private let columns: [ShiftColumn]
    package private(set) var counts: [Int]
    /// Of each lane, with the cover's officers given out.
    package private(set) var booths: [[Int]]
    private var trials: [RosterTrial]
    private var tried = 0

    package static func required(_ lanes: [LaneRoster]) -> [Int] {
        (0..<24).map { hour in lanes.reduce(0) { $0 + $1.booths[hour] } }
    }

    /// `counts` is a cover of `required(lanes)`: officers for each column.
    package init(_ lanes: [LaneRoster], columns: [ShiftColumn], counts: [Int]) {
        self.lanes = lanes
        self.columns = columns
        self.counts = counts
        booths = lanes.map(\.booths)
        trials = lanes.map(\.trial)
        if let begun = held(counts) { take(begun, counts) }
        while tried < Self.trialsMax, improve() {}
    }

    package var cost: Double {
        zip(counts, columns).reduce(0) { $0 + Double($1.0) * $1.1.cost }
    }

    package var officers: [Int] { Self.officers(counts, columns) }

    private static func officers(_ counts: [Int], _ columns: [ShiftColumn]) -> [Int] {
        var officers = Array(repeating: 0, count: 24)
        for (count, column) in zip(counts, columns) where count > 0 {
            for hour in column.hours { officers[hour] += count }
        }
        return officers
    }

    private mutating func improve() -> Bool {
        for drop in columns.indices where counts[drop] > 0 {
            var fewer = counts
            fewer[drop] -= 1
            if let found = held(fewer) {
                take(found, fewer)
                return true
            }
            for other in columns.indices where columns[other].cost < columns[drop].cost {
                guard tried < Self.trialsMax else { return false }
                var changed = fewer
                changed[other] += 1
                if let found = held(changed) {
                    take(found, changed)
                    return true
                }
            }
        }
        return false
    }

    private mutating func take(_ found: [RosterTrial], _ counts: [Int]) {
        trials = found
        booths = found.map(\.roster)
        self.counts = counts
    }

    /// The lanes' trials under these shifts, or nil where an hour is late or nobody is left.
    private mutating func held(_ counts: [Int]) -> [RosterTrial]? {
        guard let rosters = giveOut(Self.officers(counts, columns)) else { return nil }
        tried += 1
        var found: [RosterTrial] = []
        for (lane, roster) in zip(lanes, rosters) {
            guard let trial = lane.holding(roster, after: trials[found.count]) else { return nil }
            found.append(trial)
        }
        return found
    }

    /// Officers to lanes: first what each lane's roster asks for; one to spare goes where the
    /// booths are busiest, one missing is taken where they are least so.
    private func giveOut(_ officers: [Int]) -> [[Int]]? {
        var rosters = lanes.map(\.booths)
        for hour in 0..<24 {
            var spare = officers[hour] - rosters.reduce(0) { $0 + $1[hour] }
            while spare > 0, let lane = busiest(rosters, hour) {
                rosters[lane][hour] += 1
                spare -= 1
            }
            while spare < 0 {
                guard let lane = idlest(rosters, hour) else { return nil }
                rosters[lane][hour] -= 1
                spare += 1
            }
        }
        return rosters
    }

    private func load(_ lane: Int, _ hour: Int, _ booths: Int) -> Double {
        let port = lanes[lane].staffing.port, way = port.lanes[lanes[lane].staffing.lane]
        let work = port.arrivals.trucksPerHour[hour] * way.share * way.service.mean / 3600
        return booths > 0 ? work / Double(booths) : .infinity
    }

    private func busiest(_ rosters: [[Int]], _ hour: Int) -> Int? {
        rosters.indices.filter { rosters[$0][hour] < lanes[$0].staffing.most }
            .max { load($0, hour, rosters[$0][hour]) < load($1, hour, rosters[$1][hour]) }
    }

    private func idlest(_ rosters: [[Int]], _ hour: Int) -> Int? {
        rosters.indices.filter { rosters[$0][hour] > lanes[$0].search.least[hour] }
            .min { load($0, hour, rosters[$0][hour] - 1) < load($1, hour, rosters[$1][hour] - 1) }
    }
}
