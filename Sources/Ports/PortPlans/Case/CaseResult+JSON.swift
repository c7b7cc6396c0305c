package import JSON
import PortModel

extension CaseResult {
    /// For programs: the same case and seed give the same bytes.
    package var json: JSONValue {
        [
            "case": .text(proposal.name), "seed": .number(String(seed)), "samples": .int(samples),
            "trucksPerYear": .figure(proposal.trucksPerYear),
            "simulated": .bool(boothHoursPerYear != nil), "groups": .list(gains.map(Self.json)),
            "truckHours": Self.json(truckHours), "gallons": Self.json(gallons),
            "co2Tonnes": Self.json(tonnes[0]),
            "pollutants": .list(
                zip(proposal.pollutants, tonnes.dropFirst()).map { pollutant, tonnes in
                    [
                        "pollutant": .text(pollutant.name),
                        "modelYears": .text(pollutant.modelYears), "tonnes": Self.json(tonnes),
                    ]
                }),
            "boothHoursSaved": .figure(boothHoursPerYear),
            "usdPerYear": .object(
                lines.map { JSONMember($0.item.rawValue, Self.json($0.amount)) }),
            "benefit": Self.json(benefit), "cost": Self.json(cost), "net": Self.json(net),
            "shareWorthwhile": .figure(worthwhile),
            "parameters": .object(
                CaseParameter.allCases.compactMap { name in
                    proposal.parameter(name).map { JSONMember(name.rawValue, Self.json($0, name)) }
                }),
            "notReckoned": .list(notes.map { .text($0.rawValue) }),
        ]
    }

    private static func json(_ interval: Interval) -> JSONValue {
        [
            "value": .figure(interval.value), "low90": .figure(interval.low),
            "high90": .figure(interval.high),
        ]
    }

    private static func json(_ gain: TimeGain) -> JSONValue {
        [
            "group": .text(gain.group), "participates": .bool(gain.participates),
            "trucksPerYear": .figure(gain.trucksPerYear),
            "crossingHoursSaved": .figure(gain.crossing.mean),
            "crossingStandardError": .figure(gain.crossing.error),
            "idleHoursSaved": .figure(gain.idling.mean), "bufferHoursSaved": .figure(gain.buffer),
            "waitHoursBefore": .figure(gain.waitBefore), "waitHoursAfter": .figure(gain.waitAfter),
        ]
    }

    private static func json(_ known: UncertainValue, _ name: CaseParameter) -> JSONValue {
        [
            "value": .figure(known.value), "low": .figure(known.low), "high": .figure(known.high),
            "unit": .text(name.unit), "source": .text(known.source), "year": .int(known.year),
        ]
    }
}
