import Forecast
import Foundation
import Model
import Testing

@Suite struct ForecastTests {
    private static func panel(_ values: [[Double]], step: Double = 3_600) -> Panel {
        Panel(
            names: values.indices.map { "s\($0)" }, step: step, start: Instant(milliseconds: 0),
            values: values)
    }

    /// Hours of some weeks: a daily wave, a level that wanders, and noise, from a seed.
    private static func waves(_ seed: UInt64, hours: Int = 24 * 40) -> [Double] {
        var state = seed, level = 0.0
        return (0..<hours).map { hour in
            func unit() -> Double {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return Double(state >> 11) / Double(1 << 53) - 0.5
            }
            level = 0.97 * level + 6 * unit()
            let distance = Double(abs(hour % 24 - 14))
            return max(0, 40 + level + 3 * max(0, 9 - distance) + 4 * unit())
        }
    }

    /// If this failed, an evaluation would flatter: the forecaster would have seen what was to come.
    @Test func nothingLaterIsKnown() {
        let whole = [Self.waves(1), Self.waves(2)]
        let cut = 24 * 30
        var changed = whole
        for series in changed.indices {
            for hour in (cut + 1)..<changed[series].count { changed[series][hour] = 5_000 }
        }
        let one = Forecaster(Self.panel(whole), aheads: [1, 6], from: 0).made
        let other = Forecaster(Self.panel(changed), aheads: [1, 6], from: 0).made
        func early(_ made: [Prediction]) -> [Double] {
            made.filter { $0.origin <= cut }.flatMap { [$0.value, $0.low, $0.high] }
        }
        #expect(early(one) == early(other) && early(one).count > 3_000)
        #expect(one.map(\.value) != other.map(\.value))
    }

    /// If this failed, a forecast would be worse than saying that all stays as it is, or that today is
    /// a day like every other; or its band would promise what it does not hold. These waves are made
    /// as the blend thinks they are, so that it can be matched here and hardly beaten.
    @Test func itBeatsTheSimpleOnesAndItsBandHolds() {
        let panel = Self.panel([Self.waves(3), Self.waves(4)])
        let forecaster = Forecaster(panel, aheads: [1, 3, 6, 12, 24], from: panel.count / 2)
        for score in forecaster.evaluation {
            #expect(score.all.count > 900)
            #expect(score.all.model < score.all.best * 1.02, "\(score.ahead): \(score.all)")
            #expect((0.75...0.85).contains(score.all.coverage), "\(score.ahead): \(score.all)")
        }
    }

    /// If this failed, whoever asks for hours between readings that come every three would be told
    /// something worse than that all stays as it is: few pairs of readings lie just so far apart.
    @Test func aGridFinerThanItsReadingsLosesNothing() {
        var values = [Self.waves(11), Self.waves(12), Self.waves(13)]
        var state: UInt64 = 5
        for series in values.indices {
            var next = 0
            for hour in values[series].indices {
                if hour < next {
                    values[series][hour] = .nan
                } else {
                    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                    next = hour + [2, 3, 3, 3, 4, 3, 3, 9][Int(state >> 61)]
                }
            }
        }
        let panel = Self.panel(values)
        let forecaster = Forecaster(panel, aheads: Array(1...24), from: panel.count / 2)
        let scored = forecaster.evaluation.filter { $0.all.count >= 40 }
        #expect(scored.count > 15)
        for score in scored {
            #expect(score.all.model < score.all.best * 1.05, "\(score.ahead): \(score.all)")
        }
        let ratios = scored.map { $0.all.model / $0.all.best }
        #expect(ratios.reduce(0, +) / Double(ratios.count) < 1.01, "\(ratios)")
    }

    /// If this failed, a crossing whose level wanders would be forecast as the others, whose days are
    /// all alike, or they as it.
    @Test func eachSeriesWeighsByItself() {
        var state: UInt64 = 77, level = 500.0
        let wandering = (0..<960).map { _ -> Double in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            level = max(0, level + 20 * (Double(state >> 11) / Double(1 << 53) - 0.5))
            return level
        }
        let daily = (0..<960).map { hour -> Double in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return 50 + 4 * Double(abs(hour % 24 - 12)) + 10 * Double(state >> 11) / Double(1 << 53)
        }
        let panel = Self.panel([wandering, daily, daily.map { 2 * $0 }])
        let forecaster = Forecaster(panel, aheads: [6, 12], from: panel.count / 2)
        for score in forecaster.evaluation {
            for series in score.series {
                #expect(series.model < series.best * 1.1, "\(score.ahead): \(series)")
            }
            #expect(score.series[0].persistence < score.series[0].climatology)
            #expect(score.series[1].climatology < score.series[1].persistence)
        }
    }

