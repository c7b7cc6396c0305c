import Engine
import Model
import Testing

struct UnplacedTests {
    private static let unknown = Submission.Subject.equipment(["TRAILER-OF-NOBODY"])
    private static let seal = Event.seal(
        SealObservation(
            at: Small.trip.departure, action: .checked,
            seals: [Seal(maker: "M", number: "H-1", grade: .highSecurity)]))

    private func said(
        _ subject: Submission.Subject = unknown, keeps: Bool, _ event: Event = seal
    ) -> Submission {
        Submission(
            subject: subject, event: event, key: EventKey(bits: 77), heard: nil,
            unplaced: keeps ? Remark(at: Small.trip.departure, step: "inspecting") : nil,
            payload: [])
    }

    // A partner's event of a load that is none of ours would be lost, or break another's custody.
    @Test func whatNoTripIsKnownForIsKeptForItsTrip() throws {
        var lane = Rehearsal(Small.settings())
        let heard = lane.hear(said(keeps: true), from: Small.carrier, at: Small.start)
        guard case .new(let draft) = heard.admission else {
            Issue.record("it was not kept: \(heard.admission)"); return
        }
        #expect(draft.fact.trip.description == "~kept/2026-03-10/carrier/carrier")
        #expect(draft.fact.trip.keeper?.party == Small.carrier.party)
        let waits = KeptEvent(
            subject: Self.unknown, meaning: Self.seal, key: EventKey(bits: 77))
        #expect(draft.fact.event == .kept(waits))
        let again = lane.hear(said(keeps: true), from: Small.carrier, at: Small.start)
        #expect(again.admission == .repeated(draft.fact.index))
    }

    // A mistyped trailer would take a seal's word out of the judge's sight without anybody's notice.
    @Test func elsewhereItIsRefused() {
        var lane = Rehearsal(Small.settings())
        let heard = lane.hear(said(keeps: false), from: Small.carrier, at: Small.start)
        #expect(heard.admission == .refused(.unknownEquipment(["TRAILER-OF-NOBODY"])))
    }

    // What is known to be of a trip would stand beside it, unjudged.
    @Test func whatATripIsKnownForIsJudged() {
        var lane = Rehearsal(Small.settings())
        _ = lane.hear(
            Small.submission(.tripDeclared(Small.trip)), from: Small.operator_, at: Small.start)
        let known = said(.trip(Small.trip.id), keeps: true)
        guard
            case .new(let draft) = lane.hear(known, from: Small.carrier, at: Small.start).admission
        else { Issue.record("it was refused"); return }
        #expect(draft.fact.trip == Small.trip.id && draft.fact.event == Self.seal)
    }

    // A key would say by this door what it may not say by another.
    @Test func nobodySaysMoreThanItsRoleMay() {
        var lane = Rehearsal(Small.settings())
        let device = Sender(
            key: KeyID(unchecked: "k"), party: PartyID(unchecked: "p"), role: .device)
        guard case .refused = lane.hear(said(keeps: true), from: device, at: Small.start).admission
        else { Issue.record("a device spoke of a seal"); return }
        let act = OfficerAct(
            at: Small.trip.departure, kind: .release, authority: PartyID(unchecked: "customs"),
            note: "")
        let claimed = said(keeps: true, .officer(act))
        guard case .refused = lane.hear(claimed, from: Small.carrier, at: Small.start).admission
        else { Issue.record("a carrier spoke for customs"); return }
    }
}
