import Simulation
import Testing

struct ChanceTests {
    // If this failed, seeds in bug reports would mean another world on the next release.
    @Test func aSeedIsForEver() {
        var chance = Chance(seed: 1)
        #expect([chance.next(), chance.next()] == [0x910a_2dec_8902_5cc1, 0xbeeb_8da1_658e_ec67])
    }

    // If this failed, one more throw by one truck would change the weather for all.
    @Test func branchesDoNotHearEachOther() {
        let trunk = Chance(seed: 7)
        var drained = trunk
        for _ in 0..<100 { _ = drained.next() }
        var first = trunk.branch("truck/7"), second = drained.branch("truck/7")
        #expect(first.next() == second.next())
        var other = trunk.branch("truck/8"), nested = trunk.branch("a").branch("a")
        var plain = trunk
        let throwsOfDice = [first.next(), other.next(), nested.next(), plain.next()]
        #expect(Set(throwsOfDice).count == 4)
    }

    // If this failed, attacks drawn by weight would not come as often as the world says.
    @Test func weightsAreKept() {
        var chance = Chance(seed: 3)
        var counts = [0, 0, 0]
        for _ in 0..<30_000 { counts[chance.index(weighing: [1, 0, 2])] += 1 }
        #expect(counts[1] == 0)
        #expect(abs(Double(counts[2]) / Double(counts[0]) - 2) < 0.1)
    }

    // If this failed, GPS noise and service times would have other spreads than declared.
    @Test func normalsAndServiceTimesHaveTheirMoments() {
        var chance = Chance(seed: 5)
        let normals = (0..<50_000).map { _ in chance.normal() }
        let mean = normals.reduce(0, +) / 50_000
        let variance = normals.reduce(0) { $0 + $1 * $1 } / 50_000
        #expect(abs(mean) < 0.02 && abs(variance - 1) < 0.03)
        let services = (0..<50_000).map { _ in chance.lasting(mean: 75, variation: 0.7) }
        #expect(abs(services.reduce(0, +) / 50_000 - 75) < 1)
    }
}
