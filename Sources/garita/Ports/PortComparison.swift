import JSON
import PortModel
import Reports

/// Two ways of running a port, simulated on the same days by the same draws of chance.
struct PortComparison {
    let first: SimulationResult
    let other: SimulationResult
    let lanes: [LaneDifference]
    /// Whether those draws make the same trucks.
    let shared: SharedTrucks
    /// Names of the files, for people.
    let names: (first: String, other: String)

    var text: String {
        let table = Table(
            [
                "lane", "mean wait", "then", "change", "±95 %", "p90 wait", "then", "change",
                "±95 %", "booth-hours",
            ], lanes.compactMap(row))
        return
            "\(names.other) against \(names.first), \(common.english); minutes\n\n" + table.text
            + left
    }

    /// What is the same in both, so that nobody takes the luck of two samples for a scenario.
    var common: Phrase {
        guard shared.arrivals else {
            let trucks = [shared.trucksPerDay.first, shared.trucksPerDay.other]
                .map { PortFigure.plain($0, 0) }
            return Phrase(
                "the same days and draws of chance but not the same demand (\(trucks[0]) then \(trucks[1]) trucks a day expected, by hour), so truck by truck they come at other times",
                "los mismos días y sorteos pero no la misma demanda (se esperan \(trucks[0]) y luego \(trucks[1]) camiones al día, por hora): camión por camión llegan a otras horas"
            )
        }
        guard shared.lanes else {
            return Phrase(
                "the same trucks arrive on the same days but are shared out otherwise, so a lane does not hold the same trucks in both",
                "los mismos camiones llegan los mismos días pero se reparten de otro modo: un carril no tiene los mismos en ambos"
            )
        }
        return Phrase(
            "the same trucks on the same days", "los mismos camiones en los mismos días")
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
                JSONMember(
                    "common",
                    ["arrivals": .bool(shared.arrivals), "lanes": .bool(shared.lanes)]),
            ])
    }
}
