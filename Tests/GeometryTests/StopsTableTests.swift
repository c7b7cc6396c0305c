import Custody
import Model
import Testing

struct StopsTableTests {
    // A sender whose file is refused must be able to mend it from the sentence alone.
    // swift-format-ignore
    @Test(arguments: [
        ("",                                  "The file is empty"),
        ("\n\n",                              "The file is empty"),
        ("track,timestamp,x\n",               "no column “y”; the columns are track, time"),
        ("track,timestamp,x,y,x\n",           "column “x” is there twice"),
        ("track,\"timestamp,x,y\n",           "Line 1: a quotation mark is not closed"),
    ])
    func spoiltTable(_ text: String, _ sentence: String) {
        do throws(StopsFlaw) {
            _ = try StopsTable(Array(text.utf8))
            Issue.record("“\(text)” was accepted")
        } catch {
            #expect(error.advice.contains(sentence))
        }
    }

    // An export with epoch times would be refused row by row, or read in the wrong unit: a drive of
    // a minute would last a day, and every stop of it be a drive.
    // swift-format-ignore
    @Test(arguments: [
        ("1525889636",        "2018-05-09T18:13:56.000Z"),
        ("1525889636.25",     "2018-05-09T18:13:56.250Z"),
        ("1525889636.0009",   "2018-05-09T18:13:56.000Z"),
        ("1525889636250",     "2018-05-09T18:13:56.250Z"),
        ("1525889636250.75",  "2018-05-09T18:13:56.250Z"),
        ("100000000",         "1973-03-03T09:46:40.000Z"),
    ])
    func epochTimesShowTheirUnit(_ sent: String, _ meant: String) throws {
        let table = try StopsTable(Array("track,timestamp,x,y\na, \(sent) ,0,0\n".utf8))
        #expect(table.rows.first?.report.at.rfc3339 == meant, "\(table.refusals)")
    }

    // One row per way a row can be wrong; the rows around it are still judged.
    // swift-format-ignore
    @Test(arguments: [
        ("a,2026-01-01 00:00:05,1",           "Line 3: there are 3 fields; line 1 names 4"),
        ("a,2026-01-01 00:00:05,1,2,3",       "Line 3: there are 5 fields"),
        (",2026-01-01 00:00:05,1,2",          "Line 3, column track: it is empty"),
        ("a,yesterday,1,2",                   "column timestamp: “yesterday” is not a time"),
        ("a,2026-02-30 00:00:05,1,2",         "“2026-02-30 00:00:05” is not a time"),
        ("a,5,1,2",                           "“5” is no number since 1970"),
        ("a,0,1,2",                           "13 in milliseconds"),
        ("a,-1525889636,1,2",                 "“-1525889636” is no number since 1970"),
        ("a,1525889636.,1,2",                 "“1525889636.” is no number since 1970"),
        ("a,1525889636000000,1,2",            "“1525889636000000” is no number since 1970"),
        ("a,20180509181356,1,2",              "“20180509181356” is no number since 1970"),
        ("a,01.03.2026,1,2",                  "“01.03.2026” is not a time"),
        ("a,2026-01-01 00:00:05,one,2",       "Line 3, column x: “one” is not a number"),
        ("a,2026-01-01 00:00:05,1,nan",       "Line 3, column y: “nan” is not a number"),
        ("a,2026-01-01 00:00:05,1,",          "Line 3, column y: “” is not a number"),
        ("a,2026-01-01 00:00:05,1e9,2",       "Line 3, column x: 1e9 metres is beyond"),
        ("a,2026-01-01 00:00:05,inf,2",       "Line 3, column x: inf metres is beyond"),
        ("\"a,2026-01-01 00:00:05,1,2",       "Line 3: a quotation mark is not closed"),
        ("\"a\"b,2026-01-01 00:00:05,1,2",    "text follows the closing one"),
    ])
    func spoiltRow(_ row: String, _ sentence: String) throws {
        let text = "track,timestamp,x,y\na,2026-01-01 00:00:00,0,0\n\(row)\na,2026-01-01 00:00:10,0,0"
        let table = try StopsTable(Array(text.utf8))
        #expect(table.rows.map(\.line) == [2, 4])
        #expect(table.refusals.count == 1)
        let advice = try #require(table.refusals.first?.advice)
        #expect(advice.contains(sentence), "\(advice)")
    }

    @Test func bytesThatAreNoTextAreRefused() throws {
        let head = Array("track,timestamp,x,y\n".utf8)
        let table = try StopsTable(head + [0xFF, 0xFE] + Array(",2026-01-01 00:00:00,1,2".utf8))
        #expect(table.refusals == [.notText(line: 2)] && table.rows.isEmpty)
    }

    // Somebody's other columns, their order or their line order would be lost on the way.
    // swift-format-ignore
    @Test(arguments: [
        ("track,timestamp,x,y\na,2026-01-01 00:00:00,0,0\n",
         "track,timestamp,x,y,label\na,2026-01-01 00:00:00,0,0,stopped\n"),
        ("\u{FEFF}y,x,note,timestamp,track\r\n0,0,\"a, \"\"b\"\"\",2026-01-01T00:00:00Z,a\r\n\r\n",
         "y,x,note,timestamp,track,label\n0,0,\"a, \"\"b\"\"\",2026-01-01T00:00:00Z,a,stopped\n"),
        ("track,label,timestamp,x,y\na,old,2026-01-01T01:00:00+01:00,0,0",
         "track,label,timestamp,x,y\na,stopped,2026-01-01T01:00:00+01:00,0,0\n"),
        ("track,timestamp,x,y,\"label\"\na,1964-01-12 00:00:05.007000208, 1.5 ,-2e1,\"o,d\"",
         "track,timestamp,x,y,label\na,1964-01-12 00:00:05.007000208, 1.5 ,-2e1,stopped\n"),
    ])
    func written(_ input: String, _ output: String) throws {
        let table = try StopsTable(Array(input.utf8))
        #expect(table.refusals.isEmpty)
        #expect(String(decoding: table.written(with: table.labels()), as: UTF8.self) == output)
    }

    // Two trucks' rows mixed, and one's out of order, must be judged as two tracks in time.
    @Test func mixedTracksAreJudgedApart() throws {
        var rows = ["track,timestamp,x,y"], expected: [MotionLabel] = []
        for second in stride(from: 55, through: 10, by: -5) {
            rows.append("parked,2026-01-01 00:00:\(second),3,4")
            rows.append("drives,2026-01-01 00:00:\(second),\(second * 10),0")
            expected += [.stopped, .moving]
        }
        let table = try StopsTable(Array(rows.joined(separator: "\n").utf8))
        #expect(table.refusals.isEmpty && table.labels() == expected)
    }
}
