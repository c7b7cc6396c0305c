import PortModel
import ShiftCover
import Testing

struct ShiftCoverTests {
    private static let columns = ShiftPattern.standard.flatMap(\.columns)
    private static let cover = ShiftCover(columns: columns.map { ($0.hours, $0.cost) })

    // Officers would be paid for hours nobody needs: a known optimum, 17 shifts and 3 blocks.
    @Test func knownOptimum() throws {
        let required = [
            1, 1, 1, 1, 1, 2, 4, 5, 7, 8, 9, 10, 10, 10, 11, 11, 10, 10, 9, 8, 7, 5, 4, 3,
        ]
        let answer = try #require(Self.cover.solve(required: required, gap: 0.005))
        #expect(abs(answer.cost - 149.8) < 1e-6)
        #expect(answer.bound <= answer.cost + 1e-6 && answer.gap <= 0.005)
    }

    // An hour would stand without officers, over midnight above all.
    @Test(arguments: 0..<12)
    func everyHourIsCovered(shift: Int) throws {
        let required = (0..<24).map { ($0 * 7 + shift * 5) % 6 }
        let answer = try #require(Self.cover.solve(required: required, gap: 0.005))
        var officers = Array(repeating: 0, count: 24)
        for (count, column) in zip(answer.counts, Self.columns) {
            for hour in column.hours { officers[hour] += count }
        }
        #expect(zip(officers, required).allSatisfy { $0 >= $1 })
    }

    // “Impossible” would be answered with a plan.
    @Test func aDayThatNoShiftReaches() {
        let night = ShiftCover(columns: [(hours: [0, 1, 2], cost: 3)])
        #expect(
            night.solve(required: [1, 1, 1, 1] + Array(repeating: 0, count: 20), gap: 0) == nil)
    }
}
