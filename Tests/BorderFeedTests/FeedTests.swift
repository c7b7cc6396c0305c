import BorderFeed
import JSON
import Model
import Testing

@Suite struct FeedTests {
    /// If this failed, a traveller would read “no wait” where nobody has measured or nothing is open.
    @Test(arguments: [
        ("N/A", "", "", LaneState.notOffered), ("Lanes Closed", "", "", .closed),
        ("Update Pending", "", "", .pending),
        ("no delay", "5", "4", .open(minutes: 5, lanes: 4, word: "no delay")),
        ("no delay", "", "", .open(minutes: nil, lanes: nil, word: "no delay")),
        ("delay", "0", "1", .open(minutes: 0, lanes: 1, word: "delay")),
        ("Strike", "", "", .unknown("Strike")),
    ])
    func emptyIsNotZero(status: String, minutes: String, open: String, state: LaneState) throws {
        let feed = try Feed.snapshot(
            Feed.crossing(standard: Feed.lane("At Noon CDT", status, minutes, open)))
        #expect(Feed.standardLane(of: feed)?.state == state)
    }

    /// If this failed, an hour's difference between a port and the office would be an hour's wait.
    @Test(arguments: [
        ("230404", "6/29/2022", "12:25:16", "At Noon CDT", "2022-06-29T17:00:00.000Z"),
        ("230404", "1/15/2023", "12:25:16", "At Noon CST", "2023-01-15T18:00:00.000Z"),
        ("250602", "6/29/2022", "10:25:16", "At 10:00 am PDT", "2022-06-29T17:00:00.000Z"),
        ("070801", "6/29/2022", "13:25:16", "At 1:00 pm EDT", "2022-06-29T17:00:00.000Z"),
        // Arizona calls its clock PST at Naco; it is seven hours behind all year.
        ("260301", "6/29/2022", "10:25:16", "At 10:00 am PST", "2022-06-29T17:00:00.000Z"),
        ("l24501", "6/29/2022", "11:25:16", "At 11:00 am MDT", "2022-06-29T17:00:00.000Z"),
        ("240301", "6/29/2022", "12:25:16", "At Noon CDT", "2022-06-29T17:00:00.000Z"),
        // Just after midnight the newest figure is yesterday's.
        ("230404", "6/30/2022", "00:25:16", "At 11:00 pm CDT", "2022-06-30T04:00:00.000Z"),
        ("230404", "6/30/2022", "00:25:16", "At Midnight CDT", "2022-06-30T05:00:00.000Z"),
        ("02230404", "3/13/2022", "12:25:16", "At 12:30 am CDT", "2022-03-13T05:30:00.000Z"),
        ("230404", "11/6/2022", "12:25:16", "At 12:05 pm CST", "2022-11-06T18:05:00.000Z"),
    ])
    func thePortsOwnClock(
        number: String, date: String, time: String, update: String, moment: String
    ) throws {
        let lane = Feed.lane(update, "no delay", "5", "4")
        let feed = try Feed.snapshot(
            Feed.crossing(number: number, date: date, time: time, standard: lane))
        #expect(Feed.standardLane(of: feed)?.updated?.rfc3339 == moment)
    }

    /// If this failed, a time that nobody wrote would be given to a figure.
    @Test(arguments: ["", "Noon CDT", "At 13:00 pm CDT", "At noonish", "At 10:00 CDT"])
    func noTimeIsNoTime(text: String) throws {
        let lane = Feed.lane(text, "no delay", "5", "4")
        let feed = try Feed.snapshot(Feed.crossing(standard: lane))
        #expect(Feed.standardLane(of: feed)?.updated == nil)
    }

    /// If this failed, what is passed on would not be what came.
    @Test func whatIsReadIsWritten() throws {
        guard case .object(let members) = Feed.crossing() else { return }
        let newer = JSONValue.object(members + [JSONMember("currency_notice", "x")])
        let feed = try Feed.snapshot(Feed.crossing(), newer)
        #expect(feed.json == .array([Feed.crossing(), newer]))
    }

    /// If this failed, an app that reads the public feed could not read ours, or would take a wait
    /// that nobody knows for none.
    @Test func oursLooksTheSame() throws {
        var feed = try Feed.snapshot(Feed.crossing())
        let number = try #require(PortNumber("02230404"))
        try feed.publish(
            [
                MeasuredLane(lane: .standard, at: 14 * 60 + 5, waitSeconds: 1_430, lanesOpen: 9),
                MeasuredLane(lane: .fast, at: 14 * 60 + 5, waitSeconds: nil),
            ], at: number, method: "RFID", from: "A", to: "B")
        let lanes = feed.crossings[0].group(.commercial)
        #expect(lanes?.lanes[0].json == Feed.lane("At 2:05 pm CDT", "delay", "24", "9"))
        #expect(lanes?.lanes[1].json == Feed.lane("", "Update Pending", "", ""))
        #expect(lanes?.segmentFrom == "A" && lanes?.segmentTo == "B")
        let again = try BorderSnapshot(feed.json.bytes)
        #expect(again.json == feed.json && again.refusals.isEmpty)
        #expect(throws: FeedFlaw.self) {
            try feed.publish([], at: #require(PortNumber("999999")), method: "", from: "", to: "")
        }
    }

    /// If this failed, a bridge without a FAST lane would have one that is pending for ever.
    @Test func aLaneThatIsNotThereStaysAway() throws {
        let none = Feed.lane("", "N/A", "", "")
        var feed = try Feed.snapshot(Feed.crossing(standard: none))
        let number = try #require(PortNumber("230404"))
        let unknown = MeasuredLane(lane: .standard, at: 60, waitSeconds: nil)
        try feed.publish([unknown], at: number, method: "RFID", from: "A", to: "B")
        #expect(Feed.standardLane(of: feed)?.json == none)
        let known = MeasuredLane(lane: .standard, at: 60, waitSeconds: 300)
        try feed.publish([known], at: number, method: "RFID", from: "A", to: "B")
        #expect(Feed.standardLane(of: feed)?.state.name == "open")
    }
}
