import Clearance
import Engine
import Foundation
import Model
import Testing

/// How long a decision takes that weighs everything: custody, standing, thirty rules, a score with its
/// reasons, the draw, and who looks. `scripts/bench.sh decision` trains a model and runs it: a busy
/// build machine measures itself, so it is not among the tests of every day.
@Suite(.enabled(if: GivenModel.path != nil, "GARITA_RISK_MODEL names no model"))
struct DecisionTimeTests {
    private static let loads = 2_000
    private static let limit = Duration.milliseconds(1)
    /// Five minutes of reports; then the next load sets out, so that no two are judged in one step.
    private static let reports = 20
    private static let turn = Seconds.minutes(6)

    // Trucks would wait for the machine instead of for an officer.
    @Test func aDecisionWithAllInputsTakesLessThanAMillisecond() throws {
        var lane = Rehearsal(
            Engine.Settings(policy: PolicyV2()) { trip in
                trip.description.utf8.reduce(7) { ($0 ^ UInt64($1)) &* 0x0100_0000_01b3 }
            })
        try file(on: &lane)
        var spent: [Duration] = [], decisions: [Decision] = []
        for load in 0..<Self.loads {
            let begin =
                Small.trip.departure + .minutes(10) + Seconds(Self.turn.value * Double(load))
            try drive(load, from: begin, on: &lane)
            let (time, made) = try decide(load, at: begin + .minutes(5) + 1, on: &lane)
            spent.append(time)
            decisions += made
            try cross(load, at: begin + .minutes(5) + 2, on: &lane)
        }
        // Every act that was measured made one decision, and it weighed all there is to weigh.
        #expect(decisions.count == Self.loads)
        #expect(decisions.allSatisfy { $0.policy == "v2" && $0.custody == .intact })
        #expect(
            decisions.allSatisfy { $0.targeting?.scores.first?.reasons.isEmpty == false })
        let hit = decisions.filter { $0.targeting?.hits.isEmpty == false }
        let drawn = decisions.filter(\.draw.isPicked)
        let looked = decisions.filter { !$0.examiners.isEmpty }
        let trusted = decisions.filter { $0.reasons.contains { $0.code == .declaredTier } }
        #expect(hit.count > Self.loads / 2 && hit.count < Self.loads)
        #expect(!drawn.isEmpty && looked.count >= hit.count && !trusted.isEmpty)
        spent.sort()
        func micro(_ duration: Duration) -> String { "\(Int(duration / .microseconds(1))) µs" }
        print(
            "decisions with all inputs: \(decisions.count) of \(Self.loads) acts; "
                + "\(hit.count) hit a rule, \(drawn.count) were drawn, \(looked.count) have an "
                + "officer; p50 \(micro(spent[Self.loads / 2])), "
                + "p99 \(micro(spent[Self.loads * 99 / 100])), "
                + "longest \(micro(spent[Self.loads - 1]))")
        #expect(spent[Self.loads * 99 / 100] < Self.limit)
    }

    /// Two letters for each of forty countries.
    private static func origin(_ number: Int) -> String {
        let letters = Array("ABCDEFGHIJ")
        return "\(letters[number / 10])\(letters[number % 10])"
    }

    private func file(on lane: inout Rehearsal) throws {
        _ = lane.hear(
            Small.submission(.laneDeclared(Small.lane, at: Small.start)), from: Small.operator_,
            at: Small.start)
        let rules = (0..<30).map { Filed.rule(Self.origin($0), id: "r\($0)") }
            .joined(separator: ",")
        let model = try String(contentsOfFile: GivenModel.path ?? "", encoding: .utf8)
        let officers = (0..<40).map { "\"O-\($0)\"" }.joined(separator: ",")
        for filing in [
            Filed.book(rules), Filed.filing(.model, "us-cbp", model, authority: "us-cbp"),
            Filed.examiners(officers),
        ] {
            let answer = lane.hear(filing, from: Small.operator_, at: filing.event.occurred)
            guard case .new = answer.admission else {
                Issue.record("it was not taken: \(answer.admission)"); return
            }
        }
    }

    private func drive(_ load: Int, from begin: Instant, on lane: inout Rehearsal) throws {
        let trip = try Small.trip.departing(begin).named("T-\(load)")
        _ = lane.hear(Small.submission(.tripDeclared(trip)), from: Small.operator_, at: begin)
        for report in 1...Self.reports {
            let moment = begin + Seconds(15 * Double(report))
            let sway = [0.0, 3.1, -2.4, 1.7, -3.3][report % 5]
            let position = Position(
                device: trip.device, at: moment,
                place: Coordinate(
                    longitude: Small.at(225 * Double(report) + sway).longitude,
                    latitude: 32.5 + sway / 111_000),
                speed: 15, door: .closed)
            _ = lane.hear(
                Small.submission(.position(position)), from: Small.operator_, at: moment + 0.5)
        }
        let decided = lane.engine.files[trip.id]?.decision
        #expect(decided != nil && decided?.targeting == nil, "load \(load) is not on the road")
    }

    /// The time from a declaration's arrival to the decision that follows, ready to be written.
    private func decide(
        _ load: Int, at moment: Instant, on lane: inout Rehearsal
    ) throws -> (Duration, [Decision]) {
        let name = "T-\(load)"
        let record = """
            {"id":"\(name)","date":"\(CivilDay(moment))","hsCode":"2202100000",\
            "origin":"\(Self.origin(load % 40))","netMass":\(100 + load % 900),\
            "value":\(500 + load * 37 % 9_000),"declarant":"broker-06",\
            "importer":"importer-\(load % 800)","exporter":"exporter-\(load % 300)",\
            "office":"office-4","mode":"road","carrier":"carrier-24","departure":"IT","dutyRate":5}
            """
        let filing = Filing(
            at: moment, room: .declaration, matter: try MatterID(name), authority: nil,
            record: Array(record.utf8))
        let submission = Submission(
            subject: .trip(filing.stream), event: .filed(filing),
            key: EventKey(bits: UInt64(load) &* 0x9E37_79B9_7F4A_7C15 &+ 7), heard: nil,
            payload: filing.record)
        let clock = ContinuousClock(), begun = clock.now
        let answer = lane.hear(submission, from: Small.operator_, at: moment)
        let spent = clock.now - begun
        return (
            spent,
            answer.effects.compactMap { effect in
                guard case .record(.decided(let decision), _) = effect else { return nil }
                return decision
            }
        )
    }

    /// Across: nobody waits for its next report, and nothing of it is judged again.
    private func cross(_ load: Int, at moment: Instant, on lane: inout Rehearsal) throws {
        let act = Passage(at: moment, direction: .arrived, place: nil, role: .farSide)
        let submission = Submission(
            subject: .trip(try TripID("T-\(load)")), event: .passage(act),
            key: EventKey(bits: UInt64(load) &* 0x9E37_79B9_7F4A_7C15 &+ 9), heard: nil, payload: []
        )
        _ = lane.hear(submission, from: Small.operator_, at: moment)
    }
}

/// The model that whoever measures names.
enum GivenModel {
    static let path = ProcessInfo.processInfo.environment["GARITA_RISK_MODEL"]
}

extension Trip {
    func named(_ name: String) throws -> Trip {
        Trip(
            id: try TripID(name), device: try DeviceID("GPS-\(name)"), departure: departure,
            driver: driver, tractor: tractor, trailer: try TrailerID("TRL-\(name)"),
            container: nil, seals: seals, programme: programme)
    }
}
