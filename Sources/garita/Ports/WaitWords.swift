import JSON
import Waits

/// A series for programs: each value with its segment, age, number and method.
enum WaitWords {
    static func json(_ series: WaitSeries, _ segment: Segment) -> JSONValue {
        [
            "segment": ["from": .text(segment.from), "to": .text(segment.to)],
            "clockOffsetSeconds": seconds(series.offset),
            "rows": .list(series.rows.map(row)),
        ]
    }

    private static func row(_ row: WaitRow) -> JSONValue {
        let wait = row.experienced
        return [
            "atSeconds": seconds(row.at), "lane": .text(row.lane.name),
            "experiencedSeconds": seconds(wait?.mean), "joinerSeconds": seconds(row.joiner),
            "p10Seconds": seconds(wait?.p10), "p50Seconds": seconds(wait?.p50),
            "p90Seconds": seconds(wait?.p90), "trucks": .int(wait?.count ?? 0),
            "ageSeconds": seconds(wait?.age), "method": .text(row.method),
            "queueBeyondFirstReader": .bool(row.isCensored),
        ]
    }

    /// Tenths of a second, as readers stamp.
    private static func seconds(_ value: Double?) -> JSONValue {
        value.map { .double(($0 * 10).rounded() / 10) } ?? .null
    }
}
