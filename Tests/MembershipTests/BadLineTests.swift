import Membership
import Testing

struct BadLineTests {
    // A bad line takes the good ones with it, or is lost in silence.
    @Test(arguments: [
        ("", "there is nothing here"),
        (#"{"at":"2024-02-01""#, "cut off"),
        ("[1]", "no object"),
        (Desk.line("2024-02-01", "vanished"), "one of applied"),
        (Desk.line("2024-02-31", "approved"), "wanted a date"),
        (#"{"at":"2024-02-01","event":"approved","member":"no one"}"#, "party's id"),
        (Desk.line("2024-02-01", "tier", #""tier":4"#), "1, 2 or 3"),
        (
            Desk.line("2024-02-01", "answered", #""criterion":"5.3","answer":"maybe""#),
            "yes, partly"
        ),
        (Desk.answered("9.9"), "criterion 9.9 is not asked of a us-exporter"),
        (Desk.applied("2001-01-01", member: "OLD-1"), "2014-07-09"),
        (Desk.applied(programme: "FLYPAST", member: "NEW-1"), "no programme “FLYPAST”"),
        (Desk.applied(entity: "juggler", member: "NEW-1"), "wanted one of us-exporter"),
        (Desk.line("2024-02-01", "approved", member: "WHO-1"), "has not applied"),
        (Desk.line("2024-02-01", "monitor", #""partner":"EXP-7""#), "need not ask"),
        (Desk.line("2024-02-01", "consent", #""partner":"CAR-9""#), "has not asked"),
    ])
    func oneBadLineIsRefusedAlone(line: String, words: String) throws {
        let desk = try Desk([Desk.applied(), line, Desk.line("2024-02-02", "certified")])
        #expect(desk.refused.count == 1)
        #expect(desk.refused.first?.line == 2)
        #expect(desk.refused.first?.sentence.contains(words) == true)
        #expect(try desk.enrolment().state == .certified)
    }

    // A film, a program or a program in a paper's clothes lies among the evidence.
    @Test(arguments: [
        (200 << 20, "application/pdf", "log.pdf", "200 MiB"),
        (0, "application/pdf", "log.pdf", "0 bytes"),
        (1_000, "application/x-msdownload", "setup.exe", "wanted a paper"),
        (1_000, "application/pdf", "log.pdf.exe", "under another name"),
        (1_000, "application/pdf", "pdf", "under another name"),
    ])
    func badEvidenceIsLeftOut(bytes: Int, type: String, name: String, words: String) throws {
        let desk = try Desk([
            Desk.applied(), Desk.answered("5.3", type: type, bytes: bytes, name: name),
        ])
        #expect(desk.refused.isEmpty)
        #expect(desk.flagged.first?.sentence.contains(words) == true)
        let said = try desk.member().answers[CriterionName("CTPAT", "5.3")]
        #expect(said?.answer.word == .yes)
        #expect(said?.answer.evidence.isEmpty == true)
    }

    // A file of the desk is taken by its name, whatever it is.
    @Test(arguments: [
        (Array("MZ\u{0}".utf8), "a.pdf", "Windows program"),
        (Array("#!/bin/sh".utf8), "a.txt", "script"),
        ([0x7F, 0x45, 0x4C, 0x46], "a.png", "Linux program"),
        (Array("hello".utf8), "a.pdf", "does not begin"),
        ([0x41, 0x00], "a.csv", "no text"),
    ])
    func programsAreKnownByTheirBytes(bytes: [UInt8], name: String, words: String) throws {
        let type = try #require(EvidenceRule.type(ofName: name))
        #expect(EvidenceRule.flaw(inBytes: bytes, type)?.contains(words) == true)
        #expect(EvidenceRule.flaw(inBytes: Array("%PDF-1.7".utf8), "application/pdf") == nil)
        #expect(EvidenceRule.type(ofName: "a.exe") == nil)
    }

    // A misspelt field is lost, and with it a date that somebody meant to set.
    @Test func unknownFieldsAreTold() throws {
        let desk = try Desk([Desk.applied(), Desk.line("2024-02-01", "approved", #""dew":"x""#)])
        #expect(desk.flagged.first?.sentence.contains("“dew” is no field") == true)
        #expect(try desk.enrolment().state == .approved)
    }

    // An answer goes to whichever programme comes first.
    @Test func severalProgrammesWantAName() throws {
        let desk = try Desk([
            Desk.applied(), Desk.applied(programme: "AEO", entity: "security-and-safety"),
            Desk.line("2024-02-01", "approved"),
        ])
        #expect(desk.refused.first?.sentence.contains("CTPAT, AEO; say which") == true)
    }
}
