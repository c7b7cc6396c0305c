import JSON
import PortModel

/// Two ways of running a port, simulated on the same days with the same trucks.
struct PortComparison {
    let first: SimulationResult
    let other: SimulationResult
    let lanes: [LaneDifference]
    /// Names of the files, for people.
    let names: (first: String, other: String)

    var text: String {
        let table = Table(
            [
                "lane", "mean wait", "then", "change", "±95 %", "p90 wait", "then", "change",
                "±95 %", "booth-hours",
            ], lanes.compactMap(row))
        return
            "\(names.other) against \(names.first), the same trucks on the same days; minutes\n\n"
            + table.text + left
    }

    /// Lanes that only one of the ports has.
    private var left: String {
        let known = Set(lanes.map(\.name))
        let alone = (first.lanes + other.lanes).map(\.name).filter { !known.contains($0) }
        return alone.isEmpty
            ? "" : "\n\nOnly in one of both, so not compared: \(alone.joined(separator: ", "))."
    }

    /// The same lane in either.
    func pair(_ lane: LaneDifference) -> (first: LaneSummary, other: LaneSummary)? {
        guard let before = first.lanes.first(where: { $0.name == lane.name }),
            let after = other.lanes.first(where: { $0.name == lane.name })
        else { return nil }
        return (before, after)
    }

    private func row(_ lane: LaneDifference) -> [String]? {
        pair(lane).map { before, after in
            [lane.name] + figures(before.meanWait, after.meanWait, lane.meanWait)
                + figures(before.p90Wait, after.p90Wait, lane.p90Wait)
                + [Self.signed(lane.boothHours, 1)]
        }
    }

    private func figures(_ before: Estimate, _ after: Estimate, _ change: Estimate) -> [String] {
        [
            PortFigure.plain(before.mean, 2), PortFigure.plain(after.mean, 2),
            Self.signed(change.mean, 2), change.error.map { PortFigure.plain(1.96 * $0, 2) } ?? "",
        ]
    }

    static func signed(_ value: Double, _ places: Int) -> String {
        (value > 0 ? "+" : "") + PortFigure.plain(value, places)
    }

    /// The first port's own figures with the other's beside them.
    var json: JSONValue {
        guard case .object(let members) = first.json else { return first.json }
        let difference = lanes.map { JSONMember($0.name, $0.json) }
        return .object(
            members + [
                JSONMember("against", other.json), JSONMember("difference", .object(difference)),
            ])
    }
}
