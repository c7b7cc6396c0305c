/// What another way of running the port changes for one class of trucks, minutes: the mean over days
/// of that day's difference. Both ports drew the same chance on the same days; where they saw the same
/// trucks (`SharedTrucks`), what is left of chance is far less than in either.
package struct LaneDifference: Hashable, Sendable {
    package let name: String
    /// The other less the first: negative is shorter.
    package let meanWait: Estimate
    package let p90Wait: Estimate
    package let meanCrossing: Estimate
    package let boothHours: Double

    /// Of the lanes that both ports have, by name and in the first port's order. `days` of both in
    /// the same order.
    package static func all(
        _ first: PortOfEntry, _ days: [DayOutcome], _ other: PortOfEntry, _ others: [DayOutcome]
    ) -> [LaneDifference] {
        precondition(
            days.map(\.replication) == others.map(\.replication), "the same days are compared")
        return first.lanes.enumerated().compactMap { place, lane in
            guard let there = other.lanes.firstIndex(where: { $0.name == lane.name }) else {
                return nil
            }
            let pairs = zip(days, others).map { ($0.lanes[place], $1.lanes[there]) }
                .filter { $0.trucks > 0 && $1.trucks > 0 }
            return LaneDifference(
                name: lane.name, pairs,
                boothHours: other.lanes[there].booths.postHours() - lane.booths.postHours())
        }
    }

    private init(name: String, _ pairs: [(LaneOutcome, LaneOutcome)], boothHours: Double) {
        func change(_ value: (LaneOutcome) -> Double) -> Estimate {
            Estimate(pairs.map { value($1) - value($0) }).times(1.0 / 60)
        }
        self.name = name
        self.boothHours = boothHours
        meanWait = change { $0.waitSum / Double($0.trucks) }
        p90Wait = change(\.waitP90)
        meanCrossing = change { $0.crossingSum / Double($0.trucks) }
    }
}
