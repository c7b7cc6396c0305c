import PortModel

extension ResumptionScenario {
    /// Booths that the roster opens in each lane, by the surge where there is one; what changes leave
    /// of them is another figure.
    package func booths(atHour hour: Double, surging: Bool = true) -> [Int] {
        let second = (hour * 3_600).truncatingRemainder(dividingBy: CapacityPlan.daySeconds)
        let surge =
            surging ? surges.first { $0.fromHour <= hour && hour < $0.toHour } : nil
        return port.lanes.enumerated().map { lane, approach in
            if let booths = surge?.booths[lane] { return booths }
            let step = approach.booths.starts.lastIndex { $0 <= second } ?? 0
            return approach.booths.open[step]
        }
    }
}
