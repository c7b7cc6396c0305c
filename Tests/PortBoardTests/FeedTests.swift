import BorderFeed
import JSON
import Model
import PortBoard
import Waits
import Testing

@Suite struct FeedTests {
    private static let form = #"""
        {"number":"250602","port":"Otay Mesa","crossing":"Commercial","border":"Mexican Border",
         "hours":"6 am-8 pm","lanes":10,"from":"Mexican Export Lot","to":"CBP Primary Inspection"}
        """#

    private static func crossing(_ text: String = form) throws -> OwnCrossing {
        try OwnCrossing(reading: try JSONValue(parsing: Array(text.utf8)))
    }

    // If this fails, apps that read the public feed cannot read ours, or read another wait.
    @Test func existingReadersUnderstandOurFeed() throws {
        let now = PortDay.midnight + .hours(20)
        let waits = PortDay(seed: 1).board(at: 20 * 3_600).waits(at: now, offset: 0)
        let feed = try waits.feed(of: try Self.crossing())
        let read = try BorderSnapshot(feed.json.bytes)
        #expect(read.refusals.isEmpty && read.crossings.count == 1)
        #expect(read.json.text == feed.json.text)
        let crossing = try #require(read.crossings.first)
        // 20:00 UTC of 10 March 2026 is 13:00 in summer time at Otay Mesa.
        #expect(crossing.date == "3/10/2026" && crossing.time == "13:00:00")
        let lanes = try #require(crossing.group(.commercial)).lanes
        #expect(lanes.map(\.updateTime) == ["At 1:00 pm PDT", "At 1:00 pm PDT"])
        #expect(lanes.allSatisfy { $0.updated == now })
        let joiner = try #require(waits.lanes[0].joiner)
        #expect(lanes[0].delayMinutes == "\(Int((joiner.value / 60).rounded()))")
    }

    // If this fails, an app shows no wait where nothing is known.
    @Test func unknownIsPending() throws {
        let waits = PortBoard().waits(at: PortDay.midnight, offset: 0)
        let feed = try waits.feed(of: try Self.crossing())
        let lanes = try #require(feed.crossings.first?.group(.commercial)).lanes
        #expect(lanes.allSatisfy { $0.state == .pending && $0.delayMinutes.isEmpty })
        let cars = try #require(feed.crossings.first?.group(.passenger)).lanes
        #expect(cars.allSatisfy { $0.state == .notOffered })
    }

    // If this fails, a mistyped crossing is published as another one, or not at all and nobody
    // knows why.
    @Test(arguments: [
        (#"{"port":"Otay Mesa"}"#, "number is missing"),
        (#"{"number":"25060","port":"Otay Mesa"}"#, "six digits"),
        (#"{"number":"990602","port":"Otay Mesa"}"#, "clock is not known"),
        (#"{"number":"250602"}"#, "port is missing"),
        (#"{"number":"250602","port":"Otay Mesa","lane":4}"#, "no such field"),
        (#"{"number":"250602","port":"Otay Mesa","lanes":0}"#, "1 to 100"),
        (#"{"number":"250602","port":"Otay Mesa","from":"Lot"}"#, "to is missing"),
        (#"[]"#, "wanted an object"),
    ])
    func aWrongCrossingIsTold(_ form: String, _ words: String) throws {
        let flaw = try #require(throws: FeedFlaw.self) { _ = try Self.crossing(form) }
        #expect(flaw.advice.contains(words), "\(flaw.advice)")
    }
}
