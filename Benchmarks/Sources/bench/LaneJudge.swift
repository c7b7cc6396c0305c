import Clearance
import Engine
import Intake
import Model
import Simulation

/// Judges one simulated day with the register and the engine a node runs; only the disk and the
/// wire are missing. It hears lines as bytes and never sees the truth.
struct LaneJudge {
    private(set) var heard = 0
    private(set) var refused = 0
    private var lane = Rehearsal(Engine.Settings(policy: Policies.current, seed: { _ in 0 }))
    private var findings: [TripID: [Finding]] = [:]
    private var decisions: [TripID: [Decision]] = [:]
    private var revocations: [TripID: [Revocation]] = [:]

    mutating func hear(_ line: [UInt8], as speaker: Speaker, at now: Instant) throws {
        let sender = Sender(
            key: KeyID(unchecked: "bench"), party: speaker.party, role: speaker.role)
        for submission in try LineDecoder(now: now).submissions(fromLine: line) {
            let (admission, effects) = lane.hear(submission, from: sender, at: now)
            heard += 1
            if case .refused = admission { refused += 1 }
            for effect in effects { note(effect) }
        }
    }

    mutating func finish() {
        for effect in lane.finish() { note(effect) }
    }

    private mutating func note(_ effect: Effect) {
        switch effect {
        case .found(let finding): findings[finding.trip, default: []].append(finding)
        case .withdrawn: break
        case .record(.decided(let decision), let trip):
            decisions[trip, default: []].append(decision)
        case .record(.revoked(let revocation), let trip):
            revocations[trip, default: []].append(revocation)
        case .record: break
        }
    }

    func testimony(on trip: TripID) -> Testimony {
        Testimony(
            trip: trip, findings: findings[trip] ?? [], decisions: decisions[trip] ?? [],
            revocations: revocations[trip] ?? [])
    }
}
