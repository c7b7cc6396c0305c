/// One lane's roster tried on the same days as every other: how many trucks of each hour waited
/// beyond the target, and how long all waited together.
package struct RosterTrial {
    package let roster: [Int]
    /// By hour, over all days.
    package private(set) var late: [Int]
    /// Truck-hours of waiting a day.
    package private(set) var truckHours = 0.0
    /// Booth-hours of work a day that is still waiting at midnight.
    package private(set) var carried = 0.0

    /// Of each day and hour, kept so that a later trial can go on from here: the line before the
    /// hour's first truck, and what the hour added.
    private var lines: [BoothLine]
    private var lateOfHour: [Int32]
    private var waitOfHour: [Double]
    private var carriedOfHour: [Double]

    package init(_ roster: [Int], on days: LaneDays, target: Double) {
        self.roster = roster
        late = Array(repeating: 0, count: 24)
        let cells = days.days * 24
        lines = Array(repeating: BoothLine(), count: cells)
        lateOfHour = Array(repeating: 0, count: cells)
        waitOfHour = Array(repeating: 0, count: cells)
        carriedOfHour = Array(repeating: 0, count: cells)
        for day in 0..<days.days { run(day, days, target, BoothLine(), from: 0) }
        add(days)
    }

    /// The same days with another roster: only the hours from the first difference on are run,
    /// and of those only as many as it takes each day to fall back into step.
    package init(_ roster: [Int], after other: RosterTrial, on days: LaneDays, target: Double) {
        self.init(roster, like: other)
        _ = change(from: other, days, target, late: nil)
    }

    /// More booths here, fewer there: nil as soon as the days already run have more late trucks
    /// of an hour than all days together may.
    init?(
        changed roster: [Int], after other: RosterTrial, on days: LaneDays, target: Double,
        lateMax: [Int]
    ) {
        self.init(roster, like: other)
        let nobody = Array(repeating: 0, count: 24)
        guard change(from: other, days, target, late: (nobody, lateMax)) else { return nil }
    }

    /// Fewer booths than before: nil as soon as more trucks of an hour are late than may be. No
    /// truck is served sooner by fewer booths, so days not yet run cannot bring them back.
    init?(
        fewer roster: [Int], after other: RosterTrial, on days: LaneDays, target: Double,
        lateMax: [Int]
    ) {
        self.init(roster, like: other)
        guard change(from: other, days, target, late: (other.late, lateMax)) else { return nil }
    }

    /// `late` gives what is surely late before any day was run, by hour, and what may be.
    private mutating func change(
        from other: RosterTrial, _ days: LaneDays, _ target: Double,
        late bounds: (surely: [Int], most: [Int])?
    ) -> Bool {
        let differs = (0..<24).filter { roster[$0] != other.roster[$0] }
        guard let first = differs.first, let last = differs.last else { return true }
        let isNothingSure = bounds?.surely.allSatisfy { $0 == 0 } ?? true
        var sure = bounds?.surely ?? []
        for day in 0..<days.days {
            let begin = other.lastUntouched(day, by: first)
            run(day, days, target, other.lines[day * 24 + begin], from: begin, settledAfter: last)
            guard let most = bounds?.most else { continue }
            for hour in 0..<24 {
                let cell = day * 24 + hour
                let before = isNothingSure ? 0 : other.lateOfHour[cell]
                sure[hour] += Int(lateOfHour[cell] - before)
                if sure[hour] > most[hour] { return false }
            }
        }
        add(days)
        return true
    }

    private init(_ roster: [Int], like other: RosterTrial) {
        self.roster = roster
        late = other.late
        truckHours = other.truckHours
        carried = other.carried
        lines = other.lines
        lateOfHour = other.lateOfHour
        waitOfHour = other.waitOfHour
        carriedOfHour = other.carriedOfHour
    }

    /// The hour to go on from when the roster changes from hour `first` on: trucks that came
    /// earlier may be served as late as that, so it is the last hour before which nobody was.
    private func lastUntouched(_ day: Int, by first: Int) -> Int {
        var hour = first
        while hour > 0, lines[day * 24 + hour].lastStart >= Double(first) * 3600 { hour -= 1 }
        return hour
    }

    private mutating func run(
        _ day: Int, _ days: LaneDays, _ target: Double, _ begin: BoothLine, from first: Int,
        settledAfter: Int = 24
    ) {
        var line = begin
        for hour in first..<24 {
            let cell = day * 24 + hour
            line.settle()
            if hour > settledAfter, line == lines[cell] { return }
            lines[cell] = line
            runHour(cell, &line, days, target)
        }
    }

    private mutating func runHour(
        _ cell: Int, _ line: inout BoothLine, _ days: LaneDays, _ target: Double
    ) {
        var late: Int32 = 0, wait = 0.0, carried = 0.0
        for truck in days.hourStarts[cell]..<days.hourStarts[cell + 1] {
            let arrival = days.arrivals[truck], service = days.services[truck]
            let start = line.start(at: arrival, service: service, roster: roster)
            wait += start - arrival
            if start - arrival > target { late &+= 1 }
            if start > CapacityPlan.daySeconds { carried += service }
        }
        lateOfHour[cell] = late
        waitOfHour[cell] = wait
        carriedOfHour[cell] = carried
    }

    private mutating func add(_ days: LaneDays) {
        late = Array(repeating: 0, count: 24)
        truckHours = 0
        carried = 0
        for day in 0..<days.days {
            for hour in 0..<24 {
                let cell = day * 24 + hour
                late[hour] += Int(lateOfHour[cell])
                truckHours += waitOfHour[cell]
                carried += carriedOfHour[cell]
            }
        }
        truckHours /= 3600 * Double(days.days)
        carried /= 3600 * Double(days.days)
    }
}
