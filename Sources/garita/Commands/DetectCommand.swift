import ArgumentParser
import Clearance
import Engine
import FileDoor
import Foundation
import Intake
import JSON
import Model

struct DetectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "detect",
        abstract: "Judges files without a node and writes what it finds, one finding a line.",
        discussion: """
            Positions are heard in the order of the file, which is the order of `received`; events \
            are merged in by their own time. The formats are described in docs/formats.
            By default alarms and warnings are written; --all adds notices.
            Exit status: 0 judged, 1 something was refused (the rest was judged).
            """)

    @Option(help: "The lane: GeoJSON with a corridor and zones.") var lane: String
    @Option(help: "The trips: a JSON array.") var trips: String
    @Option(help: "The positions: one JSON object a line.") var positions: String
    @Option(help: "Further events: EPCIS 2.0 or actions, one a line.") var events: String?
    @Option(name: .shortAndLong, help: "The file to write findings to.") var output: String
    @Flag(help: "Write notices too.") var all = false

    func run() async throws {
        var court = Court(wantsNotices: all, hasEvents: events != nil)
        try await court.hear(file: lane)
        guard court.hasLane else {
            throw ValidationError("\(lane) holds no lane; wanted a GeoJSON FeatureCollection.")
        }
        try await court.hear(file: trips)
        if let events { try await court.prepare(file: events) }
        try await court.hear(file: positions)
        court.finish()
        let text = court.findings.map { FindingLine.json($0).text + "\n" }.joined()
        try Data(text.utf8).write(to: URL(fileURLWithPath: output))
        let alarmed = Set(court.findings.filter { $0.severity == .alarm }.map(\.trip)).count
        Terminal.complain(
            "\(court.heard) statements on \(court.trips) trips: \(court.findings.count) findings, "
                + "\(alarmed) trips alarmed, \(court.refused) statements refused")
        if court.refused > 0 { throw ExitCode(1) }
    }
}

/// Hears files as a node would hear a lane, and keeps what it finds.
struct Court {
    private var lane: Rehearsal
    private let decoder = LineDecoder(now: .distantFuture)
    private let sender = Sender(
        key: KeyID(unchecked: "file"), party: PartyID(unchecked: "file"), role: .operator_)
    private let least: Finding.Severity
    /// Inspections come as events: where none were given, a missing one is not the trip's fault.
    private let hasEvents: Bool
    /// Events of other files, waiting for their time to come; the latest first.
    private var waiting: [Submission] = []
    private(set) var findings: [Finding] = []
    private(set) var heard = 0
    private(set) var refused = 0

    init(wantsNotices: Bool, hasEvents: Bool) {
        self.hasEvents = hasEvents
        least = wantsNotices ? .notice : .warning
        lane = Rehearsal(Engine.Settings(policy: Policies.current, seed: { _ in 0 }))
    }

    var hasLane: Bool { lane.engine.lane != nil }
    var trips: Int { lane.engine.files.count }

    mutating func prepare(file path: String) async throws {
        try await read(path) { court, submission in court.waiting.append(submission) }
        waiting.sort { Self.moment($0) > Self.moment($1) }
    }

    mutating func hear(file path: String) async throws {
        try await read(path) { court, submission in
            let now = Self.moment(submission)
            court.release(upTo: now)
            court.hear(submission, at: now)
        }
    }

    mutating func finish() { release(upTo: .distantFuture) }

    private mutating func release(upTo now: Instant) {
        while let next = waiting.last, Self.moment(next) <= now {
            waiting.removeLast()
            hear(next, at: Self.moment(next))
        }
    }

    private mutating func hear(_ submission: Submission, at now: Instant) {
        let (admission, effects) = lane.hear(submission, from: sender, at: now)
        if case .refused(let refusal) = admission { return complain(refusal.advice) }
        heard += 1
        for case .found(let finding) in effects where finding.severity >= least {
            guard hasEvents || finding.kind != .inspectionMissing else { continue }
            findings.append(finding)
        }
    }

    private static func moment(_ submission: Submission) -> Instant {
        submission.heard ?? submission.event.occurred
    }

    private mutating func read(
        _ path: String, _ body: (inout Court, Submission) -> Void
    ) async throws {
        let door: FileDoor
        do { door = try FileDoor(path) } catch { throw ValidationError(error.advice) }
        var bar = Terminal.Progress(path, total: door.size)
        for try await piece in door.pieces {
            switch piece {
            case .line(let bytes, let number):
                do throws(IntakeRefusal) {
                    for submission in try decoder.submissions(fromLine: bytes) {
                        body(&self, submission)
                    }
                } catch { complain("\(path) \(error.at(line: number).advice)") }
            case .tooLong(let number): complain("\(path) line \(number): longer than 1 MiB")
            case .document(let bytes):
                for verdict in decoder.verdicts(on: bytes) {
                    switch verdict {
                    case .success(let submission): body(&self, submission)
                    case .failure(let refusal): complain("\(path) \(refusal.advice)")
                    }
                }
            case .read(let count): bar.show(count)
            }
        }
    }

    private mutating func complain(_ sentence: String) {
        refused += 1
        if refused <= Feed.complaintsMax { Terminal.complain(sentence) }
    }
}
