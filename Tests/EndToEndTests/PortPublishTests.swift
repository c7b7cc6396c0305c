import Foundation
import Testing

/// Waits that a port measures itself, put in the place of the public feed's.
@Suite struct PortPublishTests {
    private static let heading =
        "t_s,lane,experienced_s,joiner_s,p10_s,p50_s,p90_s,n,age_s,method\n"

    /// One crossing, polled at a time of its own day.
    private static func feed(polled: String, fast: String = "Lanes Closed") -> String {
        func lane(_ status: String, _ minutes: String) -> String {
            """
            {"update_time": "", "operational_status": "\(status)", "delay_minutes": "\(minutes)",
             "lanes_open": ""}
            """
        }
        let none = lane("N/A", "")
        return """
            [{"port_number": "230404", "border": "Mexican Border", "port_name": "Laredo",
              "crossing_name": "World Trade Bridge", "hours": "24 hrs/day", "date": "6/29/2022",
              "time": "\(polled)", "port_status": "Open", "construction_notice": "",
              "automation": "1", "automation_enabled": "0",
              "commercial_vehicle_lanes": {"maximum_lanes": "15", "cv_automation_type": "Manual",
               "cv_segment_from": "", "cv_segment_to": "", "cv_standard_tolerance": "",
               "cv_fast_tolerance": "", "standard_lanes": \(lane("no delay", "5")),
               "FAST_lanes": \(lane(fast, ""))},
              "passenger_vehicle_lanes": {"maximum_lanes": "N/A", "pv_automation_type": "Manual",
               "pv_segment_from": "", "pv_segment_to": "", "pv_standard_tolerance": "",
               "pv_nexus_sentri_tolerance": "", "pv_ready_tolerance": "", "standard_lanes": \(none),
               "nexus_sentri_lanes": \(none), "ready_lanes": \(none)},
              "pedestrian_lanes": {"maximum_lanes": "N/A", "ped_automation_type": "Manual",
               "ped_segment_from": "", "ped_segment_to": "", "ped_standard_tolerance": "",
               "ped_ready_tolerance": "", "standard_lanes": \(none), "ready_lanes": \(none)}}]
            """
    }

