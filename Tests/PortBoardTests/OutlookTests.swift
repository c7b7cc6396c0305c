import JSON
import Forecast
import Model
import PortBoard
import Testing

@Suite struct OutlookTests {
    private static func board(days: Int) -> PortBoard {
        var board = PortBoard()
        for day in 0..<days {
            for truck in PortDay(seed: 100, day: day, share: 0.2).trucks {
                board.follow(truck.crossing)
            }
        }
        return board
    }

    // If this fails, a node of a few days makes up a forecast, or hides why there is none.
    @Test func aForecastWantsAWeekAndSaysSo() throws {
        let short = Self.board(days: 3).outlook(at: PortDay.midnight + .hours(72))
        #expect(!short.isEnough)
        let why = try #require(short.json["why"]?.string)
        #expect(why.contains("168") && why.contains("hours of waits"))
        #expect(PortBoard().outlook(at: PortDay.midnight).json["enough"] == false)
    }

    // If this fails, the next hours on the page are worse than a guess from the hour of the day.
    @Test func afterThreeWeeksItIsNearTheTruth() throws {
        let board = Self.board(days: 22)
        let now = PortDay.midnight + .hours(21 * 24 + 9)
        let outlook = board.outlook(at: now)
        #expect(outlook.isEnough)
        let lane = outlook.lanes[0]
        #expect(lane.ahead.map(\.ahead) == PortOutlook.aheads)
        #expect(lane.from == now)
        for score in outlook.record {
            #expect(score.all.model < score.all.persistence * 1.05, "\(score.ahead) h")
            #expect((0.7...0.9).contains(score.all.coverage), "\(score.ahead) h")
        }
    }

    // If this fails, a forecast of last night stands on the page as one of now.
    @Test func anOldReadingGivesNoForecast() throws {
        let board = Self.board(days: 10)
        let outlook = board.outlook(at: PortDay.midnight + .hours(10 * 24 + 12))
        #expect(!outlook.isEnough && outlook.hours >= 168)
    }
}
