/// Who goes where once the waits are known: a fixed point, because those who divert lengthen the
/// queue they go to and shorten the one they leave.
///
/// Choices are relative to the undisturbed days: trucks seen at home then had chosen home, so that
/// without a disturbance nobody diverts. Trucks know the waits; real ones learn them late.
struct DiversionFlow {
    /// `home[class][step]`: trucks that still come.
    private(set) var home: [[Double]]
    /// `diverted[neighbour][step]`, by the step in which they set out.
    private(set) var diverted: [[Double]]
    private(set) var rounds = 0
    /// The largest change of a step's diverted share in the last round.
    private(set) var residual = 0.0

    /// Successive averages settle as one over the round: a hundred leave about a percent.
    private static let roundsMax = 100
    private static let enough = 0.002

    init(
        _ scenario: ResumptionScenario, arrivals: [[Double]], table: CapacityTable, calm: BacklogRun
    ) {
        home = arrivals
        let none = Array(repeating: 0.0, count: table.budget[0].count)
        diverted = (scenario.diversion?.neighbours ?? []).map { _ in none }
        guard let diversion = scenario.diversion, !diversion.neighbours.isEmpty else { return }
        let usual = Self.shares(diversion, none.indices, calm, diverted)
        repeat {
            rounds += 1
            let run = BacklogRun(home, table, .firstCome(arrivals.count), window: 0..<0)
            let shares = Self.shares(diversion, none.indices, run, diverted)
            blend(scenario, arrivals, usual, shares, weight: 1 / Double(rounds))
        } while rounds < Self.roundsMax && (rounds < 3 || residual > Self.enough)
    }

    /// Of each step, home first.
    private static func shares(
        _ diversion: Diversion, _ steps: Range<Int>, _ run: BacklogRun, _ diverted: [[Double]]
    ) -> [[Double]] {
        let queues = zip(diversion.neighbours, diverted).map { NeighbourQueue($0, diverted: $1) }
        let value = diversion.valueOfTime
        return steps.map { step in
            let away = zip(diversion.neighbours, queues).map { neighbour, queue in
                let wait = queue.wait(setOut: step, driveHours: neighbour.driveHours)
                return value * (neighbour.driveHours + wait) + neighbour.extraCost
            }
            return LogitChoice(
                [value * run.waitHours(step)] + away, scale: diversion.scalePerDollar
            ).shares
        }
    }

    private mutating func blend(
        _ scenario: ResumptionScenario, _ arrivals: [[Double]], _ usual: [[Double]],
        _ shares: [[Double]], weight: Double
    ) {
        residual = 0
        for step in shares.indices {
            let leaving = (1..<shares[step].count).map {
                max(0, shares[step][$0] - usual[step][$0]) / usual[step][0]
            }
            let sum = leaving.reduce(0, +), cap = sum > 1 ? 1 / sum : 1
            var able = 0.0, all = 0.0
            for (place, truckClass) in scenario.classes.enumerated() {
                let amount = arrivals[place][step] * truckClass.mayDivert
                able += amount
                all += arrivals[place][step]
                let stay = arrivals[place][step] - amount * sum * cap
                home[place][step] += weight * (stay - home[place][step])
            }
            for neighbour in diverted.indices {
                let wanted = able * leaving[neighbour] * cap
                let change = wanted - diverted[neighbour][step]
                if all > 0 { residual = max(residual, weight * abs(change) / all) }
                diverted[neighbour][step] += weight * change
            }
        }
    }
}
