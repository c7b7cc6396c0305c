import Clearance
import Engine
import Filings
import Membership
import Model
import Testing

/// A membership goes from one office to another by the word of both.
struct HandoverTests {
    private static let first = PartyID(unchecked: "us-bis")
    private static let second = PartyID(unchecked: "us-cbp")
    private static let member = PartyID(unchecked: "EXP-7")
    private var departure: Instant { Small.trip.departure }

    private static func customs(_ party: PartyID) -> Sender {
        Sender(key: KeyID(unchecked: "k"), party: party, role: .customs)
    }

    private func deed(
        _ word: String, _ rest: String = "", at moment: Instant, for authority: PartyID?
    ) throws -> Submission {
        let record =
            #"{"event":"\#(word)","programme":"CTPAT""# + (rest.isEmpty ? "" : "," + rest) + "}"
        let filing = Filing(
            at: moment, room: .member, matter: try MatterID("EXP-7"), authority: authority,
            record: Array(record.utf8))
        let made = Small.submission(.filed(filing), heard: moment)
        return Submission(
            subject: .trip(filing.stream), event: made.event, key: made.key, heard: moment,
            payload: made.payload)
    }

    private func handed(
        to office: PartyID, by sender: PartyID, at minutes: Double
    ) throws -> Submission {
        try deed(
            "handed", #""to":"\#(office)""#, at: departure + .minutes(minutes), for: sender)
    }

    private func suspended(at minutes: Double, by office: PartyID) throws -> Submission {
        try deed(
            "suspended", #""ground":"benefits-denied","reason":"seizure""#,
            at: departure + .minutes(minutes), for: office)
    }

    /// nil where it was taken.
    private func refusal(
        _ lane: inout Rehearsal, _ submission: Submission, _ sender: Sender
    ) -> AdmissionRefusal? {
        let moment = submission.heard ?? Small.start
        let fate = lane.hear(submission, from: sender, at: moment).admission
        if case .refused(let refusal) = fate { return refusal }
        return nil
    }

    /// A load on the road whose exporter the first office certified.
    private func lane() throws -> Rehearsal {
        let base = Small.trip
        let trip = Trip(
            id: base.id, device: base.device, departure: base.departure, driver: base.driver,
            tractor: base.tractor, trailer: base.trailer, container: nil, seals: base.seals,
            programme: base.programme, exporter: Self.member,
            carrier: PartyID(unchecked: "carrier"))
        var lane = Rehearsal(Small.settings(Policies.current))
        let before = [
            Small.submission(.laneDeclared(Small.lane, at: Small.start)),
            try deed(
                "applied", #""entity":"us-exporter","name":"Muster""#,
                at: Small.start - .hours(9_000), for: nil),
            try deed("certified", at: Small.start - .hours(5_000), for: Self.first),
            Small.submission(.tripDeclared(trip)),
        ]
        for submission in before {
            #expect(refusal(&lane, submission, Small.operator_) == nil)
        }
        for submission in Small.drive(from: 0, to: 6_000, at: departure) {
            _ = lane.hear(
                submission, from: Small.operator_,
                at: submission.heard ?? submission.event.occurred)
        }
        return lane
    }

    // The office that runs the programme could never decide on a member because another office was
    // quicker with a certificate; or it could take the membership without being asked.
    @Test func theNewOfficeDecidesOnceBothHaveSaidSo() throws {
        var lane = try lane()
        let one = Self.customs(Self.first), two = Self.customs(Self.second)
        let early = try #require(refusal(&lane, try suspended(at: 8, by: Self.second), two))
        #expect(early.advice.contains("us-bis decides on the membership of EXP-7 in CTPAT"))
        #expect(early.advice.contains("us-bis and then us-cbp file “handed” with “to” “us-cbp”"))
        let alone = try #require(
            refusal(&lane, try handed(to: Self.second, by: Self.second, at: 9), two))
        #expect(alone.advice.contains("has not handed it to us-cbp"), "\(alone.advice)")
        #expect(refusal(&lane, try handed(to: Self.second, by: Self.first, at: 10), one) == nil)
        // An offer alone changes nothing, and the page says that it waits.
        #expect(refusal(&lane, try suspended(at: 11, by: Self.second), two) != nil)
        let offered = try #require(roll(lane))
        #expect(offered.flaws.map(\.sentence).contains { $0.contains("which has not taken it") })
        #expect(refusal(&lane, try handed(to: Self.second, by: Self.second, at: 12), two) == nil)
        #expect(try #require(roll(lane)).flaws.isEmpty, "what us-bis decided goes on counting")
        #expect(lane.engine.cabinet.members.office(of: Self.member, in: "CTPAT") == Self.second)
        let late = try #require(refusal(&lane, try suspended(at: 13, by: Self.first), one))
        #expect(late.advice.contains("us-cbp decides on the membership"))
        #expect(lane.engine.files[Small.trip.id]?.isRevoked == false)
        #expect(refusal(&lane, try suspended(at: 14, by: Self.second), two) == nil)
        #expect(lane.engine.files[Small.trip.id]?.decision?.channel.isCleared == false)
        // One's suspension is the membership's, so the other lifts it when it comes back.
        #expect(refusal(&lane, try handed(to: Self.first, by: Self.second, at: 15), two) == nil)
        #expect(refusal(&lane, try handed(to: Self.first, by: Self.first, at: 16), one) == nil)
        let back = try deed("reinstated", at: departure + .minutes(17), for: Self.first)
        #expect(refusal(&lane, back, one) == nil)
        #expect(lane.engine.files[Small.trip.id]?.decision?.channel.isCleared == true)
    }

