import Testing
import Waits

@Suite struct AccuracyTests {
    /// If this failed, boards would show a wait that trucks did not have: clocks, repeats, ghosts,
    /// detours and tractors that come again would have got the better of the matcher.
    @Test(arguments: [11, 12, 13] as [UInt64])
    func theWaitIsThatOfTheTrucks(seed: UInt64) throws {
        let day = ReaderDay(seed: seed)
        let series = try WaitSeries(ReadsFile(day.csv), every: 300)
        for lane in LaneClass.allCases {
            let score = Score(series, day.trucks, lane)
            #expect(score.scored > 150, "\(lane.name): \(score)")
            #expect(score.experienced < 0.5, "\(lane.name): \(score)")
        }
    }

    /// If this failed, a dispatcher would send a truck into a queue that the booths cannot serve in
    /// the time he was told.
    @Test(arguments: [21, 22, 23] as [UInt64])
    func countsAndRosterForetellBetterThanTags(seed: UInt64) throws {
        let day = ReaderDay(seed: seed)
        let reads = try ReadsFile(day.csv)
        let tags = Score(try WaitSeries(reads, every: 300), day.trucks, .standard)
        let both = Score(
            try WaitSeries(reads, every: 300, roster: day.roster, counts: day.counts), day.trucks,
            .standard)
        #expect(both.joiner < 1.5, "\(both)")
        #expect(both.joiner < tags.joiner)
        #expect(tags.joiner < 3.2, "\(tags)")
    }

    /// If this failed, a clock of a quarter of a minute would pass for a queue, or a queue for a
    /// clock.
    @Test(arguments: [[20.0, -20, 0], [-15, 25, 0], [0, 0, 0]])
    func clocksAreFoundOut(clocks: [Double]) throws {
        var settings = ReaderDay.Settings()
        settings.clocks = clocks
        let day = ReaderDay(seed: 31, settings)
        let series = try WaitSeries(ReadsFile(day.csv), every: 300)
        #expect(abs(series.offset - (clocks[1] - clocks[0])) < 4, "\(series.offset)")
        #expect(Score(series, day.trucks, .standard).experienced < 0.5)
    }

    /// If this failed, a dead reader would leave the last wait on the board for hours.
    @Test func anOutageOfAReaderIsUnknownAndNotZero() throws {
        var settings = ReaderDay.Settings()
        settings.outage = 36_000.0..<46_800
        let day = ReaderDay(seed: 41, settings)
        let series = try WaitSeries(ReadsFile(day.csv), every: 300)
        let during = series.rows.filter {
            (39_600...46_800).contains($0.at) && $0.lane == .standard
        }
        #expect(during.contains { $0.experienced == nil && $0.joiner == nil })
        let after = Score(series, day.trucks, .standard)
        #expect(after.unknown > 5 && after.experienced < 1.5, "\(after)")
        // A roster and counts need no tags.
        let counted = try WaitSeries(
            ReadsFile(day.csv), every: 300, roster: day.roster, counts: day.counts)
        let silent = counted.rows.filter { $0.joiner == nil && $0.at <= 87_000 }.map(\.at)
        #expect(silent == [])
    }

    /// If this failed, the same file would give two answers.
    @Test func sameReadsSameBytes() throws {
        let day = ReaderDay(seed: 51)
        var salted = ReadsFile.Settings()
        salted.salt = TagDigest(low: 99, high: 7)
        let one = WaitTable.csv(try WaitSeries(ReadsFile(day.csv), every: 300).rows)
        let other = WaitTable.csv(try WaitSeries(ReadsFile(day.csv, salted), every: 300).rows)
        #expect(one == other)
    }

    /// If this failed, an estimate would have used reads that had not come in yet.
    @Test func nothingIsKnownBeforeItHappened() throws {
        let day = ReaderDay(seed: 61)
        let lines = String(decoding: day.csv, as: UTF8.self).split(separator: "\r\n")
        let noon = lines.dropFirst().prefix { (Double($0.prefix { $0 != "," }) ?? 0) <= 43_200 }
        let half = ([lines[0]] + noon).joined(separator: "\n")
        let whole = try WaitSeries(ReadsFile(day.csv), every: 300).rows.filter { $0.at <= 43_200 }
        let part = try WaitSeries(ReadsFile(Array(half.utf8)), every: 300).rows
            .filter { $0.at <= 43_200 }
        #expect(WaitTable.csv(whole) == WaitTable.csv(part))
    }
}
