/// The port of an exercise as far as its trucks see it: who comes when, to which booths.
package struct DrillPlan: Sendable {
    /// Trucks of one kind, that stand in one queue and are served at one pace.
    package struct Kind: Sendable {
        package let isFast: Bool
        /// The queue in which they stand.
        package let station: Int
        /// Mean seconds at a booth, and standard deviation over mean.
        package let service: Double
        package let variation: Double
        /// Trucks expected in each hour from the first midnight on.
        package let trucksByHour: [Double]

        package init(
            isFast: Bool, station: Int, service: Double, variation: Double, trucksByHour: [Double]
        ) {
            self.isFast = isFast
            self.station = station
            self.service = service
            self.variation = variation
            self.trucksByHour = trucksByHour
        }
    }

    package let kinds: [Kind]
    package let stations: Int
    /// Trucks that stand there when it begins, by kind.
    package let waiting: [Int]

    package init(kinds: [Kind], stations: Int, waiting: [Int]) {
        precondition(kinds.count == waiting.count, "who waits is of some kind")
        self.kinds = kinds
        self.stations = stations
        self.waiting = waiting
    }
}
