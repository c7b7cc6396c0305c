import JSON
package import Model

extension OwnCrossing {
    /// A wait of our own for the feed, with the moment it is of.
    package struct Measured: Sendable {
        package let lane: MeasuredLane.Lane
        package let at: Instant
        /// nil: too few trucks were heard of; published as pending, never as zero.
        package let waitSeconds: Double?
        package let lanesOpen: Int?

        package init(
            lane: MeasuredLane.Lane, at: Instant, waitSeconds: Double?, lanesOpen: Int? = nil
        ) {
            self.lane = lane
            self.at = at
            self.waitSeconds = waitSeconds
            self.lanesOpen = lanesOpen
        }
    }

    /// The feed with this one crossing. What we do not measure, cars and people on foot, is `N/A`.
    ///
    /// - Parameters:
    ///   - notice: stands where the feed announces works, such as that nothing of it is real.
    package func snapshot(
        at now: Instant, _ measured: [Measured], from: String, to: String, notice: String = ""
    ) throws(FeedFlaw) -> BorderSnapshot {
        let offset = zone?.offset(at: now) ?? 0
        let local = (now + offset).rfc3339
        let empty: JSONValue = .object([
            JSONMember("port_number", .text(number.description)),
            JSONMember("border", .text(border)), JSONMember("port_name", .text(portName)),
            JSONMember("crossing_name", .text(crossingName)), JSONMember("hours", .text(hours)),
            JSONMember("date", .text(Self.date(local))),
            JSONMember("time", .text(String(local.dropFirst(11).prefix(8)))),
            JSONMember("port_status", "Open"),
            JSONMember(
                LaneGroup.Kind.commercial.rawValue,
                Self.lanes("cv", maximumLanes, ["standard_lanes", "FAST_lanes"], "")),
            JSONMember(
                LaneGroup.Kind.passenger.rawValue,
                Self.lanes(
                    "pv", "N/A", ["standard_lanes", "NEXUS_SENTRI_lanes", "ready_lanes"], "N/A")),
            JSONMember(
                LaneGroup.Kind.pedestrian.rawValue,
                Self.lanes("ped", "N/A", ["standard_lanes", "ready_lanes"], "N/A")),
            JSONMember("construction_notice", .text(notice)), JSONMember("automation", "0"),
            JSONMember("automation_enabled", "0"),
        ])
        var snapshot = try BorderSnapshot(JSONValue.array([empty]).bytes)
        let lanes = measured.map { one in
            let here = (one.at + offset).rfc3339.dropFirst(11)
            let minutes = (Int(here.prefix(2)) ?? 0) * 60 + (Int(here.dropFirst(3).prefix(2)) ?? 0)
            return MeasuredLane(
                lane: one.lane, at: minutes, waitSeconds: one.waitSeconds, lanesOpen: one.lanesOpen)
        }
        try snapshot.publish(lanes, at: number, method: Self.method, from: from, to: to)
        return snapshot
    }

    /// Trackers of declared trips; the feed's own words are Manual, RFID and Bluetooth.
    private static let method = "GPS"

    /// `6/29/2022`, as the feed writes it.
    private static func date(_ local: String) -> String {
        let parts = local.prefix(10).split(separator: "-").compactMap { Int($0) }
        return "\(parts[1])/\(parts[2])/\(parts[0])"
    }

    private static func lanes(
        _ prefix: String, _ most: String, _ names: [String], _ status: String
    ) -> JSONValue {
        let lane: JSONValue = [
            "update_time": "",
            "operational_status": .text(status.isEmpty ? "Update Pending" : status),
            "delay_minutes": "", "lanes_open": "",
        ]
        let own = [
            JSONMember("maximum_lanes", .text(most)),
            JSONMember("\(prefix)_automation_type", ""),
            JSONMember("\(prefix)_segment_from", ""), JSONMember("\(prefix)_segment_to", ""),
        ]
        return .object(own + names.map { JSONMember($0, lane) })
    }
}
