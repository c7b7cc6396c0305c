import ArgumentParser
import Foundation
import JSON
import Waits

struct PortWaitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "wait",
        abstract:
            "Measures the wait from tag reads: what trucks waited, and what one joining now will.",
        discussion: """
            In: CSV with columns t_s,reader,tag[,lane]; t_s is seconds after local midnight, lane is S \
            or F at primary. Out: CSV, one row per lane and step, times in seconds: \
            t_s,lane,experienced_s,joiner_s,p10_s,p50_s,p90_s,n,age_s,method. Empty is unknown, \
            never zero. --json adds the segment and whether the queue reaches beyond the first reader.

              garita port wait reads.csv --roster roster.csv --counts counts.csv --report wait.html

            A roster is CSV, from,to,lane,open[,known][,service_s] or hour,standard,fast, or JSON: a \
            port's file in either form (docs/formats/port.md), or what `garita port staff --json` and \
            `garita port simulate --json` print. Counts are t_s,lane,waiting. docs/formats/port-wait.md \
            has them all.
            Exit status: 0 all read, 1 some rows were refused, 65 a file is of no use.
            """)

    @Argument(help: "The reads, as CSV.") var reads: String
    @Option(help: "Open booths by lane and time: CSV or JSON.") var roster: String?
    @Option(help: "Trucks counted in the queue.") var counts: String?
    @Option(help: "Seconds from one row to the next.") var every = 300
    @Option(help: "Names of readers where the segment starts, with commas.") var start = "R1"
    @Option(help: "Names of readers at primary.") var primary = "R2"
    @Option(help: "Names of readers at the exit.") var exit = "R3"
    @Option(help: "The lane of primary reads that name none: standard or fast.") var lane: String?
    @Flag(help: "Tags are plates: I and 1, O and 0, S and 5, Z and 2 are one letter each.")
    var plates = false
    @Option(help: "The time of day in seconds; what comes after it is from the future.")
    var now: Double?
    @Option(help: "What the start of the segment is called.") var from = Segment.usual.from
    @Option(help: "What its end is called.") var to = Segment.usual.to
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup var options: ReportOptions

    func validate() throws {
        guard (10...86_400).contains(every) else {
            throw ValidationError("--every was \(every); it wants 10 to 86400 seconds.")
        }
        if let lane, LaneClass(name: lane) == nil {
            throw ValidationError("--lane was \(lane); it wants standard or fast.")
        }
    }

    func run() throws {
        try options.check(reading: [reads, self.roster, self.counts])
        let roster = try self.roster.map(RosterFile.read)
        let counts = try read(self.counts) { bytes throws(ReadFlaw) in try QueueCounts(file: bytes)
        }
        if counts != nil, roster == nil {
            throw GiveUp.useless(
                "--counts needs --roster: a queue is a wait only where it is known how many booths "
                    + "are open.")
        }
        let bytes = Array(try WholeFile.read(reads))
        let file: ReadsFile, series: WaitSeries
        do throws(ReadFlaw) {
            file = try ReadsFile(bytes, settings)
            series = try WaitSeries(file, every: Double(every), roster: roster, counts: counts)
        } catch { throw GiveUp.useless("\(reads): \(error.advice)") }
        let segment = Segment(from: from, to: to)
        let out =
            json ? WaitWords.json(series, segment).pretty.utf8 + [10] : WaitTable.csv(series.rows)
        FileHandle.standardOutput.write(Data(out))
        try options.write(WaitReport.page(series, file: reads, segment: segment))
        try complain(of: file)
    }

    private var settings: ReadsFile.Settings {
        func names(_ text: String) -> [String] { text.split(separator: ",").map(String.init) }
        var settings = ReadsFile.Settings()
        settings.stations = StationNames(
            start: names(start), primary: names(primary), exit: names(exit))
        settings.laneOfUnnamed = lane.flatMap { LaneClass(name: $0) }
        settings.arePlates = plates
        settings.now = now
        // A salt that nobody keeps: the digests of one run say nothing to the next.
        var chance = SystemRandomNumberGenerator()
        settings.salt = TagDigest(low: chance.next(), high: chance.next())
        return settings
    }

    private func read<Value>(
        _ path: String?, _ parse: ([UInt8]) throws(ReadFlaw) -> Value
    ) throws -> Value? {
        guard let path else { return nil }
        let bytes = Array(try WholeFile.read(path))
        do throws(ReadFlaw) { return try parse(bytes) } catch {
            throw GiveUp.useless("\(path): \(error.advice)")
        }
    }

    private func complain(of file: ReadsFile) throws {
        guard file.refused > 0 else { return }
        for refusal in file.refusals { Terminal.complain("\(reads): \(refusal.advice)") }
        Terminal.complain("\(file.reads.count) reads used, \(file.refused) refused")
        throw ExitCode(1)
    }
}
