import PortModel
import PortPlans
import Simulation
import Waits

extension DrillPlan {
    /// The trucks of a scenario from an hour on: those that come in the plan, at the paces of its
    /// lanes. Where its booths are pooled there is one queue.
    init(_ scenario: ResumptionScenario, _ result: ResumptionResult, from hour: Double) {
        let lanes = scenario.port.lanes
        let isPooled = scenario.pooling != .none
        let waiting = result.calmByHour[max(0, Int(hour) - 1)...].first ?? 0
        let classes = scenario.classes.indices.map { place -> (Kind, Int) in
            let truckClass = scenario.classes[place]
            let lane = lanes.firstIndex { $0.name == truckClass.lane } ?? 0
            let kind = Kind(
                isFast: LaneClass(name: lanes[lane].name) == .fast,
                station: isPooled ? 0 : lane, service: lanes[lane].service.mean,
                variation: lanes[lane].service.variation,
                trucksByHour: result.arrivalsByHour[place])
            return (kind, hour >= 1 ? Int((waiting * truckClass.share).rounded()) : 0)
        }
        self.init(
            kinds: classes.map(\.0), stations: isPooled ? 1 : lanes.count,
            waiting: classes.map(\.1))
    }
}
