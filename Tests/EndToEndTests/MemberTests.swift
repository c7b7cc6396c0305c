import Foundation
import Testing

/// Members of programmes as their trader, their authority and a foreign one see them.
struct MemberTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private static let fixtures = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures/membership")
    private static let members = fixtures.appending(path: "valid/members.ndjson").path
    private static let bad = fixtures.appending(path: "invalid/lines.ndjson").path

    private func member(_ words: String..., day: String = "2026-11-22") throws -> Command {
        try Command.run(["member"] + words + ["--events", Self.members, "--as-of", day])
    }

    private func certificate(of name: String = "EXP-7") throws -> (Command, file: String) {
        let file = scratch.path("\(name).cert")
        _ = try Command.garita("member", "key", "customs.example", "-o", scratch.path("keys"))
        let run = try member(
            "certificate", name, "--programme", "CTPAT", "--secret",
            scratch.path("keys/signing.key"), "-o", file)
        return (run, file)
    }

    private func verify(_ file: String, on day: String, _ more: String...) throws -> Command {
        try Command.run(
            ["member", "verify", file, "--key", scratch.path("keys/verifier.key"), "--on", day]
                + more)
    }

    // A foreign authority cannot check a certificate, or believes one that was changed or is old.
    @Test func aCertificateIsCheckedOffline() throws {
        let (made, file) = try certificate()
        #expect(made.status == 0, "\(made.complaints)")
        let sound = try verify(file, on: "2026-12-01", "--programme", "AEO")
        #expect(sound.status == 0)
        #expect(sound.output.hasPrefix("TRUE") && sound.output.contains("28-c"), "\(sound.output)")
        #expect(try verify(file, on: "2026-12-23").status == 1)
        #expect(try verify(file, on: "2026-11-21").status == 1)
        let text = try String(contentsOfFile: file, encoding: .utf8)
        let forged = try scratch.write(
            text.replacing("state: validated\ntier: 2", with: "state: validated\ntier: 3"),
            to: "forged")
        let told = try verify(forged, on: "2026-12-01")
        #expect(told.status == 1 && told.output.hasPrefix("NOT TRUE"), "\(told.output)")
    }

    // A suspended carrier leaves with a certificate.
    @Test func theSuspendedGetNone() throws {
        let (made, file) = try certificate(of: "TRUCK-1")
        #expect(made.status == 65)
        #expect(made.complaints.contains("is suspended in CTPAT"))
        #expect(!FileManager.default.fileExists(atPath: file))
    }

    // The same record gives another certificate tomorrow, and two courts hold two truths.
    @Test func oneRecordGivesOneCertificate() throws {
        let (_, file) = try certificate()
        let first = try Data(contentsOf: URL(fileURLWithPath: file))
        try FileManager.default.removeItem(atPath: file)
        let again = try member(
            "certificate", "EXP-7", "--secret", scratch.path("keys/signing.key"), "-o", file)
        #expect(again.status == 0)
        #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == first)
    }

    // One bad line takes a whole file of members with it, or is lost without a word.
    @Test func badLinesAreToldAndTheRestKept() throws {
        let run = try Command.garita(
            "member", "show", "BAD-1", "--events", Self.bad, "--as-of", "2026-11-22")
        #expect(run.status == 1)
        for words in [
            "line 2, refused: criterion 28-a is not asked", "line 3, kept with a flag",
            "200 MiB", "setup.exe", "line 5, refused", "1 line about other members",
        ] {
            #expect(run.complaints.contains(words), "\(words) in \(run.complaints)")
        }
        #expect(run.output.contains("AEO, customs-simplifications: certified"), "\(run.output)")
        let all = try Command.garita(
            "member", "queue", "--events", Self.bad, "--as-of", "2026-11-22")
        #expect(all.complaints.contains("line 4, refused: 1999-05-01 is before"))
    }

    // The officer sees the quiet members first.
    @Test func theQueueBeginsWithWhatPresses() throws {
        let lines = try member("queue").output.split(separator: "\n").dropFirst(2)
        #expect(lines.first?.contains("TRUCK-1") == true)
        #expect(lines.first?.hasPrefix("high") == true)
        #expect(try member("queue", "--suspended").output.split(separator: "\n").count == 3)
    }

    // A page speaks half English to a reader of Spanish, or wants the network to be read.
    @Test(arguments: [
        ["queue"], ["profile", "EXP-7"], ["gaps", "EXP-7"], ["validation", "EXP-7"],
    ])
    func pagesAreWhole(words: [String]) throws {
        for (language, heading) in [
            ("en", "Members|Muster|Gaps|Validation"), ("es", "Miembros|Muster|Brechas|Informe"),
        ] {
            let page = scratch.path("\(language).html")
            let run = try Command.run(
                ["member", "report"] + words
                    + [
                        "--events", Self.members, "--as-of", "2026-11-22", "-o", page, "--lang",
                        language,
                    ])
            #expect(run.status == 0, "\(run.complaints)")
            let text = try String(contentsOfFile: page, encoding: .utf8)
            #expect(text.contains("<html lang=\"\(language)\">"))
            #expect(!text.contains("<script") && !text.contains("src="))
            #expect(heading.split(separator: "|").contains { text.contains("<h1>\($0)") })
        }
    }

    // A paper is described wrongly, or a program is taken for one.
    @Test func evidenceIsDescribedFromItsBytes() throws {
        let paper = try scratch.write("%PDF-1.7 hello", to: "log.pdf")
        let program = try scratch.write("MZ not a paper", to: "plan.pdf")
        let run = try Command.garita("member", "evidence", paper, program)
        #expect(run.status == 1)
        #expect(run.output.contains(#""name":"log.pdf","type":"application/pdf","bytes":14"#))
        #expect(run.complaints.contains("a Windows program"))
    }
}
