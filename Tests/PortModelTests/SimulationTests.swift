import JSON
import PortModel
import Testing

struct SimulationTests {
    // A thread that runs day 7 first would see another day 7, and the same seed would give other
    // figures on another machine.
    @Test func aDayIsTheSameWhateverRanBefore() {
        var one = PortSimulation(Ports.whole(), seed: 9), other = one
        var first = PortTally(lanes: 2), second = PortTally(lanes: 2)
        let forward = (0..<8).map { one.day($0, into: &first) }
        let backward = (0..<8).reversed().map { other.day($0, into: &second) }
        #expect(forward == backward.reversed() && first == second)
        let seen = SimulationResult(Ports.whole(), seed: 9, days: forward, tally: first)
        let turned = SimulationResult(Ports.whole(), seed: 9, days: backward, tally: second)
        #expect(seen.json.text == turned.json.text)
    }

    // Two scenarios would differ by luck as well as by their rosters.
    @Test func scenariosSeeTheSameTrucks() {
        var few = PortSimulation(Ports.whole(standardBooths: 1), seed: 4)
        var many = PortSimulation(Ports.whole(standardBooths: 3), seed: 4)
        var tally = PortTally(lanes: 2)
        for day in 0..<5 {
            let slow = few.day(day, into: &tally), quick = many.day(day, into: &tally)
            #expect(slow.lanes.map(\.trucks) == quick.lanes.map(\.trucks))
            #expect(slow.scan.busySeconds.rounded() == quick.scan.busySeconds.rounded())
            #expect(slow.dock.trucks == quick.dock.trucks)
            #expect(slow.lanes[0].waitSum > quick.lanes[0].waitSum)
            #expect(slow.lanes[1].waitSum == quick.lanes[1].waitSum)
        }
    }

    // A director is told that luck was the roster's doing.
    @Test func aDifferenceIsTheScenariosAlone() throws {
        func run(_ port: PortOfEntry) -> [DayOutcome] {
            var simulation = PortSimulation(port, seed: 4), tally = PortTally(lanes: 2)
            return (0..<40).map { simulation.day($0, into: &tally) }
        }
        let few = Ports.whole(standardBooths: 1), many = Ports.whole(standardBooths: 2)
        let same = LaneDifference.all(few, run(few), few, run(few))
        #expect(same.map(\.meanWait.mean) == [0, 0] && same.map(\.meanWait.error) == [0, 0])
        let slow = run(few), quick = run(many)
        let change = try #require(LaneDifference.all(few, slow, many, quick).first)
        let waits = [slow, quick].map { days in
            days.map { ($0.lanes[0].meanWait ?? 0) / 60 }.reduce(0, +) / 40
        }
        #expect(abs(change.meanWait.mean - (waits[1] - waits[0])) < 1e-9)
        #expect(change.meanWait.mean < 0 && change.boothHours == 24)
        #expect(LaneDifference.all(few, slow, many, quick)[1].p90Wait.mean == 0)
    }

    // Trucks would vanish between stages, or be counted twice.
    @Test func everyTruckLeavesOnce() {
        var simulation = PortSimulation(Ports.whole(), seed: 2), tally = PortTally(lanes: 2)
        for day in 0..<20 {
            let outcome = simulation.day(day, into: &tally)
            #expect(outcome.exit.trucks == outcome.trucks && outcome.trucks > 800)
            #expect(outcome.lanes.allSatisfy { $0.crossingSum > $0.waitSum })
        }
        let counted = tally.hours.joined().reduce(0) { $0 + $1.count }
        #expect(counted == (0..<20).reduce(0) { $0 + simulation.day($1, into: &tally).trucks })
    }

    // A percentile would be off by the width of somebody's bins, or by somebody's definition.
    @Test func percentiles() throws {
        let chance = DrawStream(seed: 1, replication: 0, purpose: .exit)
        for count in [1, 2, 10, 11, 1_000, 4_567] {
            var values = (0..<count).map { 900 * chance.exponential($0) }
            var histogram = WaitHistogram()
            values.forEach { histogram.add($0) }
            let ordered = values.sorted(), rank = Double(count - 1) * 0.9, place = Int(rank)
            let next = min(count - 1, place + 1)
            let exact = ordered[place] + (ordered[next] - ordered[place]) * (rank - Double(place))
            let quick = try #require(Percentile.take(0.9, of: &values))
            #expect(abs(quick - exact) < 1e-9)
            guard count > 100 else { continue }
            let binned = try #require(histogram.percentile(0.9))
            #expect(abs(binned - exact) < 0.01 * exact)
        }
        var nobody: [Double] = []
        #expect(Percentile.take(0.9, of: &nobody) == nil && WaitHistogram().percentile(0.9) == nil)
    }
}
