import Foundation
import Testing

/// Bad input gets a sentence that names the place, and the rest is kept.
struct RefusalTests {
    private static let trip = """
        {"trip":"T-1","device":"D-1","departure":"2026-03-10T12:00:00Z","driver":"driver-1",\
        "tractor":"TRK-1","trailer":"TRL-1","seals":[{"maker":"Ancla","number":"H-1","class":"H"}]}
        """

    // swift-format-ignore
    @Test(arguments: [
        ("{\"device\":\"D-9\",\"time\":\"2026-03-10T12:01:00Z\",\"lon\":-117,\"lat\":32.5}", "declare the trip"),
        ("{\"device\":\"D-1\",\"time\":\"2026-03-10T12:01:00Z\",\"lon\":32.5,\"lat\":-117}", "swapped"),
        ("{\"device\":\"D-1\",\"time\":\"2999-03-10T12:01:00Z\",\"lon\":-117,\"lat\":32.5}", "ahead"),
        ("{\"device\":\"D-1\",\"time\":\"yesterday\",\"lon\":-117,\"lat\":32.5}", "time"),
        ("{\"time\":\"2026-03-10T12:01:00Z\",\"lon\":-117,\"lat\":32.5}", "device"),
        ("{\"device\":\"D-1\",\"device\":\"D-1\"}", "twice"),
        ("not json", "JSON"),
    ])
    func everyRefusalNamesItsLineAndCure(_ line: String, _ cure: String) throws {
        let scratch = try Scratch()
        let good = "{\"device\":\"D-1\",\"time\":\"2026-03-10T12:00:30Z\",\"lon\":-117,\"lat\":32.5}"
        let file = try scratch.write("\(Self.trip)\n\(line)\n\(good)\n", to: "mixed.ndjson")
        let run = try Command.garita("ingest", file, "--data", scratch.path("data"))
        #expect(run.status == 1)
        #expect(run.output.contains("2 recorded"), "\(run.output)\(run.complaints)")
        #expect(run.complaints.contains("line 2"), "\(run.complaints)")
        #expect(run.complaints.contains(cure), "\(run.complaints)")
    }

    // One wrong line at the head of a file would make a day's seals heard today: the clock leaps, and
    // everything after them looks months late.
    @Test func aWrongFirstLineDoesNotMoveTheDay() throws {
        let scratch = try Scratch()
        let trips = try scratch.write(Self.trip + "\n", to: "trips.ndjson")
        let report =
            #"{"device":"D-1","time":"2026-03-10T12:00:30Z","#
            + #""received":"2026-03-10T12:00:31Z","lon":-117,"lat":32.5}"#
        let positions = try scratch.write("not json\n\(report)\n", to: "positions.ndjson")
        let remark = #"{"action":"remark","trip":"T-1","time":"2026-03-10T12:00:00Z","step":"a"}"#
        let events = try scratch.write(remark + "\n", to: "events.ndjson")
        let run = try Command.garita(
            "ingest", trips, positions, events, "--data", scratch.path("data"))
        #expect(run.output.contains("together: 3 recorded"), "\(run.output)\(run.complaints)")
        #expect(run.complaints.contains("line 1"), "\(run.complaints)")
        let file = scratch.path("T-1.dossier")
        let made = try Command.garita("dossier", "T-1", "--data", scratch.path("data"), "-o", file)
        #expect(made.status == 0, "\(made.complaints)")
        let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
        let line = try #require(lines.first { $0.contains(#""kind":"remark""#) })
        #expect(line.contains(#""received":"2026-03-10T12:00:00"#), "\(line)")
    }

    // A sender that asked for all or nothing would find half a file recorded.
    @Test func allOrNothingKeepsNothing() throws {
        let scratch = try Scratch()
        let stray = #"{"action":"remark","trip":"T-9","time":"2026-03-10T12:00:00Z","step":"a"}"#
        let file = try scratch.write(
            "\(Self.trip)\n\(stray)\nnot json\n", to: "mixed.ndjson")
        let run = try Command.garita(
            "ingest", file, "--all-or-nothing", "--data", scratch.path("data"))
        #expect(run.status == 1)
        #expect(run.output.contains("0 recorded") && run.output.contains("2 refused"))
        let places = run.complaints.matches(of: /line (\d)/).map(\.output.1)
        #expect(places == ["2", "3"], "whoever mends the file needs all of it, in its order")
    }

    // Whoever sends a seal of a maker that is not listed would not learn that it was a slip.
    @Test func aSealOfAnUnknownMakerNamesTheNearest() throws {
        let scratch = try Scratch()
        let makers = try scratch.write("# of this lane\nAnclas\n", to: "makers.txt")
        let file = try scratch.write(Self.trip + "\n", to: "trips.ndjson")
        let run = try Command.garita(
            "ingest", file, "--known-makers", makers, "--data", scratch.path("data"))
        #expect(run.status == 1)
        #expect(run.complaints.contains("sent \"Ancla\""), "\(run.complaints)")
        #expect(run.complaints.contains("listed in makers.txt"), "\(run.complaints)")
        #expect(run.complaints.contains("“Anclas”"), "\(run.complaints)")
        let listed = try scratch.write("Ancla\n", to: "makers.txt")
        let again = try Command.garita(
            "ingest", file, "--known-makers", listed, "--data", scratch.path("data"))
        #expect(again.status == 0, "\(again.complaints)")
    }

    // An empty list of makers would refuse every seal of the lane.
    @Test(arguments: [("serve", "# none"), ("ingest", ""), ("detect", "# none")])
    func aListWithoutMakersIsRefused(_ command: String, _ text: String) throws {
        let scratch = try Scratch()
        let makers = try scratch.write(text, to: "makers.txt")
        let words: [String: [String]] = [
            "serve": ["--data", scratch.path("data")],
            "ingest": [makers, "--data", scratch.path("data")],
            "detect": [
                "--lane", makers, "--trips", makers, "--positions", makers, "-o",
                scratch.path("out"),
            ],
        ]
        let run = try Command.run([command, "--known-makers", makers] + (words[command] ?? []))
        #expect(run.status != 0)
        #expect(run.complaints.contains("lists no maker"), "\(run.complaints)")
    }

    // A mistyped folder would look like an empty lane.
    @Test func missingFolderIsSaid() throws {
        let run = try Command.garita("trip", "list", "--data", "/nonexistent/garita")
        #expect(run.status != 0)
        #expect(run.complaints.contains("No node keeps its data"))
    }
}
