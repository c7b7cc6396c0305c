import Foundation
import Testing

/// Every bad input that a port's people can send, typed as they type it: a sentence each, nothing
/// silently zero, and the page of yesterday still there.
@Suite struct PortBadInputTests {
    private static let tolls = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures/ports/tolls").path

    private static func port(trucks: Int = 600, service: Int = 150, exit: Bool = true) -> String {
        let gates =
            exit
            ? #", "exit": {"servers": 4, "service": {"distribution": "constant", "meanSeconds": 15}}"#
            : ""
        return """
            {"name": "small", "arrivals": {"trucksPerDay": \(trucks),
              "hourlyWeights": [1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]},
             "lanes": [{"name": "standard", "share": 1, "booths": 2,
               "service": {"meanSeconds": \(service), "cv": 0.5}}]\(gates)}
            """
    }

    private static let reads = """
        t_s,reader,tag,lane
        30000,R1,A,
        30300,R2,A,S
        30400,R1,B,
        30700,R2,B,S
        30800,R1,C,
        31200,R2,C,F

        """

    private static func feed(_ field: String) -> String {
        """
        [{"port_number": "230404", "border": "Mexican Border", "port_name": "Laredo",
          "crossing_name": "World Trade Bridge", "hours": "", "date": "6/29/2022",
          "time": "12:25:16"\(field)}]
        """
    }

    /// What is typed, how it ends, and what it says.
    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let files: [String: String]
        let words: [String]
        let status: Int32
        let says: [String]

