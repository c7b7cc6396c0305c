import PortModel

/// What the booths can do in each step, station by station: a station is one queue.
///
/// A truck takes `cost` of a step's budget. With booths of their own a class costs its service
/// time; pooled by booth a truck costs one and the booths bring their trucks an hour.
struct CapacityTable {
    /// The step of the reference figures; a minute of a backlog of hours.
    static let stepSeconds = 60.0
    static let stepsPerHour = 60

    let stations: Int
    /// `budget[station][step]`
    let budget: [[Double]]
    /// Of each class.
    let station: [Int]
    let cost: [Double]
    /// Booth-hours over all steps.
    let boothHours: Double

    init(_ scenario: ResumptionScenario, disturbed: Bool) {
        let port = scenario.port, steps = scenario.days * 24 * Self.stepsPerHour
        let lanes = scenario.classes.map { wanted in
            port.lanes.firstIndex { $0.name == wanted.lane } ?? 0
        }
        let services = port.lanes.map(\.service.mean)
        let isPooled = scenario.pooling != .none
        stations = isPooled ? 1 : port.lanes.count
        station = isPooled ? lanes.map { _ in 0 } : lanes
        cost = lanes.map { scenario.pooling == .byBooth ? 1 : services[$0] }
        var budget = Array(repeating: Array(repeating: 0.0, count: steps), count: stations)
        var boothSteps = 0.0
        for step in 0..<steps {
            let hour = (Double(step) + 0.5) / Double(Self.stepsPerHour)
            let left = disturbed ? scenario.isOpen(atHour: hour) : 1
            for (lane, open) in scenario.booths(atHour: hour, surging: disturbed).enumerated() {
                let open = Double(open)
                let pace = scenario.pooling == .byBooth ? 1 / services[lane] : 1
                budget[isPooled ? 0 : lane][step] += open * left * Self.stepSeconds * pace
                boothSteps += open * left
            }
        }
        self.budget = budget
        boothHours = boothSteps / Double(Self.stepsPerHour)
    }
}
