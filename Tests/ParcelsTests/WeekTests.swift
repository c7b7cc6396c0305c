import Parcels
import Testing

struct WeekTests {
    private static let chances = [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2]

    /// Two receivers, one network each pair of receivers.
    private func candidates(minutes: Double) -> [WeekSelection.Candidate] {
        Self.chances.enumerated().map { row, chance in
            WeekSelection.Candidate(
                row: row, cluster: UInt32(row / 3), network: UInt32(row / 6), probability: chance,
                minutes: minutes)
        }
    }

    private func best(_ limits: WeekSelection.Limits) -> Double {
        (0..<256).reduce(0.0) { best, set in
            let picks = candidates(minutes: 20).filter { set >> $0.row & 1 == 1 }
            let fits =
                Double(picks.count * 20) <= limits.minutes
                && (0..<3).allSatisfy { cluster in
                    picks.count { $0.cluster == cluster } <= limits.entityMax
                }
                && (0..<2).allSatisfy { network in
                    picks.count { $0.network == network } <= limits.networkMax
                }
            return fits ? max(best, picks.reduce(0) { $0 + $1.probability }) : best
        }
    }

    // A week holds fewer finds than it could, or more parcels of one receiver than allowed.
    @Test(arguments: [(100.0, 2, 3), (60.0, 3, 6), (160.0, 1, 2), (20.0, 1, 1), (1_000.0, 3, 4)])
    func noOtherWeekHasMore(minutes: Double, entityMax: Int, networkMax: Int) {
        let limits = WeekSelection.Limits(
            minutes: minutes, entityMax: entityMax, networkMax: networkMax)
        let selection = WeekSelection(candidates(minutes: 20), limits)
        #expect(abs(selection.expectedFinds - best(limits)) < 1e-9)
        #expect(selection.minutes <= minutes)
    }

    // A long parcel that does not fit ends the week, though shorter ones would.
    @Test func shorterOnesFillUp() {
        let long = WeekSelection.Candidate(
            row: 9, cluster: 9, network: 9, probability: 1, minutes: 15)
        let limits = WeekSelection.Limits(minutes: 25, entityMax: 3, networkMax: 9)
        let short = candidates(minutes: 20)[..<1] + [long]
        #expect(WeekSelection(Array(short), limits).picks.map(\.row) == [9])
        #expect(WeekSelection([long] + candidates(minutes: 10), limits).picks.count == 2)
    }
}