        init(
            _ name: String, _ files: [String: String], _ words: String, _ status: Int32,
            _ says: String...
        ) {
            testDescription = name
            self.files = files
            self.words = words.split(separator: " ").map(String.init)
            self.status = status
            self.says = says
        }
    }

    static let useless: [Case] = [
        Case(
            "a roster with a gap",
            [
                "reads.csv": reads,
                "roster.csv": "from,to,lane,open\n0,36000,standard,3\n43200,86400,standard,3\n",
            ], "port wait reads.csv --roster roster.csv", 65, "roster.csv", "10:00 to 12:00",
            "add a row"),
        Case(
            "a roster with a negative count",
            [
                "reads.csv": reads,
                "roster.csv": "from,to,lane,open\n0,86400,standard,-3\n",
            ], "port wait reads.csv --roster roster.csv", 65, "roster.csv", "-3"),
        Case(
            "negative service time", ["p.json": port(service: -150)], "port simulate p.json", 65,
            "lanes[0].service.meanSeconds", "-150", "wanted a number"),
        Case(
            "a port with no exit", ["p.json": port(exit: false)], "port simulate p.json", 65,
            "no exit", "never leave"),
        Case(
            "staffing of a port with no exit", ["p.json": port(exit: false)],
            "port staff p.json --target-p90 15", 65, "no exit"),
        Case(
            "a feed with a missing field", ["f.json": feed("")], "port feed f.json --port 230404",
            65, "has no crossing 230404"),
        Case("a feed that is none", ["f.json": "{}"], "port feed f.json", 65, "f.json"),
        Case(
            "counts without a roster", ["reads.csv": reads, "c.csv": "t_s,lane,waiting\n1,S,2\n"],
            "port wait reads.csv --counts c.csv", 65, "--counts needs --roster"),
        Case(
            "a series of words", ["s.csv": "time,trucks\nmonday,many\n"], "port forecast s.csv",
            65, "s.csv", "no column holds times"),
        Case(
            "a scenario that is a port", ["p.json": port()], "port resume p.json", 65, "p.json",
            "is not a field"),
        Case(
            "a case that is a port", ["p.json": port()], "port case p.json", 65, "p.json",
            "is not a field"),
    ]

    // If this fails, a mistake is taken for an answer, or costs the page that was there before it.
    @Test(arguments: useless)
    func whatIsOfNoUseSaysWhyAndLeavesTheOldPage(_ bad: Case) throws {
        let scratch = try Scratch()
        let page = try scratch.write("yesterday", to: "page.html")
        let words = try Self.written(bad, in: scratch)
        let run = try Command.run(words + ["--report", page])
        #expect(run.status == bad.status, "\(run.complaints)\(run.output)")
        for word in bad.says {
            #expect(run.complaints.contains(word), "\(word): \(run.complaints)")
        }
        #expect(run.output.isEmpty, "\(run.output)")
        #expect(try String(contentsOfFile: page, encoding: .utf8) == "yesterday")
    }

    private static func written(_ bad: Case, in scratch: Scratch) throws -> [String] {
        for (name, text) in bad.files { _ = try scratch.write(text, to: name) }
        return bad.words.map { bad.files[$0] == nil ? $0 : scratch.path($0) }
    }

    // If this fails, a queue that grows without end is told as a wait like another, a read of next
    // week moves today's figure, or a crossing without its fields has a wait of nothing.
    @Test func whatCanStillBeUsedIsUsedAndTheRestIsSaid() throws {
        let scratch = try Scratch()
        let over = try scratch.write(Self.port(trucks: 2_400), to: "over.json")
        let crowded = try Command.garita("port", "simulate", over, "--replications", "5")
        #expect(crowded.status == 0 && crowded.complaints.contains("utilisation 208.3 %"))
        #expect(crowded.complaints.contains("The queue grows by 52.0 trucks an hour"))
        let reads = try scratch.write(Self.reads + "999999,R1,D,\n", to: "reads.csv")
        let ahead = try Command.garita("port", "wait", reads)
        #expect(ahead.status == 1 && ahead.complaints.contains("comes from the future"))
        #expect(!ahead.output.contains("999999") && ahead.complaints.contains("6 reads used"))
        let feed = try scratch.write(Self.feed(""), to: "feed.json")
        let missing = try Command.garita("port", "feed", feed)
        #expect(missing.status == 1 && missing.complaints.contains("is missing"))
        #expect(!missing.output.contains("230404"))
    }

    // If this fails, somebody pays twice, pays by a rate that nobody set, or a gap in the files of a
    // bridge is never noticed.
    @Test func tollFilesReplayedOutOfOrderOrWithoutARateAreSaid() throws {
        let scratch = try Scratch(), tolls = Self.tolls
        let book = scratch.path("book")
        #expect(
            try Command.garita("toll", "open", book, "--setup", tolls + "/setup.json").status == 0)
        let taken = try Command.garita(
            "toll", "take", book, tolls + "/accounts.jsonl", tolls + "/payments.jsonl")
        #expect(taken.status == 0)
        let list = try Command.garita("toll", "list", book, "--at", "2026-11-21T06:00:00Z")
        let tags = try scratch.write(list.output, to: "tags.jsonl")
        #expect(try Command.garita("toll", "take", book, tags).status == 0)
        let early = try Command.garita("toll", "list", book, "--at", "2026-11-20T06:00:00Z")
        #expect(early.status == 65 && early.complaints.contains("wants a moment after it"))

        let crossings = tolls + "/crossings.jsonl"
        let text = try String(contentsOfFile: crossings, encoding: .utf8)
        let second = try scratch.write(
            text.replacingOccurrences(of: "\"number\":1", with: "\"number\":2"), to: "second.jsonl")
        let gap = try Command.garita("toll", "take", book, second)
        #expect(gap.status == 1 && gap.complaints.contains("out of sequence"))
        let first = try Command.garita("toll", "take", book, crossings)
        #expect(first.status == 1 && first.complaints.contains("(noRate)"))
        let before = try Command.garita("toll", "balance", book).output
        let again = try Command.garita("toll", "take", book, crossings)
        #expect(again.output.contains("taken before, nothing posted"))
        let other = try scratch.write(
            text.replacingOccurrences(of: "310.00", with: "311.00"), to: "other.jsonl")
        let changed = try Command.garita("toll", "take", book, other)
        #expect(changed.status == 1 && changed.complaints.contains("said something else"))
        #expect(try Command.garita("toll", "balance", book).output == before)
        let way = try Command.garita(
            "toll", "ahead", book, "--tag", "T1", "--bridge", "south", "--class", "5", "--date",
            "2026-11-22")
        #expect(way.status == 65 && way.complaints.contains("There is no rate of 2026-11-22"))
    }

    // If this fails, a page is written over the readings it was made of, or among a book's files,
    // which then no longer opens.
    @Test func aPageIsNeverWrittenOverWhatIsRead() throws {
        let scratch = try Scratch()
        let reads = try scratch.write(Self.reads, to: "reads.csv")
        let over = try Command.garita("port", "wait", reads, "--report", reads)
        #expect(over.status == 73 && over.complaints.contains("is read by this very command"))
        #expect(try String(contentsOfFile: reads, encoding: .utf8) == Self.reads)
        let book = scratch.path("book")
        let setup = Self.tolls + "/setup.json"
        #expect(try Command.garita("toll", "open", book, "--setup", setup).status == 0)
        let page = try Command.garita(
            "toll", "balance", book, "--report", book + "/000001.jsonl")
        #expect(page.status == 73 && page.complaints.contains("is the book itself"))
        let answers = try Command.garita(
            "toll", "take", book, Self.tolls + "/accounts.jsonl", "--answers", book)
        #expect(answers.status == 73 && answers.complaints.contains("is the book itself"))
        #expect(try Command.garita("toll", "balance", book).status == 0)
        // One of several that is not there: none is taken.
        let some = try Command.garita(
            "toll", "take", book, Self.tolls + "/accounts.jsonl", scratch.path("none.jsonl"))
        #expect(some.status == 65 && some.output.isEmpty)
        #expect(try !Command.garita("toll", "balance", book).output.contains("customer"))
    }
}
