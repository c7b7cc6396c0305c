import Foundation
import Testing

/// What a ledger keeps for good is told without failing for ever, and what acts on nothing yet is
/// told to whoever said it.
@Suite(.serialized)
struct TrustLedgerTests {
    private let scratch: Scratch
    private let data: String

    init() throws {
        scratch = try Scratch()
        data = scratch.path("data")
    }

    private func feed(_ name: String, _ lines: [String]) throws -> Command {
        let file = try scratch.write(lines.joined(separator: "\n") + "\n", to: name)
        return try Command.garita("ingest", file, "--data", data)
    }

    private func deed(
        _ word: String, _ rest: String = "", day: Int, by authority: String? = nil
    ) -> String {
        let office = authority.map { #""authority":"\#($0)","# } ?? ""
        return #"{"room":"member","matter":"TRUCK-1","at":"2026-03-0\#(day)T10:00:00Z",\#(office)"#
            + #""record":{"event":"\#(word)","programme":"CTPAT"\#(rest)}}"#
    }

    private func read(_ words: String...) throws -> Command {
        try Command.run(["member"] + words + ["--data", data, "--as-of", "2026-03-20"])
    }

    private static let commands = [["show", "TRUCK-1"], ["queue"], ["clocks", "TRUCK-1"]]

    private func statuses() throws -> [Int32] {
        try Self.commands.map {
            try Command.run(["member"] + $0 + ["--data", data, "--as-of", "2026-03-20"]).status
        }
    }

    // One deed out of turn, and a script that reads the queue every morning fails for ever; or an
    // office never hears that its suspension stands nowhere.
    @Test func aDeedOutOfTurnIsADoubtUntilItsOfficeActsAgain() throws {
        let applied = deed("applied", #","entity":"highway-carrier","name":"Muster""#, day: 1)
        let early = deed("reinstated", day: 2, by: "us-cbp")
        #expect(try feed("a.ndjson", [applied, early]).status == 0)
        #expect(try statuses() == [1, 1, 1])
        #expect(try feed("b.ndjson", [deed("certified", day: 3, by: "us-cbp")]).status == 0)
        #expect(try statuses() == [0, 0, 0])
        // A deed that counts with a flag is no failure at all; both stay told.
        let tier = deed("tier", #","tier":1"#, day: 4, by: "us-cbp")
        #expect(try feed("c.ndjson", [tier]).status == 0)
        #expect(try statuses() == [0, 0, 0])
        let shown = try read("show", "TRUCK-1")
        #expect(shown.complaints.contains("not counted: “reinstated” wants"), "\(shown.complaints)")
        #expect(shown.complaints.contains("counted with a flag: no “reason” stands"))
        // The member's own deeds settle nothing that an office left open, nor the other way round.
        let late = deed("decided", #","outcome":"upheld""#, day: 5, by: "us-cbp")
        let own = deed("profiled", #","sites":["yard"]"#, day: 6)
        #expect(try feed("d.ndjson", [late, own]).status == 0)
        #expect(try statuses() == [1, 1, 1])
    }

    // A carrier stopped by a notice is shown as certified by a command that says all is well.
    @Test func aWordFromOutsideIsADoubt() throws {
        let notice =
            #"{"action":"standing","member":"TRUCK-1","programme":"CTPAT","status":"suspended","#
            + #""reason":"seizure","time":"2026-03-03T10:00:00Z","authority":"us-cbp"}"#
        let applied = deed("applied", #","entity":"highway-carrier","name":"Muster""#, day: 1)
        let run = try feed(
            "a.ndjson", [applied, deed("certified", day: 2, by: "us-cbp"), notice])
        #expect(run.status == 0, "\(run.complaints)")
        #expect(try read("show", "TRUCK-1").status == 1)
    }

    private func denial(of member: String) -> String {
        #"{"action":"deny","time":"2026-03-05T10:00:00Z","member":"\#(member)","#
            + #""list":"consolidated","authority":"us-cbp"}"#
    }

    // An officer mistypes a name on the phone, reads “recorded”, and the truck rolls on.
    @Test func aDenialOfNobodyIsRemarkedUpon() async throws {
        let applied = deed("applied", #","entity":"highway-carrier","name":"Muster""#, day: 1)
        let told = "no load and no member here is called “TRUK-1”"
        let run = try feed("a.ndjson", [denial(of: "TRUK-1"), denial(of: "TRUCK-1"), applied])
        #expect(run.status == 0 && run.output.contains("3 recorded"), "\(run.output)")
        #expect(run.complaints.contains("line 1: " + told), "\(run.complaints)")
        #expect(!run.complaints.contains("“TRUCK-1”"), "its load or file stands further on")
        let key = try Command.key("customs", "us-cbp", data)
        let node = try Serving(data)
        let lines = [denial(of: "TRUCK-1"), denial(of: "TRUK-1")].joined(separator: "\n")
        let answer = try await node.send(
            "/v1/events", key: key, type: "application/x-ndjson", lines)
        #expect(answer.text.contains("\"remarks\":[{\"line\":2,\"sentence\":\"\(told)"))
        #expect(answer.text.contains("\"remarksCount\":1"), "\(answer.text)")
        let clean = try await node.send(
            "/v1/events", key: key, type: "application/x-ndjson", denial(of: "TRUCK-1"))
        #expect(!clean.text.contains("remarks"), "\(clean.text)")
    }

    // A catalog that somebody has worked on is written over without a word.
    @Test func anExportReplacesNothingUnasked() throws {
        let file = scratch.path("ctpat.json")
        #expect(try Command.garita("oscal", "export", "CTPAT", "-o", file).status == 0)
        let again = try Command.garita("oscal", "export", "CTPAT", "-o", file)
        #expect(again.status == 73 && again.complaints.contains("--force"), "\(again.complaints)")
        let forced = try Command.garita("oscal", "export", "CTPAT", "-o", file, "--force")
        #expect(forced.status == 0)
        let folder = scratch.path("all")
        #expect(try Command.garita("oscal", "export", "--all", folder).status == 0)
        #expect(try Command.garita("oscal", "export", "--all", folder).status == 73)
    }

    // A shipment entered late draws on what an earlier one left, and nobody sees that they changed
    // places.
    @Test func shipmentsOutOfOrderAreTold() throws {
        func shipment(_ id: String, _ day: String) -> String {
            #"{"id":"\#(id)","day":"\#(day)","lines":[{"schedule_b":"8456110000","cents":1000}],"#
                + #""eccn":"3A001","code":"C30","licence":"D1","destination":"MX","#
                + #""citation":"AES X20260105123456"}"#
        }
        let book =
            #"{"licences":[{"id":"D1","code":"C30","eccn":"3A001","limit_cents":1000000,"#
            + #""from":"2026-01-01","expires":"2026-12-31","destinations":["MX"]}],"shipments":["#
            + shipment("S-2", "2026-02-02") + "," + shipment("S-1", "2026-01-02") + "]}"
        let run = try Command.garita("licence", "check", try scratch.write(book, to: "b.json"))
        #expect(
            run.complaints.contains("S-1 of 2026-01-02 stands after S-2 of 2026-02-02"),
            "\(run.output)\(run.complaints)")
    }
}
