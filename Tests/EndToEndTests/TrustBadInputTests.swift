import Foundation
import Testing

/// Bad input about trust, typed as a user types it: each is refused or flagged with its place and
/// its cure, and what stands beside it is used.
@Suite(.serialized)
struct TrustBadInputTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private static let head =
        #""uuid":"6f3c1b7a-52c4-4d0e-9a51-0c1f3e8f7a01","metadata":{"title":"t","last-modified":"#
        + #""2026-11-22T12:00:00Z","version":"1","oscal-version":"1.2.3"}"#

    private func catalog(_ second: String, _ name: String) throws -> String {
        try scratch.write(
            """
            {"catalog":{\(Self.head),"controls":[
            {"id":"a-1","title":"One"},
            {"id":"\(second)","title":"Two"}]}}
            """, to: name)
    }

    /// Each of the words is told in what was printed.
    private func expect(_ text: String, _ words: String...) {
        for word in words where !text.contains(word) {
            Issue.record("“\(word)” is not in: \(text)")
        }
    }

    // A bad catalog or profile would be taken for a good one, or keep the good ones from being read.
    @Test func catalogsAndProfiles() throws {
        let good = try catalog("a-2", "good.json"), twice = try catalog("a-1", "twice.json")
        let digit = try catalog("2.3", "digit.json")
        let own = try scratch.write(
            """
            {"profile":{\(Self.head),"imports":[
            {"href":"self.json","include-all":{}}]}}
            """, to: "self.json")
        let run = try Command.garita("oscal", "validate", twice, own, digit, good)
        #expect(run.status == 1)
        expect(
            run.output, "\(twice): NOT VALID", "line 3, /catalog/controls/1/id",
            "“a-1” is taken since line 2; give one of the two another id", "\(own): NOT VALID",
            "line 2, /profile/imports/0/href: it imports itself", "take one import out",
            "\(digit): NOT VALID", "sent “2.3”; wanted a token", "Write “x-2.3”",
            "\(good): valid")
        let resolved = try Command.garita("oscal", "resolve", own)
        #expect(resolved.status == 65)
        expect(
            resolved.complaints, "line 2, /profile/imports/0/href", "comes back to itself",
            "Import the catalog that was meant instead")
        for bad in [
            ["--catalog", twice], ["--catalog", digit], ["--catalog", good, "--profile", own],
        ] {
            let used = try Command.run(["member", "queue", "--events", good] + bad)
            #expect(used.status == 65)
            expect(used.complaints, bad.last ?? "", "line ")
        }
    }

    private static let paper =
        #""type":"application/pdf","bytes":9000,"sha256":""# + String(repeating: "ab", count: 32)
        + #"""#

    private static let answered = [
        #""criterion":"99.1","answer":"yes""#,
        #""criterion":"6.6","answer":"yes","evidence":[{"name":"film.pdf",\#(paper)}]"#
            .replacing("9000", with: "209715200"),
        #""criterion":"6.6","answer":"yes","evidence":[{"name":"setup.exe",\#(paper)}]"#
            .replacing("application/pdf", with: "application/x-msdownload"),
        #""criterion":"5.3","answer":"yes","evidence":[{"name":"log.pdf",\#(paper)}]"#,
    ]

    // One answer that is no use would lose the others, in a file or at a node's door.
    @Test func answersAndPapers() throws {
        let member = #""member":"EXP-9","programme":"CTPAT""#
        let applied = #""event":"applied","entity":"us-exporter","name":"Muster""#
        let lines =
            [#"{"at":"2024-01-10",\#(applied),\#(member)}"#]
            + Self.answered.map { #"{"at":"2024-01-11","event":"answered",\#($0),\#(member)}"# }
            + [#"{"at":"1999-05-01",\#(applied),"member":"OLD-1","programme":"CTPAT"}"#]
        let file = try scratch.write(lines.joined(separator: "\n") + "\n", to: "m.ndjson")
        let run = try Command.garita(
            "member", "queue", "--events", file, "--as-of", "2026-11-22")
        #expect(run.status == 1 && run.output.contains("EXP-9"), "\(run.output)")
        expect(
            run.complaints, "line 2, refused: criterion 99.1 is not asked",
            "`garita member gaps` lists those that are", "line 3, kept with a flag", "200 MiB",
            "Send the pages that matter", "line 4, kept with a flag", "application/x-msdownload",
            "Print it to PDF", "line 6, refused: 1999-05-01 is before CTPAT took any",
            "correct the date")
        #expect(!run.complaints.contains("line 5"), "\(run.complaints)")

        let deeds =
            [#"{\#(applied),"programme":"CTPAT"}"#]
            + Self.answered.map { #"{"event":"answered",\#($0),"programme":"CTPAT"}"# }
        let filed = deeds.enumerated().map { second, record in
            #"{"room":"member","matter":"EXP-9","at":"2026-03-01T15:00:0\#(second)Z","#
                + #""record":\#(record)}"#
        }
        let early =
            #"{"room":"member","matter":"OLD-1","at":"2000-05-01T15:00:00Z","record":"#
            + #"{\#(applied),"programme":"CTPAT"}}"#
        let sent = try scratch.write(
            (filed + [early]).joined(separator: "\n") + "\n", to: "deeds.ndjson")
        let data = scratch.path("data")
        let door = try Command.garita("ingest", sent, "--data", data)
        #expect(door.status == 1 && door.output.contains("2 refused"), "\(door.output)")
        expect(
            door.complaints, "line 3: ", "200 MiB", "line 4: ", "application/x-msdownload",
            "Print it to PDF")
        let queue = try Command.garita("member", "queue", "--data", data)
        #expect(queue.status == 1 && queue.output.contains("EXP-9"), "\(queue.output)")
        expect(
            queue.complaints, "not counted: criterion 99.1 is not asked",
            "2000-05-01 is before CTPAT took any")
        let papers = try Command.garita("member", "papers", "EXP-9", "--data", data)
        expect(papers.output, "CTPAT 5.3", "log.pdf")
    }

    // A broken row would hide the entry behind it, or a date from before the programme would make a
    // member of somebody.
    @Test func listsAndFeeds() throws {
        let list = try scratch.write(
            "source,entity_number,type,name\nEL,1,Entity,Tarvend Maritime\nEL,2,Entity\n"
                + "EL,3,Entity,Quellmark Optronics\n", to: "list.csv")
        let names = try scratch.write("Quellmark Optronics\n", to: "names.txt")
        let run = try Command.garita("screen", "--list", list, "--names", names)
        #expect(run.status == 1)
        expect(run.output, "1.00  Quellmark Optronics: EL, 3, entry at 4")
        expect(run.complaints, "line 3: there are 3 values", "1 row of the list refused")
        let feed = try scratch.write(
            """
            {"kind":"status","member":"M-1","programme":"CTPAT","status":"certified","from":"1999-05-01"}
            {"kind":"status","member":"M-1","programme":"CTPAT","status":"validated","from":"2020-06-15"}

            """, to: "feed.ndjson")
        let asked = try Command.garita("standing", "status", "M-1", "--feed", feed)
        #expect(asked.status == 1)
        expect(asked.output, "validated since 2020-06-15")
        expect(
            asked.complaints, "line 1: from: sent 1999-05-01, but CTPAT began in 2001-11",
            "correct the date or the programme")
    }
}
