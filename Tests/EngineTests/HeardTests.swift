import Clearance
import Engine
import Model
import Testing

/// When a load was last heard of is shown to its carrier; what an office did is not.
struct HeardTests {
    private func lane() -> Rehearsal {
        var lane = Rehearsal(Small.settings(PolicyV2()))
        for event in [Event.laneDeclared(Small.lane, at: Small.start), .tripDeclared(Small.trip)] {
            _ = lane.hear(Small.submission(event), from: Small.operator_, at: Small.start)
        }
        for report in Small.drive(from: 0, to: 5_000, at: Small.trip.departure) {
            _ = lane.hear(report, from: Small.operator_, at: report.heard ?? Small.start)
        }
        return lane
    }

    private static func act(_ kind: OfficerAct.Kind, at moment: Instant) -> Submission {
        Small.submission(
            .officer(
                OfficerAct(
                    at: moment, kind: kind, authority: PartyID(unchecked: "us-cbp"), note: "")))
    }

    // A carrier would see the minute in which customs turned to its load, and warn the driver.
    @Test(arguments: [
        OfficerAct.Kind.hold, .release, .inspect(clean: true),
        .orderOpening(until: Small.trip.departure + .hours(2)),
    ])
    func whatAnOfficeDoesIsNotHeardOfTheLoad(_ kind: OfficerAct.Kind) throws {
        var lane = lane()
        let before = try #require(lane.engine.files[Small.trip.id]?.lastHeard)
        let later = Small.trip.departure + .minutes(8)
        let answer = lane.hear(Self.act(kind, at: later), from: Small.operator_, at: later)
        guard case .new = answer.admission else {
            Issue.record("the act was not taken: \(answer.admission)"); return
        }
        #expect(lane.engine.files[Small.trip.id]?.lastHeard == before)
    }

    // A rule, a result or a notice of standing would show in the same way.
    @Test func whatIsFiledAndDecidedIsNotHeardOfTheLoad() throws {
        var lane = lane()
        let before = try #require(lane.engine.files[Small.trip.id]?.lastHeard)
        for filing in [
            Filed.book(Filed.rule("XX")), Filed.declaration(origin: "XX"),
            Filed.result("found", after: 600),
        ] {
            let moment = max(filing.event.occurred, Small.trip.departure + .minutes(8))
            let answer = lane.hear(filing, from: Small.operator_, at: moment)
            guard case .new = answer.admission else {
                Issue.record("not taken: \(answer.admission)"); return
            }
        }
        let file = try #require(lane.engine.files[Small.trip.id])
        #expect(file.decision?.channel == .hold, "the filings changed nothing")
        #expect(file.lastHeard == before)
    }

    // The time would stand still for good, and a silent load look heard.
    @Test func theNextReportIsHeard() throws {
        var lane = lane()
        let later = Small.trip.departure + .minutes(8)
        _ = lane.hear(Self.act(.hold, at: later), from: Small.operator_, at: later)
        let report = try #require(Small.drive(from: 7_000, to: 7_000, at: later + 60).first)
        _ = lane.hear(report, from: Small.operator_, at: later + 61)
        #expect(lane.engine.files[Small.trip.id]?.lastHeard == later + 61)
    }
}
