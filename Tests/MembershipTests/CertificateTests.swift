import Membership
import Testing

struct CertificateTests {
    private func certificate(_ lines: [String]) throws -> MemberCertificate? {
        let desk = try Desk(lines)
        return MemberCertificate(
            try desk.member(), in: "CTPAT", roll: desk.roll, issuer: "customs.example",
            record: "sha256:\(Desk.digest)")
    }

    // What was certified is not what is read at the other end.
    @Test func whatIsWrittenIsRead() throws {
        let certificate = try #require(try certificate(Desk.validated))
        #expect(try MemberCertificate(reading: certificate.text) == certificate)
        #expect(certificate.shown == 3)
        #expect(certificate.goodUntil == (try Desk.day("2026-07-01")))
    }

    // A suspended member shows a fresh certificate.
    @Test func onlyTheStandingGetOne() throws {
        let act = Desk.line("2025-02-10", "suspended", #""ground":"benefits-denied","reason":"x""#)
        #expect(try certificate(Desk.validated + [act]) == nil)
        #expect(try certificate([Desk.applied()]) == nil)
    }

    // Two texts stand for one certificate, or half of one for the whole.
    @Test func onlyOneSpellingIsRead() throws {
        let text = try #require(try certificate(Desk.validated)).text
        for bad in [
            text.replacing("tier: -\n", with: ""),
            text.replacing("events: 14", with: "events: 014"),
            text + "criterion: 5.3 must yes", text.replacing("must yes", with: "must perhaps"),
            text + "name: Another\n", "hello\n" + text, "",
        ] {
            #expect(bad != text)
            #expect(throws: CertificateFlaw.self) { try MemberCertificate(reading: bad) }
        }
    }

    // The other country has to audit again: the file alone does not say what it covers there.
    @Test func itAnswersAnotherProgramme() throws {
        let told = try #require(try certificate(Desk.validated))
        let profile = try #require(Desk.shelf.profile("AEO", "security-and-safety"))
        let list = GapList(profile, told.book, Desk.shelf)
        #expect(list.rows.map(\.verdict) == [.open, .metElsewhere, .part])
    }
}
