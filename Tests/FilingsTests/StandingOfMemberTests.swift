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
}
