import ArgumentParser
import Engine
import FileDoor
import Foundation
import Intake
import Model
import Runtime

/// One file on its way into a node.
struct Feed {
    /// A few milliseconds of judging: large enough to share a sync, small enough to show progress.
    static let batch = 4_096
    static let batchBytes = 8 * 1_024 * 1_024
    /// A screenful; the rest is counted.
    static let complaintsMax = 20
    static let tooLong = "longer than \(FileDoor.lineMax >> 20) MiB; split it"

    private let path: String
    private let node: Node
    private let allOrNothing: Bool
    private let decoder: LineDecoder
    private var waiting: [(submission: Submission, place: FilePlace)] = []
    private var tally = Tally()
    private let sender = Sender(
        key: KeyID(unchecked: "local"), party: PartyID(unchecked: "operator"), role: .operator_)

    init(_ path: String, node: Node, allOrNothing: Bool, makers: KnownMakers? = nil) {
        decoder = LineDecoder(now: SystemClock.now(), makers: makers)
        self.path = path
        self.node = node
        self.allOrNothing = allOrNothing
    }

    /// A file that cannot be read, or not to its end, is counted; what was read is kept.
    mutating func run() async throws -> Tally {
        do { try await read() } catch let flaw as FileDoor.Flaw {
            Terminal.complain(flaw.advice)
            tally.unread += 1
        }
        try await flush()
        if tally.refused > Self.complaintsMax {
            Terminal.complain(
                "… and \(tally.refused - Self.complaintsMax) more refusals in \(path)")
        }
        return tally
    }

    private mutating func read() async throws {
        let door = try FileDoor(path)
        var bar = Terminal.Progress(path, total: door.size)
        for try await piece in door.pieces {
            switch piece {
            case .line(let bytes, let number): take(bytes, number)
            case .tooLong(let number): refuse("line \(number): \(Self.tooLong)")
            case .document(let bytes): take(decoder.verdicts(on: bytes))
            case .read(let count): bar.show(count)
            }
            if !allOrNothing, isFull { try await flush() }
        }
        if let size = door.size, size > 8 << 20 { bar.finish(size) }
    }

    private var isFull: Bool {
        waiting.count >= Self.batch
            || waiting.reduce(0) { $0 + $1.submission.payload.count } >= Self.batchBytes
    }

    private mutating func take(_ line: [UInt8], _ number: Int) {
        do throws(IntakeRefusal) {
            for submission in try decoder.submissions(fromLine: line) {
                waiting.append((submission, FilePlace(path: path, part: .line(number))))
            }
        } catch { refuse(error.at(line: number).advice) }
    }

    private mutating func take(_ verdicts: [Result<Submission, IntakeRefusal>]) {
        for (number, verdict) in verdicts.enumerated() {
            switch verdict {
            case .success(let submission):
                waiting.append((submission, FilePlace(path: path, part: .element(number))))
            case .failure(let refusal): refuse(refusal.advice)
            }
        }
    }

    private mutating func flush() async throws {
        guard !waiting.isEmpty else { return }
        if allOrNothing, tally.refused + tally.unread > 0 {
            Terminal.complain("nothing of \(path) was recorded, as --all-or-nothing asks")
            waiting = []
            return
        }
        let fates: [Fate]
        do {
            fates = try await node.submit(
                waiting.map(\.submission), from: sender, allOrNothing: allOrNothing)
        } catch let refusal as NodeRefusal { throw GiveUp(refusal) }
        for (fate, statement) in zip(fates, waiting) {
            switch fate {
            case .recorded: tally.recorded += 1
            case .repeated: tally.repeated += 1
            case .refused(let refusal): complain("\(statement.place): \(refusal.advice)")
            case .withheld: break
            }
        }
        waiting = []
    }

    private mutating func refuse(_ sentence: String) { complain("\(path) \(sentence)") }

    private mutating func complain(_ sentence: String) {
        tally.refused += 1
        if tally.refused <= Self.complaintsMax { Terminal.complain(sentence) }
    }
}
