import Filings
import Membership
import Model
import Standing
import Testing

struct StandingOfMemberTests {
    private static let member = PartyID(unchecked: "EXP-7")
    private static let life = [
        FiledRoom.applied(), FiledRoom.act("certified", days: 10),
        FiledRoom.act(
            "validated", #""kind":"on-site","outcome":"passed","approved_by":"office-2""#,
            days: 20),
        FiledRoom.act("tier", #""tier":2"#, days: 21), FiledRoom.suspended(days: 30),
        FiledRoom.act("reinstated", days: 40),
    ]

    private func states(_ filings: [Filing]) -> [String] {
        FiledRoom.after(filings).cabinet.members.words(of: Self.member).map {
            let day = Int(($0.fact.from - FiledRoom.start).value / 86_400)
            return "\(day) \($0.fact.status.rawValue) \($0.fact.tier ?? 0)"
        }
    }

    // A suspended member's loads would go on being trusted, or a reinstated one's never again.
    @Test func actsBecomeStandingFromTheirDayOn() {
        #expect(
            states(Self.life) == [
                "10 certified 0", "20 validated 0", "21 validated 2", "30 suspended 2",
                "40 validated 2",
            ])
    }

    // Two sides that heard the same deeds in another order would trust different people.
    @Test func theOrderOfFilingChangesNothing() {
        let wanted = states(Self.life)
        #expect(states(Self.life.reversed()) == wanted)
        #expect(states([Self.life[4], Self.life[0], Self.life[5]] + Self.life[1...3]) == wanted)
    }

    // An application would be taken for a certificate, or cost its sender the standing it declares.
    @Test func aMembersOwnWordIsNoCertificate() {
        #expect(states([Self.life[0]]).isEmpty)
        #expect(
            states(Array(Self.life[0...1]) + [FiledRoom.deed("withdrawn", days: 12)])
                == ["10 certified 0", "12 pre-applicant 0"])
    }

    // Any authority could lift what another suspended.
    @Test func oneOfficeDecidesOnAMembership() throws {
        let other = PartyID(unchecked: "mx-sat")
        let lifted = FiledRoom.deed("reinstated", days: 41, authority: other)
        let room = FiledRoom.after(Array(Self.life[0...4]) + [lifted])
        #expect(room.cabinet.members.words(of: Self.member).last?.fact.status == .suspended)
        let day = LegalDay(FiledRoom.start + .hours(24 * 50))
        let filed = try #require(room.cabinet.members.roll(of: Self.member, on: day))
        #expect(filed.flaws.contains { $0.sentence.hasPrefix("us-cbp decides") && !$0.isKept })
        #expect(filed.roll[Self.member]?.enrolment(in: "CTPAT")?.state == .suspended)
    }

    // A step out of turn would vanish without a word to whoever filed it.
    @Test func whatDoesNotCountIsTold() throws {
        let room = FiledRoom.after([FiledRoom.applied(), FiledRoom.suspended(days: 1)])
        let day = LegalDay(FiledRoom.start + .hours(48))
        let filed = try #require(room.cabinet.members.roll(of: Self.member, on: day))
        #expect(filed.flaws.map(\.index) == [LedgerIndex(2)])
        #expect(room.cabinet.members.words(of: Self.member).isEmpty)
    }

    // A member would see its partner's standing without being asked to, or never.
    @Test func aPartnerIsSeenByConsent() throws {
        let mine = FiledRoom.filing(#"{"event":"monitor","partner":"TRUCK-1"}"#, days: 2)
        let theirs = [
            FiledRoom.deed(
                "applied", #""entity":"highway-carrier","name":"Muster Trucks""#,
                matter: "TRUCK-1"),
            FiledRoom.deed("certified", days: 1, matter: "TRUCK-1", authority: FiledRoom.office),
        ]
        let yes = FiledRoom.filing(
            #"{"event":"consent","partner":"EXP-7"}"#, days: 3, matter: "TRUCK-1")
        let day = LegalDay(FiledRoom.start + .hours(96))
        func seen(_ filings: [Filing]) throws -> [TraderView.Standing] {
            let filed = FiledRoom.after(filings).cabinet.members.roll(of: Self.member, on: day)
            let view = try #require(filed.flatMap { TraderView(Self.member, $0.roll) })
            return try #require(view.partners.first).standings
        }
        let before = [FiledRoom.applied(), mine] + theirs
        #expect(try seen(before).isEmpty)
        #expect(try seen(before + [yes]).map(\.state) == [.certified])
    }

    private func kinds(_ filings: [Filing]) -> [String] {
        FiledRoom.after(filings).cabinet.members.words(of: Self.member).map {
            "\($0.fact.kind?.rawValue ?? "any") \($0.fact.status.rawValue)"
        }
    }

    // A highway carrier with a certificate in the node's own ledger is shut out of the lane, and an
    // AEO's is not recognised, because nobody says as what they are certified.
    @Test(arguments: [
        ("CTPAT", "highway-carrier", MemberKind.highwayCarrier),
        ("CTPAT", "us-importer", .importer), ("CTPAT", "us-exporter", .exporter),
        ("AEO", "security-and-safety", .security),
        ("AEO", "customs-simplifications", .simplifications), ("OEA", "member", nil),
    ])
    func aCertificateSaysAsWhat(_ programme: String, _ entity: String, _ kind: MemberKind?) throws {
        let life = [
            FiledRoom.deed(
                "applied", #""entity":"\#(entity)","name":"Muster""#, programme: programme),
            FiledRoom.deed(
                "certified", days: 10, programme: programme, authority: FiledRoom.office),
        ]
        let word = try #require(
            FiledRoom.after(life).cabinet.members.words(of: Self.member).first)
        #expect(word.fact.kind == kind && word.fact.status == .certified)
    }

    // Removed as an exporter and years later certified as an importer, it stays banned for ever.
    @Test func whoAppliesAsAnotherKindLeavesTheOld() {
        let life = [
            FiledRoom.applied(), FiledRoom.act("certified", days: 1),
            FiledRoom.act(
                "removed", #""ground":"benefits-denied","reason":"seizure""#, days: 2),
            FiledRoom.deed("applied", #""entity":"us-importer","name":"Muster""#, days: 400),
            FiledRoom.act("certified", days: 410),
        ]
        #expect(
            kinds(life) == [
                "exporter certified", "exporter removed", "exporter pre-applicant",
                "importer certified",
            ])
        var standings = Standings()
        let words = FiledRoom.after(life).cabinet.members.words(of: Self.member)
        standings.enrol(Self.member, words, now: FiledRoom.start)
        let now = standings.standing(
            of: Self.member, in: .ctpat, as: nil, on: FiledRoom.start + .hours(24 * 411))
        #expect(now.isGood)
    }

    // A member that is asked for its consent never hears of it.
    @Test func theOneAskedSeesWhoAsks() throws {
        let asked = FiledRoom.filing(#"{"event":"monitor","partner":"TRUCK-1"}"#, days: 2)
        let theirs = FiledRoom.deed(
            "applied", #""entity":"highway-carrier","name":"Muster Trucks""#, matter: "TRUCK-1")
        let truck = PartyID(unchecked: "TRUCK-1")
        let members = FiledRoom.after([FiledRoom.applied(), theirs, asked]).cabinet.members
        let roll = members.roll(of: truck, on: LegalDay(FiledRoom.start + .hours(96)))?.roll
        let view = try #require(roll.flatMap { TraderView(truck, $0) })
        #expect(view.requests.map(\.asker) == [Self.member])
        #expect(view.requests.first?.watch.consented == nil && view.partners.isEmpty)
    }
}