    private static func publish(
        _ rows: [String], polled: String = "12:25:16", fast: String = "Lanes Closed",
        at moment: String? = nil
    ) throws -> (lanes: [String: [String: String]], complaints: String) {
        let scratch = try Scratch()
        let feed = try scratch.write(feed(polled: polled, fast: fast), to: "bwt.json")
        let waits = try scratch.write(
            heading + rows.map { $0 + "\n" }.joined(), to: "waits.csv")
        let run = try Command.run(
            ["port", "feed", feed, "--port", "230404", "--measured", waits, "--republish"]
                + (moment.map { ["--at", $0] } ?? []))
        #expect(run.status == 0, "\(run.complaints)")
        let value = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
        let group = try #require(
            (value as? [[String: Any]])?.first?["commercial_vehicle_lanes"] as? [String: Any])
        let lanes = ["standard_lanes", "FAST_lanes"].map { ($0, group[$0] as? [String: String]) }
        return (Dictionary(uniqueKeysWithValues: lanes).compactMapValues(\.self), run.complaints)
    }

    // If this fails, a traveller is told what trucks waited that have long crossed, a lane's last
    // figures are lost because its newest row is empty, or what is old is told as of now.
    @Test func theLastFiguresOfEachLaneArePublished() throws {
        let (lanes, complaints) = try Self.publish([
            "43200,standard,900,1200,600,870,1300,40,20,mad-exp;tags",
            "43200,fast,300,420,200,290,400,12,20,mad-exp;tags",
            "44400,standard,2200,2345,1800,2236,2600,69,25,mad-exp;tags",
            "44400,fast,,,,,,1,,",
        ])
        // 2,345 s are what a truck that joins has to expect; 12:20 by the port's clock.
        #expect(lanes["standard_lanes"]?["delay_minutes"] == "39", "\(lanes)")
        #expect(lanes["standard_lanes"]?["operational_status"] == "delay")
        #expect(lanes["standard_lanes"]?["update_time"] == "At 12:20 pm CDT", "\(lanes)")
        // Twenty minutes old, and said with its own time.
        #expect(lanes["FAST_lanes"]?["delay_minutes"] == "7", "\(lanes)")
        #expect(lanes["FAST_lanes"]?["update_time"] == "At Noon CDT", "\(lanes)")
        #expect(complaints.isEmpty, "\(complaints)")
    }

    // If this fails, a cell that is no wait ends the command or is told as no wait at all.
    @Test(arguments: ["nan", "inf", "1e300", "-5"])
    func aCellThatIsNoWaitIsRefused(_ cell: String) throws {
        let scratch = try Scratch()
        let feed = try scratch.write(Self.feed(polled: "12:25:16"), to: "bwt.json")
        let waits = try scratch.write(
            Self.heading + "44400,standard,2200,\(cell),1800,2236,2600,69,25,tags\n",
            to: "waits.csv")
        let run = try Command.run(
            ["port", "feed", feed, "--port", "230404", "--measured", waits, "--republish"])
        #expect(run.status == 65 || run.status == 1, "\(run.status)")
        #expect(run.complaints.contains("is no row of `garita port wait`"), "\(run.complaints)")
    }

    // If this fails, a wait nobody expects is none, a figure of an hour ago is one of now, or a lane
    // that a bridge does not have is opened by a file without figures.
    @Test func whatIsNotKnownIsPendingAndNeverZero() throws {
        let (lanes, _) = try Self.publish([
            "41000,fast,300,420,200,290,400,12,20,mad-exp;tags",
            "44400,standard,2200,,1800,2236,2600,69,25,mad-exp",
            "44400,fast,,,,,,0,,",
        ])
        #expect(lanes["standard_lanes"]?["delay_minutes"] == "37", "\(lanes)")
        #expect(lanes["FAST_lanes"]?["operational_status"] == "Update Pending", "\(lanes)")
        #expect(lanes["FAST_lanes"]?["delay_minutes"] == "")
        let (none, _) = try Self.publish(
            ["44400,standard,2200,2345,1800,2236,2600,69,25,tags", "44400,fast,,,,,,0,,"],
            fast: "N/A")
        #expect(none["FAST_lanes"]?["operational_status"] == "N/A", "\(none)")
    }

    // If this fails, apps take this morning's wait for yesterday's, or a wait of five minutes ago
    // is called one of another day.
    @Test func aMomentThatDoesNotFitThePollIsSaid() throws {
        let late = "88500,standard,635,315,500,635,800,9,30,mad-exp;tags"
        let (_, next) = try Self.publish([late])
        #expect(next.contains("0:35 of the series' next day") && next.contains("--at"), "\(next)")
        let (_, fits) = try Self.publish([late], polled: "00:40:00")
        #expect(fits.isEmpty, "\(fits)")
        let evening = "85800,standard,635,315,500,635,800,9,30,mad-exp;tags"
        let (_, midnight) = try Self.publish([evening], polled: "00:05:00")
        #expect(midnight.isEmpty, "\(midnight)")
        let (chosen, _) = try Self.publish(
            ["43200,standard,900,1200,600,870,1300,40,20,tags", late], at: "43200")
        #expect(chosen["standard_lanes"]?["delay_minutes"] == "20", "\(chosen)")
    }

    // If this fails, whoever mixes up two files publishes nonsense.
    @Test func anotherFileIsRefused() throws {
        let scratch = try Scratch()
        let feed = try scratch.write(Self.feed(polled: "12:25:16"), to: "bwt.json")
        for text in ["t_s,reader,tag\n1,R1,A\n", Self.heading + "noon,standard,1,1,1,1,1,3,0,x\n"] {
            let other = try scratch.write(text, to: "other.csv")
            let run = try Command.garita(
                "port", "feed", feed, "--port", "230404", "--measured", other)
            #expect(run.status == 65 && run.complaints.contains("`garita port wait`"))
            #expect(run.output.isEmpty)
        }
    }
}
