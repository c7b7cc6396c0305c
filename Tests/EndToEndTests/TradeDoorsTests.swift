import Foundation
import Testing

/// Licences and lists of restricted parties come in at the door of a serving node and act on its
/// loads. All names are invented.
@Suite(.serialized)
struct TradeDoorsTests {
    private static let lane = """
        {"type":"FeatureCollection","name":"street","features":[{"type":"Feature","properties":\
        {"role":"corridor","widthMetres":300},"geometry":{"type":"LineString","coordinates":\
        [[-117.0,32.5],[-116.787,32.5]]}},{"type":"Feature","properties":{"role":"plant",\
        "name":"plant","radiusMetres":250},"geometry":{"type":"Point","coordinates":\
        [-117.0,32.5]}}]}
        """
    private static let lines = "application/x-ndjson"

    private func key(_ role: String, _ party: String, _ data: String) throws -> String {
        try Command.key(role, party, data)
    }

    private func trip(_ departure: Date) -> String {
        """
        {"trip":"T-1","device":"GPS-1","departure":"\(departure.ISO8601Format())",\
        "driver":"driver-1","tractor":"TRK-1","trailer":"TRL-1","exporter":"MAKER",\
        "seals":[{"maker":"Ancla","number":"H-1","class":"H"}],\
        "programme":{"ctpatTier":2,"fast":true},"border":"southern","importer":"US-IMP",\
        "parties":[{"role":"consignee","name":"Quellmark Optronics GmbH","country":"MX"}],\
        "exports":[{"licence":"D100","code":"C30","eccn":"3A001","destination":"MX",\
        "lines":[{"schedule_b":"8456110000","cents":600000}],"citation":"AES X20260105123456"}]}
        """
    }

    private func filing(_ room: String, _ matter: String, _ record: String) -> String {
        """
        {"room":"\(room)","matter":"\(matter)","at":"\(Date().ISO8601Format())",\
        "authority":"us-cbp","record":\(record)}
        """
    }

    private static let licence = """
        {"licence":{"id":"D100","code":"C30","eccn":"3A001","limit_cents":1000000,\
        "from":"2026-01-01","expires":"2099-12-31","destinations":["MX"]}}
        """

    private func page(_ node: Serving, _ key: String, has text: String) async throws -> String {
        var last = ""
        let isThere = try await node.comesTo(200) {
            last = try await node.send("/v1/trips/T-1", key: key).text
            return last.contains(text) ? 200 : 404
        }
        #expect(isThere, "\(text) is not in \(last.prefix(4_000))")
        return last
    }

    // A list or a licence is filed and acts on no load; or the exporter reads whose name met which
    // entry; or the court's file names evidence it does not carry.
    @Test func aLicenceAndAListActOnALoadAndStandInItsDossier() async throws {
        let scratch = try Scratch()
        let data = scratch.path("data")
        let op = try key("operator", "op", data), customs = try key("customs", "us-cbp", data)
        let maker = try key("exporter", "MAKER", data)
        let list = try scratch.write(
            "name,source,entity_number,type\n\"Quellmark Optronics Co. Ltd.\",EL,4711,Entity\n",
            to: "list.csv")
        let written = try Command.garita(
            "screen", "filings", list, "--name", "CSL", "--authority", "us-cbp",
            "--edition", "one")
        #expect(written.status == 0, "\(written.complaints)")

        let node = try Serving(data)
        let start = Date().addingTimeInterval(-120)
        let declared = try await node.send(
            "/v1/events", key: op, type: Self.lines, Self.lane + "\n" + trip(start))
        #expect(declared.text.contains("\"recorded\":2"), "\(declared.text)")
        let filed = try await node.send(
            "/v1/events", key: customs, type: Self.lines, filing("licence", "D100", Self.licence))
        #expect(filed.text.contains("\"recorded\":1"), "\(filed.text)")
        let at = start.addingTimeInterval(60)
        _ = try await node.send(
            "/v1/events", key: op, type: Self.lines,
            """
            {"device":"GPS-1","time":"\(at.ISO8601Format())","lon":-116.98,"lat":32.5}
            """)
        let cleared = try await page(node, op, has: "\"channel\":\"releaseTrustedLane\"")
        #expect(cleared.contains("\"remainingCents\":400000"), "\(cleared.suffix(2_000))")
        #expect(cleared.contains("\"eligible\":false"))

        _ = try await node.send(
            "/v1/events", key: customs, type: Self.lines, written.output)
        let held = try await page(node, op, has: "\"cause\":\"restrictedParty\"")
        #expect(held.contains("\"channel\":\"hold\"") && held.contains("another legal form"))
        #expect(held.contains("Filed with the restricted parties: CSL"))
        let own = try await node.send("/v1/trips/T-1", key: maker)
        #expect(own.text.contains("\"stoppedBy\":[\"party\"]"), "\(own.text.suffix(600))")
        #expect(!own.text.contains("EL 4711") && !own.text.contains("Filed with"))

        let act = #"{"cleared":{"entry":"EL 4711","name":"Quellmark Optronics GmbH"}}"#
        _ = try await node.send(
            "/v1/events", key: customs, type: Self.lines, filing("restricted", "CSL", act))
        _ = try await page(node, op, has: "\"clearedBy\":\"us-cbp\"")
        try await withdraw(node, customs, op)
        #expect(node.stop() == 0)
        try checkLedger(data, scratch)
    }