    /// If this failed, a reader that was off would be a wait of nothing.
    @Test func gapsAreNeitherFilledNorScored() {
        var values = Self.waves(5)
        for hour in 400..<500 { values[hour] = .nan }
        values[values.count - 1] = .nan
        let forecaster = Forecaster(Self.panel([values]), aheads: [1], from: 0)
        #expect(forecaster.newest.first?.origin == values.count - 2)
        #expect(forecaster.evaluation[0].all.count < values.count - 100)
        let all = forecaster.newest.flatMap { [$0.value, $0.low, $0.high] }
        #expect(all.allSatisfy { $0.isFinite && $0 >= 0 })
    }

    /// If this failed, one crossing where nothing happens would spoil the forecasts of the others.
    @Test func aDeadCrossingHarmsNobody() {
        let living = Self.waves(6)
        var dead = Array(repeating: 0.0, count: living.count)
        dead[300] = 1
        dead[700] = 2
        let alone = Forecaster(Self.panel([living]), aheads: [3], from: 480).evaluation[0].series[0]
        let both = Forecaster(Self.panel([living, dead]), aheads: [3], from: 480).evaluation[0]
        #expect(both.series[0].model < alone.model * 1.1)
        #expect(both.series[1].model < 0.5)
    }

    /// If this failed, whoever sent a bad series would not know what to mend.
    @Test(arguments: [
        ("", "wanted a heading"), ("a,b\n", "wanted a heading"),
        ("a,b\nx,1\ny,2\n", "no column holds times"),
        ("t,v\n2026-01-01T00:00:00Z,\n2026-01-02T00:00:00Z,\n", "no column holds numbers"),
        ("t,v\n2026-01-01T00:00:00Z,1\n", "not two readings"),
        (
            "t,v\n2026-01-01T00:00:00Z,1\n2026-01-01T01:00:00Z,1\n2926-01-01T01:00:00Z,1\n",
            "is a date wrong"
        ),
    ])
    func aBadSeriesIsSaidWhy(text: String, sentence: String) {
        let flaw = #expect(throws: SeriesFlaw.self) { try SeriesFile(Array(text.utf8)) }
        #expect(flaw?.advice.contains(sentence) == true, "\(flaw?.advice ?? "")")
    }

    /// If this failed, an empty cell would be a zero, and two columns one series.
    @Test func emptyCellsAreNotZero() throws {
        let text =
            "day,a,b\r\n2018-01-01 00:00:00,,3\r\n2018-01-02 00:00:00,5,x\r\n2018-01-03 00:00:00,6,4\r\n"
        let file = try SeriesFile(Array(text.utf8))
        #expect(file.panel.names == ["b", "a"] && file.panel.step == 86_400)
        #expect(file.panel.values[1][0].isNaN && file.panel.values[1][1] == 5)
        #expect(file.refused == 1 && file.firstRefusal?.contains("line 3, column b") == true)
    }

    /// If this failed, docs/formats/port-wait.md would claim what does not hold on public data.
    @Test func theQueuesOfUkraineAndPoland() throws {
        let environment = ProcessInfo.processInfo.environment
        let root = environment["GARITA_DATA"] ?? "../shared/data"
        let path = "\(root)/ports/ua-pl/dpsu_ua_pl_truck_queue_jun_jul2026.csv"
        guard let data = FileManager.default.contents(atPath: path) else {
            precondition(environment["CI"] != "true", "ports/ua-pl is required in CI")
            print(
                "skipped: set GARITA_DATA to a folder with ports/ua-pl, truck queues of dpsu.gov.ua from "
                    + "github jabbathepole/border-queue-logger at c71623c")
            return
        }
        var columns = SeriesFile.Columns()
        columns.names = "crossing_id"
        columns.values = ["trucks_waiting"]
        let panel = try SeriesFile(Array(data), columns).panel
        let forecaster = Forecaster(panel, aheads: Array(1...8), from: panel.count / 2)
        for score in forecaster.evaluation {
            #expect(score.all.wins, "\(score.ahead): \(score.all)")
            #expect((0.75...0.85).contains(score.all.coverage), "\(score.ahead): \(score.all)")
        }
    }
}
