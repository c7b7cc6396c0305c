import ArgumentParser
import Clearance
import Engine
import FileDoor
import Intake
import Model

/// Hears files as a node would hear a lane, and keeps what it finds.
struct Court {
    private var lane: Rehearsal
    private let decoder: LineDecoder
    private let sender = Sender(
        key: KeyID(unchecked: "file"), party: PartyID(unchecked: "file"), role: .operator_)
    private let least: Finding.Severity
    /// Inspections come as events: where none were given, a missing one is not the trip's fault.
    private let hasEvents: Bool
    /// Events of other files, waiting for their time to come; the latest first.
    private var waiting: [HeardStatement] = []
    private var found: [Found: Finding] = [:]
    /// What stood once and fell when later facts were heard.
    private var fallen: [Found: Finding] = [:]
    private(set) var heard = 0
    private(set) var refused = 0

    init(wantsNotices: Bool, hasEvents: Bool, makers: KnownMakers? = nil) {
        decoder = LineDecoder(now: .distantFuture, makers: makers)
        self.hasEvents = hasEvents
        least = wantsNotices ? .notice : .warning
        lane = Rehearsal(Engine.Settings(policy: Policies.current, seed: { _ in 0 }))
    }

    /// The same thing told again, with more evidence or graver, is one finding.
    private struct Found: Hashable {
        let trip: TripID
        let identity: Finding.Identity
    }

    /// What stands when everything was heard, in the order in which it could be known.
    var findings: [Finding] { Self.inOrder(found) }

    /// What later facts took back.
    var withdrawn: [Finding] { Self.inOrder(fallen) }

    private static func inOrder(_ findings: [Found: Finding]) -> [Finding] {
        findings.values.sorted {
            ($0.known, $0.at, $0.trip, $0.kind.rawValue)
                < ($1.known, $1.at, $1.trip, $1.kind.rawValue)
        }
    }

    var hasLane: Bool { lane.engine.lane != nil }
    var trips: Int { lane.engine.files.count }

    mutating func prepare(file path: String) async throws {
        try await read(path) { court, statement in
            try Part.events.demand(statement)
            court.waiting.append(statement)
        }
        waiting.sort { $0.moment > $1.moment }
    }

    mutating func hear(file path: String, for part: Part) async throws {
        try await read(path) { court, statement in
            try part.demand(statement)
            court.release(upTo: statement.moment)
            court.hear(statement)
        }
    }

    mutating func finish() {
        release(upTo: .distantFuture)
        keep(lane.finish())
    }

    private mutating func release(upTo now: Instant) {
        while let next = waiting.last, next.moment <= now {
            waiting.removeLast()
            hear(next)
        }
    }

    private mutating func hear(_ statement: HeardStatement) {
        let (admission, effects) = lane.hear(
            statement.submission, from: sender, at: statement.moment)
        if case .refused(let refusal) = admission {
            if let later = Self.later(statement, refusal) { return wait(for: later) }
            return complain("\(statement.place): \(refusal.advice)")
        }
        heard += 1
        keep(effects)
    }

    /// All trips are read before anybody has driven: the next turn of a device is declared when it
    /// is about to set out, and by then the one before is over.
    private static func later(
        _ statement: HeardStatement, _ refusal: AdmissionRefusal
    ) -> HeardStatement? {
        guard case .deviceOnOpenTrip = refusal,
            case .tripDeclared(let trip) = statement.submission.event
        else { return nil }
        var statement = statement
        let turns = [trip.departure - loadingTime, trip.departure]
        guard let turn = turns.first(where: { $0 > statement.moment }) else { return nil }
        statement.deferred = turn
        return statement
    }

    /// Sealing and the papers at the dock: what is heard then belongs to the trip already.
    private static let loadingTime = Seconds.minutes(30)

    private mutating func wait(for statement: HeardStatement) {
        let place = waiting.firstIndex { $0.moment <= statement.moment } ?? waiting.count
        waiting.insert(statement, at: place)
    }

    private mutating func keep(_ effects: [Effect]) {
        for effect in effects {
            switch effect {
            case .found(let finding): note(finding)
            case .withdrawn(let finding): takeBack(finding)
            case .record: break
            }
        }
    }

    private mutating func note(_ finding: Finding) {
        guard finding.severity >= least, hasEvents || finding.kind != .inspectionMissing else {
            return
        }
        let key = Found(trip: finding.trip, identity: finding.identity)
        fallen[key] = nil
        guard found[key].map({ $0.severity < finding.severity }) ?? true else { return }
        found[key] = finding
    }

    /// A verdict must not depend on the order in which facts came. Silence is the exception: it is
    /// about what was not heard by then, and stays true when the device speaks again.
    private mutating func takeBack(_ finding: Finding) {
        guard finding.kind != .silence else { return }
        let key = Found(trip: finding.trip, identity: finding.identity)
        fallen[key] = found.removeValue(forKey: key) ?? fallen[key]
    }

    private mutating func read(
        _ path: String, _ body: (inout Court, HeardStatement) throws -> Void
    ) async throws {
        do {
            let door = try FileDoor(path)
            var bar = Terminal.Progress(path, total: door.size)
            for try await piece in door.pieces {
                if case .read(let count) = piece { bar.show(count) }
                try take(piece, of: path, body)
            }
        } catch let flaw as FileDoor.Flaw { throw GiveUp.useless(flaw.advice) }
    }

    private mutating func take(
        _ piece: FileDoor.Piece, of path: String,
        _ body: (inout Court, HeardStatement) throws -> Void
    ) throws {
        switch piece {
        case .line(let bytes, let number):
            let place = FilePlace(path: path, part: .line(number))
            let submissions: [Submission]
            do throws(IntakeRefusal) {
                submissions = try decoder.submissions(fromLine: bytes)
            } catch { return complain("\(path) \(error.at(line: number).advice)") }
            for submission in submissions {
                try body(&self, HeardStatement(submission: submission, place: place))
            }
        case .tooLong(let number):
            complain("\(path) line \(number): \(Feed.tooLong)")
        case .document(let bytes):
            for (number, verdict) in decoder.verdicts(on: bytes).enumerated() {
                let place = FilePlace(path: path, part: .element(number))
                switch verdict {
                case .success(let submission):
                    try body(&self, HeardStatement(submission: submission, place: place))
                case .failure(let refusal): complain("\(path) \(refusal.advice)")
                }
            }
        case .read: break
        }
    }

    private mutating func complain(_ sentence: String) {
        refused += 1
        if refused <= Feed.complaintsMax { Terminal.complain(sentence) }
    }

    /// Refusals beyond a screenful are counted, never dropped in silence.
    func complainOfTheRest() {
        let rest = refused - Feed.complaintsMax
        if rest > 0 { Terminal.complain("… and \(rest) more refusals") }
    }
}