    private func withdraw(_ node: Serving, _ customs: String, _ op: String) async throws {
        let refused = try await node.send(
            "/v1/events", key: customs, type: Self.lines,
            filing("licence", "D100", #"{"withdrawn":{"from":"soon"}}"#))
        #expect(refused.text.contains("withdrawn.from"), "\(refused.text)")
        _ = try await node.send(
            "/v1/events", key: customs, type: Self.lines,
            filing("licence", "D100", #"{"withdrawn":{"from":"2026-01-02"}}"#))
        _ = try await page(node, op, has: "\"cause\":\"licence\"")
    }

    private func checkLedger(_ data: String, _ scratch: Scratch) throws {
        let balance = try Command.garita("licence", "list", "--data", data)
        #expect(balance.output.contains("withdrawn 2026-01-02"), "\(balance.output)")
        let file = scratch.path("T-1.dossier")
        let made = try Command.garita("dossier", "T-1", "--data", data, "-o", file)
        #expect(made.status == 0, "\(made.complaints)")
        let text = try String(contentsOfFile: file, encoding: .utf8)
        #expect(text.contains(#""is":"cited","stream":"~licence/D100""#), "\(text.prefix(2_000))")
        #expect(text.contains(#""is":"cited","stream":"~restricted/CSL""#))
        let key = try #require(made.output.split(separator: " ").last).trimmingCharacters(
            in: .whitespacesAndNewlines)
        let verified = try Command.garita("verify", file, "--key", key)
        #expect(verified.status == 0, "\(verified.output)\(verified.complaints)")
        let forged = text.replacing("~licence/D100", with: "~licence/D200")
        let other = try scratch.write(forged, to: "forged.dossier")
        #expect(try Command.garita("verify", other, "--key", key).status != 0)
        let spanish = try Command.garita("trip", "show", "T-1", "--data", data, "--lang", "es")
        #expect(
            spanish.output.contains("Licencia de exportación (D100: retirada)"),
            "\(spanish.output)")
        let replay = try Command.garita("replay", "--data", data)
        #expect(replay.status == 0, "\(replay.output)\(replay.complaints)")
    }

    // A mended suspension line is not read, and the suspended carrier's load is told to be FAST.
    @Test func aSuspensionThatCannotBeReadClosesItsLink() throws {
        let scratch = try Scratch()
        let feed = try scratch.write(
            """
            {"kind":"status","member":"P","programme":"CTPAT","status":"certified","from":"2020-01-01"}
            {"kind":"status","member":"C","programme":"CTPAT","status":"certified","as":"highway-carrier","from":"2020-01-01"}
            {"kind":"status","member":"C","programme":"CTPAT","status":"suspended","reason":"gossip","from":"2025-01-01"}
            {"kind":"status","member":"I","programme":"CTPAT","status":"certified","from":"2020-01-01"}
            {"kind":"card","holder":"D","programme":"FAST","outcome":"approved","decided":"2022-02-01","expires":"2027-01-31"}

            """, to: "feed.ndjson")
        let trip = try scratch.write(
            """
            {"trip":"T-1","border":"southern","departure":"2026-01-05T14:00:00Z","manufacturer":"P",
             "carrier":"C","driver":"D","importer":"I","seals":[{"maker":"A","number":"1","class":"H"}]}
            """, to: "trip.json")
        let run = try Command.garita("eligibility", trip, "--feed", feed)
        #expect(run.status == 1)
        #expect(run.output.contains("NOT FAST: closed by carrier"), "\(run.output)")
        #expect(run.output.contains("line 3 says of it could not be read"), "\(run.output)")
    }

    // A denied party ships under a small letter; a terminal is driven by a name on a list.
    @Test func namesAreComparedAndPrintedWithCare() throws {
        let scratch = try Scratch()
        let book = try scratch.write(
            """
            {"licences":[],"denied":[{"party":"TALLER-ACME","from":"2025-10-01"}],"shipments":[
             {"id":"S-1","day":"2026-01-05","lines":[{"schedule_b":"1","cents":5}],"eccn":"EAR99",
              "code":"C33","destination":"MX","parties":["Taller-Acme"]}]}
            """, to: "book.json")
        let check = try Command.garita("licence", "check", book)
        #expect(check.status == 1)
        #expect(
            check.output.contains("Taller-Acme is denied export privileges"), "\(check.output)")
        let list = try scratch.write(
            #"[{"name":"Tarvend Maritime","alt_names":"Norrby Valvat; Quellmark\u001b[2J Optronics"}]"#,
            to: "list.json")
        let names = try scratch.write("Norrby Valvat\nQuellmark Optronics\n", to: "names.txt")
        let run = try Command.garita("screen", "--list", list, "--names", names)
        #expect(run.output.contains("Norrby Valvat"), "\(run.output)\(run.complaints)")
        #expect(!run.output.contains("not found"), "\(run.output)")
        #expect(!run.output.contains("\u{1B}"))
    }

    // A profile that imports itself is called valid; a mapping the wrong way round finds nothing
    // and says so of no one.
    @Test func aLoopAndAReversedMappingAreTold() throws {
        let scratch = try Scratch()
        let profile = try scratch.write(
            """
            {"profile":{"uuid":"3f0d7c5e-7f4c-4f0a-9d2b-0a4b8f0e7a11","metadata":{"title":"x",
             "last-modified":"2026-01-05T14:00:00Z","version":"1","oscal-version":"1.2.0"},
             "imports":[{"href":"self.json","include-all":{}}]}}
            """, to: "self.json")
        let run = try Command.garita("oscal", "validate", profile)
        #expect(run.status == 1)
        #expect(run.output.contains("it imports itself"), "\(run.output)")
        #expect(try Command.garita("oscal", "validate", "--schema-only", profile).status == 0)
    }
}
