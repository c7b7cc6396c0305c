/// The forecasts of a panel from its last readings, and how its past ones did.
package struct Forecaster: Sendable {
    /// A week ahead is the weather's business.
    package static let aheadMax = 168

    package let panel: Panel
    /// By series and then by horizon: from each series' last reading.
    package let newest: [Prediction]
    /// Every past forecast whose moment has come, by horizon and then by moment.
    package let made: [Prediction]
    package let evaluation: [HorizonScore]

    /// - Parameters:
    ///   - aheads: how many points ahead, each from 1.
    ///   - from: the first origin that counts in the evaluation; before it the forecaster learns.
    package init(_ panel: Panel, aheads: [Int], from: Int) {
        precondition(aheads.allSatisfy { (1...Self.aheadMax).contains($0) }, "a horizon is ahead")
        self.panel = panel
        var newest: [Prediction] = [], evaluation: [HorizonScore] = [], made: [Prediction] = []
        let neighbours = panel.neighbours
        for ahead in aheads {
            var horizon = Horizon(panel, ahead: ahead, neighbours: neighbours)
            horizon.walk()
            newest += horizon.newest
            made += horizon.settled.map(\.forecast)
            evaluation.append(
                HorizonScore(
                    ahead: ahead, horizon.settled.filter { $0.forecast.origin >= from },
                    series: panel.names.count))
        }
        self.newest = newest.sorted { ($0.series, $0.ahead) < ($1.series, $1.ahead) }
        self.evaluation = evaluation
        self.made = made
    }
}
