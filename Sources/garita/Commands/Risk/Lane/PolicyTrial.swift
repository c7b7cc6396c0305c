import Clearance
import Engine
import Intake
import JSON
import Model
import Simulation

/// One day of a lane, decided by one policy: whom it sends to a look, and what is in those loads.
struct PolicyTrial {
    /// Whom it sent to a look, by the first ground.
    private(set) var grounds: [TripID: Ground] = [:]
    private var lane: Rehearsal
    private let decoder = LineDecoder(now: .distantFuture)

    enum Ground: String, CaseIterable {
        case custody, rule, score, draw
        case exposed = "long stand"
    }

    private static let sender = Sender(
        key: KeyID(unchecked: "trial"), party: PartyID(unchecked: "operator"), role: .operator_)

    /// Both policies draw the same loads: the draw is the load's and the day's.
    init(_ policy: any Policy, seed: UInt64) {
        lane = Rehearsal(
            Engine.Settings(policy: policy) { trip in
                var chance = Chance(seed: seed).branch("draw/\(trip)")
                return chance.next()
            })
    }

    /// A book of rules or a model; what cannot be filed ends the trial.
    mutating func file(_ line: [UInt8], at moment: Instant) throws {
        for submission in try submissions(line) {
            let answer = lane.hear(submission, from: Self.sender, at: moment)
            if case .refused(let refusal) = answer.admission {
                throw GiveUp.useless("The trial ends: \(refusal.advice)")
            }
        }
    }

    mutating func play(_ world: World, _ loads: [LaneTrade.Load]) throws {
        try hear(Array(world.lane.geoJSON.text.utf8), at: world.day)
        for statement in world.deliveries {
            try hear(Array(statement.line), at: statement.received)
            guard statement.kind == .trip else { continue }
            let filing = LaneSeason.filing(loads[statement.voyage], at: statement.received)
            try file(Array(filing.text.utf8), at: statement.received)
        }
        note(lane.finish())
    }

    private mutating func hear(_ line: [UInt8], at moment: Instant) throws {
        for submission in try submissions(line) {
            // What a node would refuse of the day it refuses under both policies.
            note(lane.hear(submission, from: Self.sender, at: moment).effects)
        }
    }

    private func submissions(_ line: [UInt8]) throws -> [Submission] {
        do throws(IntakeRefusal) { return try decoder.submissions(fromLine: line) } catch {
            throw GiveUp.useless("The trial ends: \(error.advice)")
        }
    }

    private mutating func note(_ effects: [Effect]) {
        for case .record(.decided(let decision), let trip) in effects {
            guard let ground = Self.ground(of: decision) else { continue }
            // What custody shows later does not undo why it was picked first.
            grounds[trip] = grounds[trip] ?? ground
        }
    }

    /// nil for a decision that lets nobody look into the box.
    private static func ground(of decision: Decision) -> Ground? {
        switch decision.channel {
        case .nonIntrusiveScan, .canine, .physicalExam: break
        case .releaseTrustedLane, .release, .documentReview, .hold: return nil
        }
        let codes = Set(decision.reasons.map(\.code))
        if codes.contains(.ruleHit) { return .rule }
        if codes.contains(.highScore) { return .score }
        if codes.contains(.randomCheck) { return .draw }
        return codes.contains(.exposedLong) ? .exposed : .custody
    }
}
