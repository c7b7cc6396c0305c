import ArgumentParser
import BorderFeed
import Foundation
import JSON

struct PortFeedCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "feed",
        abstract: "Reads the public border wait time feed, or publishes our waits in its form.",
        discussion: """
            In: the JSON of bwt.cbp.gov/api/bwtnew. Out: the truck lanes as a table (--all: every lane), \
            --json for typed states, or --republish for the feed's own form. A lane is open, closed, \
            pending, notOffered or unknown; only an open one has minutes.

              garita port feed bwt.json
              garita port feed bwt.json --port 230404 --measured waits.csv --republish

            --measured takes the output of `garita port wait` and puts its last waits in the place of \
            the port's truck lanes: what a truck that joins has to expect, else the median waited. A series \
            has no date; where its moment does not fit the time of the poll, that is said.

            Exit status: 0 all read, 1 some crossings were refused, 65 the \
            file is of no use.
            """)

    @Argument(help: "The feed, as JSON.") var file: String
    @Flag(help: "Print typed states as JSON.") var json = false
    @Flag(help: "Print the feed in its own form.") var republish = false
    @Flag(help: "Lanes of cars and pedestrians too.") var all = false
    @Option(help: "Only the crossing of this number, six digits or eight.") var port: String?
    @Option(help: "The CSV of `garita port wait`, to be published at --port.") var measured: String?
    @Option(help: "Publish the waits of this second of the day; the last of the file.") var at:
        Double?
    @Option(help: "How it was measured: RFID, Bluetooth, plates, GPS.") var method = "RFID"
    @Option(help: "What the start of our segment is called.")
    var from = "Exit of toll booth in Mexico"
    @Option(help: "What its end is called.") var to = "Entry of U.S. CBP Primary"
    @OptionGroup var options: ReportOptions

    func validate() throws {
        if json, republish {
            throw ValidationError("--json and --republish are two forms; choose one.")
        }
        if measured != nil, port == nil {
            throw ValidationError("--measured needs --port: whose waits are they?")
        }
    }

    func run() throws {
        try options.check(reading: [file, measured])
        var snapshot = try read()
        if let port {
            guard let number = PortNumber(port) else {
                throw GiveUp.useless("--port was \(port); it wants six digits, or eight.")
            }
            if let measured { try publish(measured, at: number, in: &snapshot) }
            snapshot.keepOnly(number)
            guard !snapshot.crossings.isEmpty else {
                throw GiveUp.useless("\(file) has no crossing \(port).")
            }
        }
        print(text(of: snapshot))
        try options.write(FeedReport.page(snapshot, file: file))
        for refusal in snapshot.refusals { Terminal.complain("\(file): \(refusal.advice)") }
        if !snapshot.refusals.isEmpty { throw ExitCode(1) }
    }

    private func text(of snapshot: BorderSnapshot) -> String {
        if republish { return snapshot.json.pretty }
        return json ? FeedWords.json(snapshot).pretty : FeedWords.table(snapshot, all: all)
    }

    private func read() throws -> BorderSnapshot {
        let bytes = Array(try WholeFile.read(file))
        do throws(FeedFlaw) { return try BorderSnapshot(bytes) } catch {
            throw GiveUp.useless("\(file): \(error.advice)")
        }
    }

    private func publish(
        _ path: String, at number: PortNumber, in snapshot: inout BorderSnapshot
    ) throws {
        let measurements = try LastWaits.read(path, until: at ?? .infinity)
        if let polled = snapshot.crossings.first(where: { $0.number.six == number.six })?.time {
            measurements.forEach { warn(of: $0, polled: polled) }
        }
        do throws(FeedFlaw) {
            try snapshot.publish(measurements, at: number, method: method, from: from, to: to)
        } catch { throw GiveUp.useless(error.advice) }
    }

    /// Readers of the feed take a time of day that lies so far from the poll for another day's.
    private static let fitMinutes = 90
    private static let dayMinutes = 1_440

    private func warn(of measured: MeasuredLane, polled: String) {
        let parts = polled.split(separator: ":").compactMap { Int($0) }
        guard parts.count >= 2, measured.waitSeconds != nil else { return }
        let poll = parts[0] * 60 + parts[1]
        // A wait of ten to midnight fits a poll of five past.
        let apart = abs(measured.at % Self.dayMinutes - poll)
        guard min(apart, Self.dayMinutes - apart) > Self.fitMinutes else { return }
        let inDay = measured.at % Self.dayMinutes
        let later = measured.at >= Self.dayMinutes ? " of the series' next day" : ""
        let clock = "\(inDay / 60):\(inDay % 60 < 10 ? "0" : "")\(inDay % 60)"
        Terminal.complain(
            "\(measured.lane == .fast ? "FAST" : "standard"): the wait is of \(clock)\(later), the feed was "
                + "polled at \(polled) port time; apps will take it for another day's. Poll the feed anew, "
                + "or choose the moment with --at.")
    }
}
