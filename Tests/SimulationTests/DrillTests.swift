import JSON
import Model
import Simulation
import Testing

@Suite struct DrillTests {
    /// Sixty trucks an hour before booths that serve ninety with three open.
    private static func plan(hours: Int = 12, waiting: Int = 0) -> DrillPlan {
        DrillPlan(
            kinds: [
                .init(
                    isFast: false, station: 0, service: 120, variation: 0.5,
                    trucksByHour: Array(repeating: 60, count: hours))
            ], stations: 1, waiting: [waiting])
    }

    private static func run(
        seed: UInt64, step: Double = 60, closed: Range<Double> = 0..<0
    ) -> (peak: Int, events: [DrillEvent]) {
        var port = DrillPort(plan(), seed: seed, from: 0)
        var events: [DrillEvent] = [], peak = 0
        while port.clock < 12 * 3_600 {
            let open = closed.contains(port.clock) ? 0 : 3
            events += port.advance(to: port.clock + step, booths: [open])
            peak = max(peak, port.waiting)
        }
        return (peak, events)
    }

    // If this fails, the page of an exercise names its places in the other language alone.
    @Test func everyPlaceIsNamedInBothLanguages() throws {
        let zones = DrillLines.lane.zones
        #expect(Set(zones.map(\.role)) == [.queue, .primary, .farSide])
        for zone in zones {
            #expect(zone.name.split(separator: " · ").count == 2, "\(zone.name)")
        }
        #expect(DrillLines.laneLine.text.contains("Queue · Fila"))
    }

    // If this fails, a shift rehearses against another day than its report says.
    @Test func theSameSeedIsTheSameDay() {
        #expect(Self.run(seed: 1).events == Self.run(seed: 1).events)
        #expect(Self.run(seed: 1).events != Self.run(seed: 2).events)
    }

    // If this fails, trucks vanish at a closed port, or overtake one another.
    @Test func aClosureIsWorkedOffInOrder() throws {
        let (peak, events) = Self.run(seed: 3, closed: 7_200..<14_400)
        // Two hours of sixty trucks, give or take what chance brings.
        #expect((95...150).contains(peak), "\(peak)")
        var joined: [Int] = [], served: [(Int, Double)] = []
        for event in events {
            switch event {
            case .joined(let truck): joined.append(truck.number)
            case .atPrimary(let truck, let at):
                served.append((truck.number, at))
                #expect(at >= truck.joined)
                #expect(!(7_200..<14_400).contains(at))
            case .left: break
            }
        }
        #expect(served.map(\.0) == served.map(\.0).sorted())
        #expect(joined.count - served.count < 20)
    }

    // If this fails, those who stood there when it began are forgotten.
    @Test func whoStoodThereIsServedFirst() throws {
        var port = DrillPort(Self.plan(waiting: 40), seed: 5, from: 3_600)
        #expect(port.settle().count == 40 && port.waiting == 40)
        let events = port.advance(to: 3_660, booths: [3])
        let first = try #require(
            events.compactMap { event -> DrillTruck? in
                if case .atPrimary(let truck, _) = event { truck } else { nil }
            }.first)
        #expect(first.joined < 3_600)
    }

    // If this fails, the first in line of a closed port is taken for a truck at a booth.
    @Test func whoWaitsStandsShortOfTheBooths() throws {
        var port = DrillPort(Self.plan(waiting: 30), seed: 9, from: 3_600)
        _ = port.settle()
        var lines = DrillLines("drill-1", origin: Worlds.day, seed: 9)
        let zones = DrillLines.lane.zones
        let booths = try #require(zones.first { $0.role == .primary })
        let queue = try #require(zones.first { $0.role == .queue })
        let south = try #require(Self.latitudes(booths).min())
        let end = try #require(Self.latitudes(queue).min())
        for truck in port.line(at: 0) {
            for share in [0.001, 0.5, 1] {
                let told = lines.position(truck, share: share, at: 3_660)
                let latitude = try #require(told["lat"]?.double)
                // Twenty metres short: a tracker errs by about ten.
                #expect(latitude < south - 20 / 111_000.0)
                #expect(latitude > end - 20 / 111_000.0)
            }
        }
    }

    private static func latitudes(_ zone: Zone) -> [Double] {
        guard case .polygon(let rings) = zone.shape else { return [] }
        return rings.flatMap { $0 }.map(\.latitude)
    }

    // If this fails, a fact of an exercise could pass for one of the lane.
    @Test func everyNameSaysThatItIsAnExercise() {
        var port = DrillPort(Self.plan(), seed: 7, from: 0)
        let lines = DrillLines("drill-1", origin: Worlds.day, seed: 7)
        let told = port.advance(to: 600, booths: [3]).flatMap { lines.line($0) }
        #expect(!told.isEmpty)
        for line in told { #expect(line["trip"]?.string?.hasPrefix("EXERCISE-drill-1-") == true) }
        #expect(DrillLines.lane.name.contains("EXERCISE"))
    }
}
