import Testing
import Waits

@Suite struct RefusalTests {
    private static let good = "t_s,reader,tag,lane\n100,R1,7,\n700,R2,7,S\n"

    /// If this failed, whoever sent a bad file would not know what to mend.
    @Test(arguments: [
        ("", "the file is empty"), ("\n\n", "the file is empty"),
        ("t_s,reader,tag,lane\n", "no read that can be used"),
        ("time,reader,tag\n1,R1,2\n", "there is no column t_s"),
        ("t_s,reader,tag,tag\n1,R1,2,2\n", "column tag stands twice"),
        ("t_s,reader,tag,lane\nnoon,R1,7,\n", "line 2, column t_s: sent “noon”"),
        ("t_s,reader,tag,lane\n-9000,R1,7,\n", "column t_s: sent “-9000”"),
        ("t_s,reader,tag,lane\n1e9,R1,7,\n", "column t_s: sent “1e9”"),
        ("t_s,reader,tag,lane\n1,R9,7,\n", "“R9” is none of the named readers"),
        ("t_s,reader,tag,lane\n1,R1,,\n", "column tag: it is empty"),
        ("t_s,reader,tag,lane\n1,R2,7,\n", "names none"),
        ("t_s,reader,tag,lane\n1,R2,7,X\n", "column lane: sent “X”"),
        ("t_s,reader,tag,lane\n1,R2\n", "2 fields stand where the heading names 4"),
    ])
    func aBadFileIsSaidWhy(text: String, sentence: String) {
        let flaw = #expect(throws: ReadFlaw.self) { try ReadsFile(Array(text.utf8)) }
        #expect(flaw?.advice.contains(sentence) == true, "\(flaw?.advice ?? "")")
    }

    /// If this failed, one bad row would cost a day, or pass without a word.
    @Test func aBadRowIsLeftOutAndTold() throws {
        let file = try ReadsFile(Array((Self.good + "x,R1,8,\n900,R1,9,\n").utf8))
        #expect(file.reads.count == 3 && file.refused == 1)
        #expect(file.refusals.first?.line == 4)
    }

    /// If this failed, a clock gone astray would end the day's series years from now.
    @Test func readsFromTheFutureAreRefused() throws {
        let rows = (0..<100).map { "\($0 * 10),R1,T\($0)," }.joined(separator: "\n")
        let astray = try ReadsFile(Array("t_s,reader,tag,lane\n\(rows)\n400000,R1,X,\n".utf8))
        #expect(astray.reads.count == 100 && astray.refused == 1)
        #expect(astray.refusals.first?.advice.contains("from the future") == true)
        var settings = ReadsFile.Settings()
        settings.now = 500
        let now = try ReadsFile(Array("t_s,reader,tag,lane\n\(rows)\n".utf8), settings)
        #expect(now.refused == 37 && now.reads.last?.at == 620)
    }

    /// If this failed, rows in the order of receipt would be matched in the order of receipt.
    @Test func rowsMayStandInAnyOrder() throws {
        let file = try ReadsFile(Array("tag,lane,t_s,reader\r\n7,S,700,R2\r\n7,,100,R1\r\n".utf8))
        #expect(try WaitSeries(file, every: 60).passages == [1, 0])
    }

    /// If this failed, nobody would be at the booth and the wait would be computed as if somebody
    /// were.
    @Test(arguments: [
        (
            "from,to,lane,open\n0:00,8:00,standard,2\n9:00,24:00,standard,2\n",
            "nothing is planned from 8:00 to 9:00"
        ),
        ("hour,standard,fast\n0,1,1\n2,1,1\n", "nothing is planned from 1:00 to 2:00"),
        ("hour,standard,fast\n0,-1,1\n", "column standard: sent “-1”"),
        ("hour,standard,fast\n0,1,1\n0,1,1\n", "the hour 0 stands twice"),
        ("from,to,lane,open\n9:00,8:00,fast,1\n", "before it begins"),
        ("from,to,lane,open\n8:00,9:00,slow,1\n", "wanted standard or fast"),
        ("from,to,lane,open,service_s\n8:00,9:00,fast,1,-45\n", "column service_s: sent “-45”"),
        ("lane,open\nfast,1\n", "there is no column from"), ("", "the file is empty"),
        ("{\"std_booths\":[1]}", "std_booths: wanted 24 whole numbers"),
    ])
    func aRosterWithGapsIsRefused(text: String, sentence: String) {
        let flaw = #expect(throws: ReadFlaw.self) { try Roster(file: Array(text.utf8)) }
        #expect(flaw?.advice.contains(sentence) == true, "\(flaw?.advice ?? "")")
    }

    /// If this failed, a camera that was not read would be an empty road.
    @Test func anUncountedQueueIsNoEmptyOne() throws {
        let flaw = #expect(throws: ReadFlaw.self) {
            try QueueCounts(file: Array("t_s,lane,waiting\n0,fast,-3\n".utf8))
        }
        #expect(flaw?.advice.contains("column waiting: sent “-3”") == true)
        _ = try QueueCounts(file: Array("t_s,standard,fast\n0,,4\n".utf8))
    }
}