    private func roll(_ lane: Rehearsal) -> FiledRoll? {
        lane.engine.cabinet.members.roll(of: Self.member, on: LegalDay(departure))
    }

    // An offer made by mistake could be taken years later.
    @Test func anOfferIsTakenBackByNamingOneself() throws {
        var lane = try lane()
        let one = Self.customs(Self.first), two = Self.customs(Self.second)
        let nothing = try #require(
            refusal(&lane, try handed(to: Self.first, by: Self.first, at: 8), one))
        #expect(nothing.advice.contains("decides on the membership of EXP-7 in CTPAT already"))
        #expect(refusal(&lane, try handed(to: Self.second, by: Self.first, at: 9), one) == nil)
        #expect(refusal(&lane, try handed(to: Self.first, by: Self.first, at: 10), one) == nil)
        #expect(
            refusal(&lane, try handed(to: Self.second, by: Self.second, at: 11), two) != nil)
    }

    // Two lines of one delivery would be judged by another rule than the same two one by one.
    @Test func bothWordsInOneDeliveryCount() throws {
        let lane = try lane()
        var ahead = Plan(count: lane.register.count)
        let batch = [
            try handed(to: Self.second, by: Self.first, at: 8),
            try handed(to: Self.second, by: Self.second, at: 9),
            try suspended(at: 10, by: Self.second), try suspended(at: 11, by: Self.first),
        ]
        let fates = lane.register.plan(
            batch, from: Small.operator_, at: departure + .minutes(12), ahead: &ahead,
            shelf: { _, _ in preconditionFailure("no page is full") }, stated: { _ in nil })
        let taken = fates.map { if case .new = $0 { true } else { false } }
        #expect(taken == [true, true, true, false])
    }

    // Whoever runs the node would own a membership that it entered for an office, and the office
    // could never decide on it.
    @Test func theOperatorClaimsNothingForItself() throws {
        var lane = Rehearsal(Small.settings(Policies.current))
        let applied = try deed(
            "applied", #""entity":"us-exporter","name":"Muster""#,
            at: Small.start - .hours(9_000), for: nil)
        #expect(refusal(&lane, applied, Small.operator_) == nil)
        let unsigned = try #require(
            refusal(&lane, try deed("certified", at: Small.start, for: nil), Small.operator_))
        #expect(unsigned.advice.contains("`authority` beside `room`: the office that decided"))
        let own = try deed("certified", at: Small.start, for: Self.second)
        #expect(refusal(&lane, own, Self.customs(Self.second)) == nil)
        #expect(lane.engine.cabinet.members.office(of: Self.member, in: "CTPAT") == Self.second)
        // Before anybody decided there is nothing to hand over.
        var fresh = Rehearsal(Small.settings(Policies.current))
        #expect(refusal(&fresh, applied, Small.operator_) == nil)
        let none = try #require(
            refusal(
                &fresh, try handed(to: Self.second, by: Self.first, at: 8),
                Self.customs(Self.first)))
        #expect(none.advice.contains("nothing to hand over"))
    }
}
