package import JSON

extension SimulationResult {
    /// For programs: the same seed gives the same bytes.
    package var json: JSONValue {
        var members = [
            JSONMember("port", .string(port)), JSONMember("seed", .number(String(seed))),
            JSONMember("replications", .int(replications)),
        ]
        members += lanes.map { JSONMember($0.name, $0.json) }
        members.append(JSONMember("stages", stages))
        members.append(JSONMember("totals", totals))
        members.append(JSONMember("warnings", .list(warnings.map(JSONValue.string))))
        return .object(members)
    }

    private var stages: JSONValue {
        let named = [("scan", scan), ("dock", dock), ("exit", exit)]
        return .object(
            named.compactMap { name, stage in stage.map { JSONMember(name, $0.json) } })
    }

    private var totals: JSONValue {
        [
            "trucks": .int(trucks), "events": .int(events),
            "trucksPerDay": .figure(Double(trucks) / Double(max(1, replications))),
            "eventsPerDay": .figure(Double(events) / Double(max(1, replications))),
            "boothHoursPerDay": .figure(lanes.reduce(0) { $0 + $1.booths.postHours() }),
            "emptyAtHour": .figure(emptyAt.mean),
        ]
    }
}

extension LaneSummary {
    fileprivate var json: JSONValue {
        [
            "trucksPerDay": .figure(trucksPerDay.mean),
            "meanWaitMinutes": .figure(meanWait.mean),
            "meanWaitStandardError": .figure(meanWait.error),
            "p90WaitMinutes": .figure(p90Wait.mean),
            "p90WaitStandardError": .figure(p90Wait.error),
            "p90ByHour": .list(p90ByHour.map(JSONValue.figure)),
            "meanCrossingMinutes": .figure(meanCrossing.mean),
            "p90CrossingMinutes": .figure(p90Crossing.mean),
            "boothHours": .figure(booths.postHours()),
            "boothsByHour": .list(booths.hourlyMean.map(JSONValue.figure)),
            "utilisation": .figure(utilisation),
            "queuedAtMidnight": .figure(queuedAtMidnight.mean),
        ]
    }
}

extension StageSummary {
    fileprivate var json: JSONValue {
        [
            "trucksPerDay": .figure(trucksPerDay.mean),
            "meanWaitMinutes": .figure(meanWait.mean),
            "longestWaitMinutes": .figure(longestWait), "utilisation": .figure(utilisation),
        ]
    }
}

extension JSONValue {
    /// A millionth of a minute is finer than any reader of the figure.
    package static func figure(_ value: Double) -> JSONValue {
        let rounded = (value * 1e6).rounded() / 1e6
        return rounded == rounded.rounded() && abs(rounded) < 1e15
            ? .int(Int(rounded)) : .double(rounded)
    }

    package static func figure(_ value: Double?) -> JSONValue { value.map { figure($0) } ?? .null }
}
