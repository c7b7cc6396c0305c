package import PortModel

/// A port that closes or slows down, and how it would come back.
package struct ResumptionScenario: Sendable {
    /// Which booth may take whom.
    package enum Pooling: String, Sendable, CaseIterable {
        /// Each class before its own lane's booths.
        case none
        /// Any truck at any booth, at that booth's own pace.
        case byBooth
        /// Any truck at any booth, at the truck's own pace.
        case byTruck
    }

    package let name: String
    package let port: PortOfEntry
    package let days: Int
    package let pooling: Pooling
    package let classes: [TruckClass]
    package let changes: [CapacityChange]
    package let surges: [SurgeRoster]
    package let diversion: Diversion?
    /// Of the trucks that would arrive while capacity is reduced, the share that never comes.
    package let suppressed: Double
    /// Waits are judged for trucks that arrive from the first change to so many hours after it.
    package let windowHours: Double

    /// A month with a week on either side: longer outages are another port.
    package static let daysMax = 45
    /// Four classes have 75 rules of priority; five have 541, more than anybody reads.
    package static let classesMax = 4
    package static let windowUsual = 36.0

    package init(
        name: String, port: PortOfEntry, days: Int, pooling: Pooling, classes: [TruckClass],
        changes: [CapacityChange], surges: [SurgeRoster] = [], diversion: Diversion? = nil,
        suppressed: Double = 0, windowHours: Double = windowUsual
    ) {
        precondition(!changes.isEmpty, "something happens")
        precondition((1...Self.classesMax).contains(classes.count), "there are trucks")
        self.name = name
        self.port = port
        self.days = days
        self.pooling = pooling
        self.classes = classes
        self.changes = changes
        self.surges = surges
        self.diversion = diversion
        self.suppressed = suppressed
        self.windowHours = windowHours
    }

    package var firstChange: Double { changes.map(\.fromHour).min() ?? 0 }
    package var reopening: Double { changes.map(\.toHour).max() ?? 0 }

    /// Share of the booths that the changes leave.
    package func isOpen(atHour hour: Double) -> Double {
        changes.filter { $0.fromHour <= hour && hour < $0.toHour }.map(\.open).min() ?? 1
    }
}
