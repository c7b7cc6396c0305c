import BorderFeed
import JSON
import Model

/// A snapshot for people and for programs.
enum FeedWords {
    static func table(_ snapshot: BorderSnapshot, all: Bool) -> String {
        let rows = snapshot.crossings.flatMap { crossing in
            crossing.groups.filter { all || $0.kind == .commercial }.flatMap { group in
                group.lanes.filter { $0.state != .notOffered }.map { row(crossing, group, $0) }
            }
        }
        let heading = [
            "number", "crossing", "lane", "state", "min", "open", "set", "by", "segment",
        ]
        return Table(heading, rows).text
    }

    private static func row(
        _ crossing: BorderCrossing, _ group: LaneGroup, _ lane: FeedLane
    ) -> [String] {
        let segment =
            group.segmentFrom.isEmpty && group.segmentTo.isEmpty
            ? "not said" : "\(group.segmentFrom) – \(group.segmentTo)"
        return [
            crossing.number.description, crossing.name, name(group, lane), word(lane.state),
            minutes(lane.state).map(String.init) ?? "", open(lane.state).map(String.init) ?? "",
            lane.updated.map(moment) ?? "",
            group.automation, segment,
        ]
    }

    /// With its day: a figure of the evening before stands beside those of now.
    private static func moment(_ updated: Instant) -> String {
        let text = updated.rfc3339.dropFirst(5).prefix(11)
        return String(text.map { $0 == "T" ? " " : $0 }) + " UTC"
    }

    static func name(_ group: LaneGroup, _ lane: FeedLane) -> String {
        let kind = lane.key.split(separator: "_").first.map(String.init) ?? lane.key
        return switch group.kind {
        case .commercial: kind
        case .passenger: "car \(kind)"
        case .pedestrian: "on foot \(kind)"
        }
    }

    /// The feed's own word where it says more than the state.
    static func word(_ state: LaneState) -> String {
        switch state {
        case .open(_, _, let word): word
        case .unknown(let word): "unknown: \(word)"
        case .notOffered, .closed, .pending: state.name
        }
    }

    static func minutes(_ state: LaneState) -> Int? {
        if case .open(let minutes, _, _) = state { minutes } else { nil }
    }

    static func open(_ state: LaneState) -> Int? {
        if case .open(_, let lanes, _) = state { lanes } else { nil }
    }

    static func json(_ snapshot: BorderSnapshot) -> JSONValue {
        .list(
            snapshot.crossings.map { crossing in
                [
                    "number": .text(crossing.number.six), "name": .text(crossing.name),
                    "zone": crossing.clock.zone.map { .text($0.rawValue) } ?? .null,
                    "lanes": .list(
                        crossing.groups.flatMap { group in group.lanes.map { json(group, $0) } }),
                ]
            })
    }

    private static func json(_ group: LaneGroup, _ lane: FeedLane) -> JSONValue {
        let words: JSONValue =
            switch lane.state {
            case .open(_, _, let word), .unknown(let word): .text(word)
            case .notOffered, .closed, .pending: .null
            }
        return [
            "kind": .text(group.kind.rawValue), "lane": .text(lane.key),
            "state": .text(lane.state.name), "word": words,
            "minutes": minutes(lane.state).map { .int($0) } ?? .null,
            "lanesOpen": open(lane.state).map { .int($0) } ?? .null,
            "set": lane.updated.map { .text($0.rfc3339) } ?? .null,
            "method": .text(group.automation), "segmentFrom": .text(group.segmentFrom),
            "segmentTo": .text(group.segmentTo),
        ]
    }
}
