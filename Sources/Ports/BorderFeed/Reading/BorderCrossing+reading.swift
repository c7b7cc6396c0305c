import JSON

extension BorderCrossing {
    /// In the order of the feed.
    static let fields = [
        "port_number", "border", "port_name", "crossing_name", "hours", "date", "time",
        "port_status",
    ]
    static let lastFields = ["construction_notice", "automation", "automation_enabled"]

    init(_ json: JSONValue) throws(FeedFlaw) {
        let object = try FeedObject(json, path: "")
        let digits = try object.text("port_number")
        guard let number = PortNumber(digits) else {
            throw FeedFlaw(
                "port_number: sent “\(digits.prefix(40))”; wanted six digits, or eight with the "
                    + "prefix of the static list.")
        }
        self.number = number
        border = try object.text("border")
        portName = try object.text("port_name")
        crossingName = try object.text("crossing_name")
        hours = try object.text("hours")
        date = try object.text("date")
        time = try object.text("time")
        status = try object.text("port_status")
        guard PortClock.day(date) != nil else {
            throw FeedFlaw(
                "date: sent “\(date.prefix(40))”; wanted month/day/year, such as 6/29/2022.")
        }
        let clock = PortClock(number, date: date, time: time)
        var groups: [LaneGroup] = []
        for kind in LaneGroup.Kind.allCases {
            groups.append(try LaneGroup(kind, object.object(kind.rawValue), at: clock))
        }
        self.groups = groups
        constructionNotice = try object.text("construction_notice")
        automation = try object.text("automation")
        automationEnabled = try object.text("automation_enabled")
        let known = Self.fields + Self.lastFields + LaneGroup.Kind.allCases.map(\.rawValue)
        others = object.members.filter { member in
            !known.contains { $0.lowercased() == member.name.lowercased() }
        }
    }
}

extension LaneGroup {
    init(_ kind: Kind, _ object: FeedObject, at clock: PortClock) throws(FeedFlaw) {
        self.kind = kind
        maximumLanes = try object.text("maximum_lanes")
        automation = try object.text("\(kind.prefix)_automation_type")
        segmentFrom = try object.text("\(kind.prefix)_segment_from")
        segmentTo = try object.text("\(kind.prefix)_segment_to")
        var tolerances: [(name: String, value: String)] = []
        for member in object.members where member.name.hasSuffix("_tolerance") {
            tolerances.append((member.name, try object.text(member.name)))
        }
        self.tolerances = tolerances
        // A feed that leaves the standard lanes out has left something out.
        _ = try object.object("standard_lanes")
        var lanes: [FeedLane] = []
        for member in object.members where member.value.members != nil {
            let lane = try FeedObject(member.value, path: "\(object.path).\(member.name)")
            let words = (
                try lane.text("update_time"), try lane.text("operational_status"),
                try lane.text("delay_minutes"), try lane.text("lanes_open")
            )
            do throws(FeedFlaw) {
                lanes.append(
                    try FeedLane(
                        key: member.name, updateTime: words.0, operationalStatus: words.1,
                        delayMinutes: words.2, lanesOpen: words.3, at: clock))
            } catch { throw FeedFlaw("\(lane.path).\(error.advice)") }
        }
        self.lanes = lanes
    }
}
