package import JSON
import PortModel

extension ResumptionResult {
    /// For programs: the same scenario gives the same bytes.
    package var json: JSONValue {
        [
            "scenario": .text(scenario.name), "days": .int(scenario.days),
            "pooling": .text(scenario.pooling.rawValue),
            "reopeningHour": .figure(scenario.reopening),
            "clearHours": .figure(clearHours), "peakQueue": .figure(peakQueue),
            "peakHour": .figure(peakHour), "truckHours": .figure(truckHours),
            "undisturbed": ["peakQueue": .figure(calmPeak), "truckHours": .figure(calmTruckHours)],
            "surgeBoothHours": .figure(surgeBoothHours),
            "suppressedTrucks": .figure(suppressedTrucks),
            "divertedTrucks": .figure(divertedTrucks),
            "diversionResidual": .figure(diversionResidual),
            "neighbours": .list(neighbours.map(Self.json)),
            "rules": .list(rules.map(json)), "warnings": .list(warnings.map { .text($0.english) }),
            "queueByHour": .list(queueByHour.map(JSONValue.figure)),
        ]
    }

    private static func json(_ neighbour: NeighbourOutcome) -> JSONValue {
        [
            "name": .text(neighbour.name), "diverted": .figure(neighbour.diverted),
            "peakQueue": .figure(neighbour.peakQueue),
            "longestWaitHours": .figure(neighbour.longestWait),
            "extraTruckHours": .figure(neighbour.extraTruckHours),
        ]
    }

    private func json(_ outcome: RuleOutcome) -> JSONValue {
        [
            "rule": .text(outcome.rule.name(scenario.classes)),
            "onFrontier": .bool(outcome.isOnFrontier), "truckHours": .figure(outcome.truckHours),
            "lossUSD": .figure(outcome.loss), "all": Self.json(outcome.all),
            "classes": .object(
                zip(scenario.classes, outcome.classes).map {
                    JSONMember($0.name, Self.json($1))
                }),
        ]
    }

    private static func json(_ waits: RuleOutcome.Waits) -> JSONValue {
        [
            "trucks": .figure(waits.trucks), "meanHours": .figure(waits.mean),
            "p90Hours": .figure(waits.p90), "unserved": .figure(waits.unserved),
        ]
    }
}
