import Clearance
import Engine
import Model
import Testing

/// A word that a record was wrong: what it takes back, and what nobody may take back.
struct CorrectionTests {
    private func lane() -> Rehearsal {
        var lane = Rehearsal(Small.settings())
        for event in [
            Event.laneDeclared(Small.lane, at: Small.start), .tripDeclared(Small.trip),
        ] {
            _ = lane.hear(Small.submission(event), from: Small.operator_, at: Small.start)
        }
        for report in Small.drive(from: 0, to: 6_000, at: Small.trip.departure) {
            _ = lane.hear(report, from: Small.carrier, at: report.heard ?? Small.start)
        }
        return lane
    }

    private let noticed = Small.trip.departure + .minutes(7)

    private var misread: Submission {
        Small.submission(
            .seal(
                SealObservation(
                    at: noticed, action: .checked, seals: Small.trip.seals, condition: nil,
                    readInstead: "H-9", replaces: nil, authority: nil, place: nil)))
    }

    private var inTheQueue: Submission {
        Small.submission(
            .passage(Passage(at: noticed, direction: .arrived, place: nil, role: .queue)))
    }

    private func correction(of wrong: Submission, by authority: PartyID? = nil) -> Submission {
        Small.submission(
            .correction(
                Correction(
                    at: noticed + 60, corrects: wrong.key, reason: "mistyped",
                    authority: authority)))
    }

    private func hear(_ said: Submission, from sender: Sender, on lane: inout Rehearsal) {
        _ = lane.hear(said, from: sender, at: said.event.occurred + 1)
    }

    private func kinds(_ lane: inout Rehearsal) -> [Finding.Kind] {
        _ = lane.finish()
        return lane.engine.files[Small.trip.id]?.custody.findings.map(\.kind) ?? []
    }

    // A thief's helper would take back the one record that gives him away.
    @Test func noSenderTakesBackItsOwnBrokenSeal() {
        var lane = lane()
        hear(misread, from: Small.carrier, on: &lane)
        hear(correction(of: misread), from: Small.carrier, on: &lane)
        #expect(kinds(&lane).contains(.sealMismatch))
    }

    // A mistyped number would break a load for ever, though customs has looked and says so.
    @Test func anAuthorityThatLookedTakesItBack() {
        var lane = lane()
        hear(misread, from: Small.carrier, on: &lane)
        hear(
            correction(of: misread, by: Small.customs.party), from: Small.customs, on: &lane)
        #expect(!kinds(&lane).contains(.sealMismatch))
        #expect(lane.engine.files[Small.trip.id]?.decision?.channel == .physicalExam)
    }

    // The order in which two messages arrive would decide whether a load is examined.
    @Test func aCorrectionMayComeFirst() {
        var lane = lane()
        hear(
            correction(of: misread, by: Small.customs.party), from: Small.customs, on: &lane)
        hear(misread, from: Small.carrier, on: &lane)
        #expect(!kinds(&lane).contains(.sealMismatch))
        #expect(lane.engine.files[Small.trip.id]?.isRevoked == false)
    }

    // A reader's slip, taken back by whoever made it, would stay the truth: the load would stand in
    // the queue's statistics for a day it was never there.
    @Test func aHarmlessRecordIsItsSendersToTakeBack() {
        var lane = lane()
        hear(inTheQueue, from: Small.carrier, on: &lane)
        _ = lane.finish()
        #expect(lane.engine.files[Small.trip.id]?.progress.stage == .queued)
        hear(correction(of: inTheQueue), from: Small.carrier, on: &lane)
        _ = lane.finish()
        #expect(lane.engine.files[Small.trip.id]?.progress.stage == .enRoute)
    }

    // Anybody could strike out what others have seen.
    @Test func nobodyTakesBackWhatAnotherSaid() {
        var lane = lane()
        hear(inTheQueue, from: Small.operator_, on: &lane)
        hear(correction(of: inTheQueue), from: Small.carrier, on: &lane)
        _ = lane.finish()
        #expect(lane.engine.files[Small.trip.id]?.progress.stage == .queued)
    }

    // A carrier would sign its corrections in the name of customs.
    @Test func onlyAnAuthorityStatesOne() {
        var lane = lane()
        let said = correction(of: misread, by: Small.customs.party)
        let (admission, _) = lane.hear(said, from: Small.carrier, at: said.event.occurred)
        #expect(admission == .refused(.authorityNotYours))
    }
}
