import Foundation
import Testing

/// People and papers of a node's loads, typed by whoever enters them.
struct StandingRoomTests {
    private static let lane = """
        {"type":"FeatureCollection","name":"street","features":[{"type":"Feature","properties":\
        {"role":"corridor","widthMetres":300},"geometry":{"type":"LineString","coordinates":\
        [[-117.0,32.5],[-116.787,32.5]]}}]}
        """
    private let scratch: Scratch
    private let data: String

    init() throws {
        scratch = try Scratch()
        data = scratch.path("data")
    }

    private func deed(
        _ member: String, _ word: String, _ rest: String = "", at: String = "2025-03-01"
    ) -> String {
        let office = ["applied", "answered"].contains(word) ? "" : #""authority":"us-cbp","#
        return """
            {"room":"member","matter":"\(member)","at":"\(at)T10:00:00Z",\(office)"record":\
            {"event":"\(word)","programme":"CTPAT"\(rest)}}
            """
    }

    private func member(_ name: String, as entity: String) -> [String] {
        [
            deed(name, "applied", #","entity":"\#(entity)","name":"Muster \#(name)""#),
            deed(name, "certified", at: "2025-05-01"),
        ]
    }

    private func feed(_ name: String, _ lines: [String]) throws -> Command {
        let file = try scratch.write(lines.joined(separator: "\n") + "\n", to: name)
        return try Command.garita("ingest", file, "--data", data)
    }

    private var trip: String {
        """
        {"trip":"T-1","device":"GPS-1","departure":"2026-01-05T14:00:00Z","driver":"D-1",\
        "tractor":"TRK-1","trailer":"TRL-1","exporter":"MFG","carrier":"CAR","importer":"IMP",\
        "border":"southern","seals":[{"maker":"Ancla","number":"H-1","class":"H"}],\
        "parties":[{"role":"consignee","name":"Quellmark Optronics GmbH","country":"US"}],\
        "exports":[{"licence":"D100","code":"C30","eccn":"3A001","destination":"US",\
        "lines":[{"schedule_b":"8456110000","cents":600050}],"citation":"AES X20260105123456"}]}
        """
    }

    private func card(_ status: String, at: String) -> String {
        """
        {"action":"standing","time":"\(at)","member":"D-1","programme":"FAST",\
        "status":"\(status)","authority":"us-cbp"}
        """
    }

    private func filed() throws {
        let members =
            member("MFG", as: "foreign-manufacturer") + member("CAR", as: "highway-carrier")
            + member("IMP", as: "us-importer")
        let lines =
            [Self.lane, trip] + members + [card("approved", at: "2026-01-01T10:00:00Z")]
        let run = try feed("all.ndjson", lines)
        #expect(run.status == 0, "\(run.output)\(run.complaints)")
    }

    // A load whose every link an authority certified is shut out of the trusted lane, because its
    // carrier is certified as nothing in particular and its driver's card is only “approved”.
    @Test func whatOfficesFileOpensTheLane() throws {
        try filed()
        let open = try Command.garita("trip", "show", "T-1", "--data", data)
        #expect(open.output.contains("Trusted lane: every link fits"), "\(open.output)")
        #expect(open.output.contains("CTPAT: certified as highway-carrier"))
        _ = try feed("revoked.ndjson", [card("revoked", at: "2026-01-04T10:00:00Z")])
        let shut = try Command.garita("trip", "show", "T-1", "--data", data)
        #expect(shut.output.contains("CLOSED driver D-1  FAST: removed"), "\(shut.output)")
    }

    // What the trip declared of names, goods and border is judged and shown to nobody.
    @Test func thePageTellsWhatWasDeclared() throws {
        try filed()
        let page = try Command.garita("trip", "show", "T-1", "--data", data)
        #expect(page.output.contains("southern, into the United States"), "\(page.output)")
        #expect(page.output.contains("consignee Quellmark Optronics GmbH (US)"))
        #expect(page.output.contains("3A001 to US, 6,000.50 USD, licence D100"))
        let json = try Command.garita("trip", "show", "T-1", "--data", data, "--json")
        #expect(json.output.contains(#""border": "southern""#))
        #expect(json.output.contains(#""eccn": "3A001""#), "\(json.output.prefix(2_000))")
    }

    // Deeds of one file are refused because what they build on stands a line before them.
    @Test func aBatchBuildsOnItself() throws {
        let terms = """
            {"room":"licence","matter":"D100","at":"2026-01-02T10:00:00Z","authority":"us-bis",\
            "record":{"licence":{"id":"D100","code":"C30","eccn":"3A001","limit_cents":1000000,\
            "from":"2026-01-01","expires":"2026-12-31","destinations":["US"]}}}
            """
        let withdrawn = """
            {"room":"licence","matter":"D100","at":"2026-01-03T10:00:00Z","authority":"us-bis",\
            "record":{"withdrawn":{"from":"2026-01-03"}}}
            """
        let run = try feed("batch.ndjson", member("MFG", as: "us-importer") + [terms, withdrawn])
        #expect(run.status == 0 && run.output.contains("4 recorded"), "\(run.complaints)")
        let other = withdrawn.replacing("D100", with: "D200")
        let lost = try feed("lost.ndjson", [other, deed("NOBODY", "certified")])
        #expect(lost.status == 1)
        #expect(lost.complaints.contains("no terms of licence D200 are filed here"))
        #expect(lost.complaints.contains("NOBODY has not applied to any programme here"))
    }

    // One member's slip makes every command about another one fail.
    @Test func anothersFlawIsNotMine() throws {
        _ = try feed(
            "flaw.ndjson",
            member("MFG", as: "us-importer") + [
                deed("CAR", "applied", #","entity":"highway-carrier","name":"Muster CAR""#),
                deed("CAR", "reinstated", at: "2025-06-01"),
            ])
        let mine = try Command.garita("member", "show", "MFG", "--data", data)
        #expect(mine.status == 0, "\(mine.complaints)")
        #expect(mine.complaints.contains("1 line about other members did not count"))
        let theirs = try Command.garita("member", "show", "CAR", "--data", data)
        #expect(theirs.status == 1 && theirs.complaints.contains("“reinstated” wants"))
    }

    // Whoever validates cannot tell whether the file before him is the one that was named.
    @Test func aPaperIsKnownByItsDigest() throws {
        let paper = try scratch.write("%PDF-1.4 seal log\n", to: "log.pdf")
        let described = try Command.garita("member", "evidence", paper, "--until", "2030-01-31")
        let answer = deed(
            "MFG", "answered",
            #","criterion":"6.6","answer":"yes","evidence":[\#(described.output)]"#
                .replacing("\n", with: ""))
        let run = try feed(
            "answered.ndjson", member("MFG", as: "foreign-manufacturer") + [answer])
        #expect(run.status == 0, "\(run.complaints)")
        let all = try Command.garita("member", "papers", "MFG", "--data", data)
        #expect(all.output.contains("CTPAT 6.6") && all.output.contains("log.pdf"))
        let same = try Command.garita("member", "papers", "MFG", paper, "--data", data)
        #expect(same.status == 0 && same.output.contains("CTPAT 6.6"), "\(same.output)")
        let other = try scratch.write("%PDF-1.4 seal log, mended\n", to: "other.pdf")
        let wrong = try Command.garita("member", "papers", "MFG", other, "--data", data)
        #expect(wrong.status == 1 && wrong.output.contains("no paper of the record"))
    }
}
