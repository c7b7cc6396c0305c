import BorderFeed
import JSON

/// A small feed in the form of the public one, with one thing changed.
enum Feed {
    static func lane(
        _ time: String, _ status: String, _ minutes: String, _ open: String
    ) -> JSONValue {
        [
            "update_time": .text(time), "operational_status": .text(status),
            "delay_minutes": .text(minutes), "lanes_open": .text(open),
        ]
    }

    static func crossing(
        number: String = "230404", date: String = "6/29/2022", time: String = "12:25:16",
        standard: JSONValue = lane("At Noon CDT", "no delay", "5", "4")
    ) -> JSONValue {
        let none = lane("", "N/A", "", "")
        return [
            "port_number": .text(number), "border": "Mexican Border", "port_name": "Laredo",
            "crossing_name": "World Trade Bridge", "hours": "8 am-Midnight", "date": .text(date),
            "time": .text(time), "port_status": "Open",
            "commercial_vehicle_lanes": [
                "maximum_lanes": "15", "cv_automation_type": "RFID",
                "cv_segment_from": "Exit of toll booth in Mexico",
                "cv_segment_to": "Entry of U.S. CBP Primary", "cv_standard_tolerance": "",
                "cv_fast_tolerance": "", "standard_lanes": standard,
                "FAST_lanes": lane("", "Lanes Closed", "", ""),
            ],
            "passenger_vehicle_lanes": [
                "maximum_lanes": "N/A", "pv_automation_type": "Manual", "pv_segment_from": "",
                "pv_segment_to": "", "pv_standard_tolerance": "", "pv_nexus_sentri_tolerance": "",
                "pv_ready_tolerance": "", "standard_lanes": none, "nexus_sentri_lanes": none,
                "ready_lanes": none,
            ],
            "pedestrian_lanes": [
                "maximum_lanes": "N/A", "ped_automation_type": "Manual", "ped_segment_from": "",
                "ped_segment_to": "", "ped_standard_tolerance": "", "ped_ready_tolerance": "",
                "standard_lanes": none, "ready_lanes": none,
            ],
            "construction_notice": "One\r\ntwo", "automation": "1", "automation_enabled": "0",
        ]
    }

    static func snapshot(_ crossings: JSONValue...) throws -> BorderSnapshot {
        try BorderSnapshot(JSONValue.array(crossings).bytes)
    }

    static func standardLane(of snapshot: BorderSnapshot) -> FeedLane? {
        snapshot.crossings.first?.group(.commercial)?.lanes.first
    }
}
