import API
import Filings
import Front
import Intake
import JSON
import Model
import PortBoard
import Runtime

/// What a station of an exercise has besides: its name and its clock.
struct Rehearsing: Sendable {
    let name: MatterID
    let clock: ExerciseClock

    /// What the options ask for against what the ledger is of; nil for a real node.
    static func of(
        _ node: Node, asked: String?, clock: ExerciseClock, folder: String
    ) throws -> Rehearsing? {
        guard let asked else {
            return node.exercise.map { Rehearsing(name: $0, clock: clock) }
        }
        let name = try MatterID(asked)
        if node.wasEmpty { return Rehearsing(name: name, clock: clock) }
        guard let held = node.exercise else { throw GiveUp.useless(Self.real(folder)) }
        guard held == name else {
            throw GiveUp.useless(
                "“\(folder)” is of exercise “\(held)”; go on with it by --exercise \(held), or give "
                    + "“\(name)” a folder of its own.")
        }
        return Rehearsing(name: name, clock: clock)
    }

    static func real(_ folder: String) -> String {
        "“\(folder)” holds what really happened; an exercise wants a folder of its own, which --data "
            + "makes where there is none."
    }

    /// The first fact of the ledger, before any door is open: from then on it is known for what it is.
    func begin(_ node: Node) async throws {
        guard node.wasEmpty else { return }
        let record = ExerciseRecord.begin(speed: clock.speed).json
        let now = clock.now
        let line: JSONValue = [
            "room": "exercise", "matter": .text(name.description), "at": .text(now.rfc3339),
            "record": record,
        ]
        let sender = Sender(
            key: KeyID(unchecked: "local"), party: PartyID(unchecked: "operator"),
            role: .operator_)
        let submissions = try LineDecoder(now: now).submissions(fromLine: line.bytes)
        _ = try await node.submit(submissions, from: sender)
    }

    func settings(_ node: Node) -> Front.Exercise {
        Front.Exercise(name: name, speed: clock.speed) { [clock] in
            let cabinet = await node.cabinet
            return ExerciseNews(
                drawer: cabinet.exercise, filings: cabinet.port.filings, speed: clock.speed,
                now: clock.now)
        }
    }
}
