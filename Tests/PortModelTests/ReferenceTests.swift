import JSON
import PortModel
import Testing

struct ReferenceTests {
    // The port in the file would be another port than everybody else's: the published figures of
    // ten thousand days in another engine, tested by z since one day's mean scatters by minutes.
    @Test(.enabled(if: Ports.isExpected))
    func publishedFigures() throws {
        let port = try PortOfEntry(parsing: Ports.bytes("port_params.json"))
        var simulation = PortSimulation(port, seed: 11), tally = PortTally(lanes: 2)
        let days = (0..<400).map { simulation.day($0, into: &tally) }
        let minutes = { (figure: (DayOutcome) -> Double) in Sample(days.map { figure($0) / 60 }) }
        let figures: [(Sample, Double)] = [
            (minutes { $0.lanes[0].meanWait ?? 0 }, 15.247),
            (minutes { $0.lanes[0].waitP90 }, 33.41),
            (minutes { $0.lanes[1].meanWait ?? 0 }, 8.737),
            (minutes { $0.lanes[1].waitP90 }, 21.26),
            (minutes { $0.lanes[0].meanCrossing ?? 0 }, 23.14),
            (minutes { $0.lanes[0].crossingP90 }, 39.96),
        ]
        for (sample, published) in figures {
            #expect(abs(sample.z(published)) < 3.3, "\(sample.mean) against \(published)")
        }
        let scans = Sample(days.map { Double($0.scan.trucks) })
        let docks = Sample(days.map { Double($0.dock.trucks) })
        #expect(abs(scans.z(1_975)) < 3.3 && abs(docks.z(583)) < 3.3)
    }

    // Waits would be wrong where demand rises and falls, which is every day of every port: an
    // exact computation of a day of M_t/M/10.
    @Test(.enabled(if: Ports.isExpected))
    func exactDay() throws {
        let oracle = try JSONValue(parsing: Ports.bytes("oracle_mtm10.json"))
        let rows = (oracle["rows"]?.array ?? []).map { ($0.array ?? []).compactMap(\.double) }
        try #require(rows.count == 24)
        let port = Ports.lane(
            trucksPerDay: 6_500, booths: CapacityPlan(constant: 10),
            service: ServiceTime(.exponential, mean: 75))
        var simulation = PortSimulation(port, seed: 3)
        let batches = (0..<30).map { batch in
            var tally = PortTally(lanes: 1)
            for day in 0..<20 { _ = simulation.day(batch * 20 + day, into: &tally) }
            return tally.hours[0]
        }
        for hour in 10..<20 {
            let delayed = Sample(
                batches.map { 1 - Double($0[hour].immediate) / Double($0[hour].count) })
            let beyond = Sample(batches.map { $0[hour].share(beyond: 300) })
            #expect(abs(delayed.z(rows[hour][0])) < 3.5, "hour \(hour): \(delayed.mean)")
            // Below one truck in a hundred the spread of thirty batches is no measure.
            guard rows[hour][2] > 0.01 else { continue }
            #expect(abs(beyond.z(rows[hour][2])) < 3.5, "hour \(hour): \(beyond.mean)")
        }
    }

    // The comparison column would flatter us or libel the rule: its published booth-hours.
    @Test(arguments: [(5, 157), (15, 148), (30, 146), (60, 146)])
    func stationaryRule(minutes: Double, hours: Int) {
        let roster = ErlangC.stationaryRoster(
            trucksPerHour: ArrivalPlan(trucksPerDay: 6_500, hourlyWeights: Ports.weights)
                .trucksPerHour,
            service: ServiceTime(.lognormal, mean: 75, variation: 0.7), target: minutes * 60)
        #expect(roster.reduce(0, +) == hours)
    }
}
