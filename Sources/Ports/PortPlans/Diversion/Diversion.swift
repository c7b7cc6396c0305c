/// Where else trucks may cross, and how they choose.
package struct Diversion: Hashable, Sendable {
    package struct Neighbour: Hashable, Sendable {
        package let name: String
        /// Its own trucks, by the hour of the day.
        package let usualPerHour: [Double]
        package let capacityPerHour: Double
        package let driveHours: Double
        /// USD more than at home: tolls, and papers done anew.
        package let extraCost: Double

        package init(
            name: String, usualPerHour: [Double], capacityPerHour: Double, driveHours: Double,
            extraCost: Double
        ) {
            precondition(usualPerHour.count == 24, "a day has 24 hours")
            self.name = name
            self.usualPerHour = usualPerHour
            self.capacityPerHour = capacityPerHour
            self.driveHours = driveHours
            self.extraCost = extraCost
        }
    }

    package let neighbours: [Neighbour]
    /// USD per truck-hour.
    package let valueOfTime: Double
    /// Logit scale, per USD of generalised cost: how sharply trucks choose the cheaper way.
    package let scalePerDollar: Double

    package static let neighboursMax = 12

    package init(neighbours: [Neighbour], valueOfTime: Double, scalePerDollar: Double) {
        self.neighbours = neighbours
        self.valueOfTime = valueOfTime
        self.scalePerDollar = scalePerDollar
    }
}
