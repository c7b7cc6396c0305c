import Forecast
package import Model
import Waits

extension PortBoard {
    /// The forecast from the last whole hour before a moment.
    package func outlook(at now: Instant) -> PortOutlook {
        guard let range = hours.range else {
            return PortOutlook(at: now, hours: 0, lanes: [], record: [])
        }
        // The hour that is still running has not all of its trucks yet.
        let last = HourWaits.hour(of: now) - 1
        guard range.lowerBound <= last else {
            return PortOutlook(at: now, hours: 0, lanes: [], record: [])
        }
        let panel = panel(range.lowerBound...min(last, range.upperBound))
        guard panel.count >= PortOutlook.hoursLeast else {
            return outlook(panel, at: now, nil)
        }
        return outlook(
            panel, at: now,
            Forecaster(panel, aheads: PortOutlook.aheads, from: panel.count / 2))
    }

    private func panel(_ range: ClosedRange<Int64>) -> Panel {
        let values = LaneClass.allCases.map { lane in
            range.map { hours.mean(lane, hour: $0) ?? .nan }
        }
        return Panel(
            names: LaneClass.allCases.map(\.name), step: 3_600,
            start: Instant(milliseconds: range.lowerBound * 3_600_000), values: values)
    }

    private func outlook(
        _ panel: Panel, at now: Instant, _ forecaster: Forecaster?
    ) -> PortOutlook {
        let lanes = panel.names.indices.map { series in
            let known = panel.values[series].count { !$0.isNaN }
            let ahead =
                known < PortOutlook.knownLeast
                ? [] : forecaster?.newest.filter { $0.series == series } ?? []
            let from = ahead.first.map { panel.time($0.origin) + .hours(1) }
            let isFresh = from.map { now - $0 <= PortOutlook.staleMax } ?? false
            return PortOutlook.Lane(
                name: panel.names[series], known: known, from: isFresh ? from : nil,
                ahead: isFresh ? ahead : [])
        }
        return PortOutlook(
            at: now, hours: panel.count, lanes: lanes,
            record: forecaster?.evaluation.filter { $0.all.count > 0 } ?? [])
    }
}
