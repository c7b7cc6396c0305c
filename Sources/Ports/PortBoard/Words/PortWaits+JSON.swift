package import JSON
import Model
import Waits

extension PortWaits {
    /// A smaller number of loads might be told apart by who knows them.
    package static let shownLeast = 3

    /// For programs: docs/formats/port-live.md. Seconds throughout; null is unknown, never zero.
    package var json: JSONValue {
        [
            "at": .text(at.rfc3339), "day": .text(day.rfc3339),
            "segment": segment?.segment.json ?? nil,
            "known": .bool(isKnown), "last": last.map { .text($0.rfc3339) } ?? nil,
            "lanes": .list(lanes.map(\.json)),
            "today": .list(today.map(\.json)),
        ]
    }
}

extension PortWaits.Lane {
    var json: JSONValue {
        [
            "lane": .text(lane.name), "experienced": experienced?.json ?? nil,
            "joiner_s": joiner.map { .whole($0.value) } ?? nil,
            "method": method.isEmpty ? nil : .text(method), "queued": .few(queued),
            "through": through?.json ?? nil, "reachedPrimaryToday": .few(today),
        ]
    }
}

extension PortWaits.Point {
    var json: JSONValue {
        var members = [JSONMember("at", .text(at.rfc3339))]
        for (place, lane) in LaneClass.allCases.enumerated() {
            let wait = lanes[place], joiner = joiners[place]
            members.append(
                JSONMember(
                    lane.name,
                    [
                        "p50_s": wait.map { .whole($0.p50) } ?? nil,
                        "p90_s": wait.map { .whole($0.p90) } ?? nil,
                        "joiner_s": joiner.map { .whole($0.value) } ?? nil,
                        "n": .int(wait?.count ?? 0),
                    ]))
        }
        return .object(members)
    }
}

extension Segment {
    var json: JSONValue { ["from": .text(from), "to": .text(to)] }
}

extension ExperiencedWait {
    var json: JSONValue {
        [
            "mean_s": .whole(mean), "p10_s": .whole(p10), "p50_s": .whole(p50),
            "p90_s": .whole(p90), "n": .int(count), "age_s": .whole(age),
        ]
    }
}

extension JSONValue {
    /// Nobody measures a wait to the tenth of a second.
    static func whole(_ seconds: Double) -> JSONValue { .int(Int(seconds.rounded())) }

    /// A count, unless it is so small that it tells of single loads.
    static func few(_ count: Int) -> JSONValue {
        count == 0 || count >= PortWaits.shownLeast ? .int(count) : nil
    }
}
