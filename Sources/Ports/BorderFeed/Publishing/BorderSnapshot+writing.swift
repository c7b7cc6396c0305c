package import JSON

extension BorderSnapshot {
    /// In the form of the public feed, every value a text: existing readers need not change.
    package var json: JSONValue { .list(crossings.map(\.json)) }
}

extension BorderCrossing {
    package var json: JSONValue {
        let values = [
            number.description, border, portName, crossingName, hours, date, time, status,
        ]
        let last = [constructionNotice, automation, automationEnabled]
        let members =
            zip(Self.fields, values).map { JSONMember($0, .text($1)) }
            + groups.map { JSONMember($0.kind.rawValue, $0.json) }
            + zip(Self.lastFields, last).map { JSONMember($0, .text($1)) }
        return .object(members + others)
    }
}

extension LaneGroup {
    var json: JSONValue {
        let prefix = kind.prefix
        let own: [(String, String)] = [
            ("maximum_lanes", maximumLanes), ("\(prefix)_automation_type", automation),
            ("\(prefix)_segment_from", segmentFrom), ("\(prefix)_segment_to", segmentTo),
        ]
        let texts = (own + tolerances.map { ($0.name, $0.value) }).map {
            JSONMember($0.0, .text($0.1))
        }
        return .object(texts + lanes.map { JSONMember($0.key, $0.json) })
    }
}

extension FeedLane {
    package var json: JSONValue {
        [
            "update_time": .text(updateTime), "operational_status": .text(operationalStatus),
            "delay_minutes": .text(delayMinutes), "lanes_open": .text(lanesOpen),
        ]
    }
}
