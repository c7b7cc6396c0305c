import Simulation
import Testing

struct BoothTests {
    // If this failed, every wait the world reports would be an invention. Erlang's formula for two
    // booths at 80 % load: C = 0.7111, so the mean wait is C / (2 - 1.6) = 1.7778 services.
    @Test func waitsAreThoseOfErlang() {
        var chance = Chance(seed: 17)
        let booths = Booths(
            trucksAnHour: [Double](repeating: 2 * 3_600, count: 24), serviceSeconds: 1, full: 1)
        #expect(booths.open == [Int](repeating: 2, count: 24))
        var now = 0.0
        let arrivals = (0..<400_000).map { _ in
            now += chance.exponential(mean: 1 / 1.6)
            return Booths.Arrival(ready: now, service: chance.exponential(mean: 1))
        }
        let begins = booths.begins(arrivals)
        let waits = zip(begins, arrivals).map { $0 - $1.ready }
        let mean = waits.reduce(0, +) / Double(waits.count)
        #expect(abs(mean - 1.7778) < 0.09)
        #expect(zip(begins, begins.dropFirst()).allSatisfy { $0 <= $1 }, "nobody overtakes")
    }

    // If this failed, a truck would be served by a booth that is closed, or wait for ever at one.
    @Test func aClosedBoothTakesNobody() {
        var hours = [Double](repeating: 0, count: 24)
        hours[1] = 2
        let booths = Booths(trucksAnHour: hours, serviceSeconds: 3_600, full: 1)
        let arrivals = [
            Booths.Arrival(ready: 3_000, service: 1_200), Booths.Arrival(ready: 3_010, service: 60),
        ]
        #expect(booths.open.prefix(3) == [1, 2, 1])
        #expect(booths.begins(arrivals) == [3_000, 3_600], "the second booth opens at one o'clock")
    }
}
