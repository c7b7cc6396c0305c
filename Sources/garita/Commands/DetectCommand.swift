import ArgumentParser
import Foundation
import JSON
import Model

struct DetectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "detect",
        abstract: "Judges files without a node and writes what it finds, one finding a line.",
        discussion: """
            Positions are heard in the order of the file, which is the order of `received`; events \
            are merged in by their own time. The formats are described in docs/formats.
            By default alarms and warnings are written; --all adds notices. Written is what stands \
            when everything was heard; --withdrawn adds what later facts took back, marked \
            `withdrawn`.
            Exit status: 0 judged, 1 something was refused (the rest was judged), 65 a file is of \
            no use as a whole.
            """)

    @Option(help: "The lane: GeoJSON with a corridor and zones.") var lane: String
    @Option(help: "The trips: a JSON array.") var trips: String
    @Option(help: "The positions: one JSON object a line.") var positions: String
    @Option(help: "Further events: EPCIS 2.0 or actions, one a line.") var events: String?
    @Option(name: .shortAndLong, help: "The file to write findings to.") var output: String
    @OptionGroup var makers: MakerOptions
    @Flag(help: "Write notices too.") var all = false
    @Flag(help: "Write what later facts took back too, each marked as withdrawn.")
    var withdrawn = false

    func run() async throws {
        try WholeFile.demandApart(output, from: [lane, trips, positions, events])
        var court = Court(
            wantsNotices: all, hasEvents: events != nil, makers: try makers.read())
        try await court.hear(file: lane, for: .lane)
        guard court.hasLane else {
            throw GiveUp.useless("\(lane) holds no lane; wanted a GeoJSON FeatureCollection.")
        }
        try await court.hear(file: trips, for: .trips)
        guard court.trips > 0 else {
            throw GiveUp.useless(
                "\(trips) declares no trip; --trips wants a JSON array of them, or one a line.")
        }
        if let events { try await court.prepare(file: events) }
        try await court.hear(file: positions, for: .positions)
        court.finish()
        court.complainOfTheRest()
        try write(court)
        if court.refused > 0 { throw ExitCode(1) }
    }

    private func write(_ court: Court) throws {
        let stand = court.findings.map { FindingLine.json($0) }
        let fell = court.withdrawn.map { FindingLine.json($0, isWithdrawn: true) }
        let text = (withdrawn ? stand + fell : stand).map { $0.text + "\n" }.joined()
        try WholeFile.write(Data(text.utf8), to: output)
        let alarmed = Set(court.findings.filter { $0.severity == .alarm }.map(\.trip)).count
        Terminal.complain(
            "\(Count.of(court.heard, "statement")) on \(Count.of(court.trips, "trip")): "
                + "\(Count.of(court.findings.count, "finding")), \(Count.of(alarmed, "trip")) "
                + "alarmed, \(Count.of(court.refused, "statement")) refused"
                + (court.withdrawn.isEmpty
                    ? "" : "; \(court.withdrawn.count) withdrawn, see --withdrawn"))
    }
}
