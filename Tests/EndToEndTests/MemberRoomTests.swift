import Foundation
import Testing

/// Members of a node that serves: filed at the door, acting on loads, read by trader and authority.
@Suite(.serialized)
struct MemberRoomTests {
    private static let lines = "application/x-ndjson"
    private static let lane = """
        {"type":"FeatureCollection","name":"street","features":[{"type":"Feature","properties":\
        {"role":"corridor","widthMetres":300},"geometry":{"type":"LineString","coordinates":\
        [[-117.0,32.5],[-116.787,32.5]]}},{"type":"Feature","properties":{"role":"plant",\
        "name":"plant","radiusMetres":250},"geometry":{"type":"Point","coordinates":\
        [-117.0,32.5]}}]}
        """

    private let scratch: Scratch
    private let data: String
    private let start = Date().addingTimeInterval(-180)

    init() throws {
        scratch = try Scratch()
        data = scratch.path("data")
    }

    private func key(_ role: String, _ party: String) throws -> String {
        try Command.key(role, party, data)
    }

    private func at(_ second: Double) -> String {
        start.addingTimeInterval(second).ISO8601Format()
    }

    private var trip: String {
        """
        {"trip":"T-1","device":"GPS-1","departure":"\(at(60))","driver":"driver-1",\
        "tractor":"TRK-1","trailer":"TRL-1","exporter":"EXP-7","carrier":"carrier-a",\
        "seals":[{"maker":"Ancla","number":"H-1","class":"H"}],\
        "programme":{"ctpatTier":1,"fast":true}}
        """
    }

    private func deed(_ word: String, _ rest: String = "", second: Double) -> String {
        let more = rest.isEmpty ? "" : "," + rest
        return """
            {"room":"member","matter":"EXP-7","at":"\(at(second))","record":\
            {"event":"\(word)","programme":"CTPAT"\(more)}}
            """
    }

    private func position(_ second: Double, door: String = "closed") -> String {
        """
        {"device":"GPS-1","time":"\(at(60 + second))","lat":32.5,\
        "lon":\(-117 + second / 9_000),"speedKmh":37,"door":"\(door)"}
        """
    }

    private func post(_ node: Serving, _ key: String, _ lines: [String]) async throws -> String {
        try await node.send(
            "/v1/events", key: key, type: Self.lines, lines.joined(separator: "\n")
        ).text
    }

    private func page(_ node: Serving, _ key: String, says text: String) async throws -> Bool {
        try await node.comesTo(200) {
            let page = try await node.send("/v1/trips/T-1", key: key)
            return page.text.contains(text) ? 200 : 404
        }
    }

    // A suspended member's load would cross, a competitor would read its file, or a replay would
    // decide something else.
    @Test func aMembersLifeIsFiledActsAndIsRead() async throws {
        let op = try key("operator", "op"), cbp = try key("customs", "us-cbp")
        let own = try key("exporter", "EXP-7"), rival = try key("exporter", "EXP-8")
        let node = try Serving(data)
        _ = try await post(node, op, [Self.lane, trip])
        try await file(node, own, cbp)
        _ = try await post(node, op, [0, 20, 40, 60].map { position($0) })
        #expect(try await page(node, op, says: "\"channel\":\"releaseTrustedLane\""))

        let suspended = deed(
            "suspended", #""ground":"benefits-denied","reason":"seizure of 1 March""#, second: 130)
        #expect(try await post(node, cbp, [suspended]).contains("\"recorded\":1"))
        #expect(try await page(node, op, says: "\"cause\":\"standing\""))
        try await readAsPeople(node, op)
        try await readAsTrader(node, own, rival)
        try await readAsAuthority(node, cbp)
        #expect(node.stop() == 0)
        try readFromTheFolder()
    }

    private func file(_ node: Serving, _ own: String, _ cbp: String) async throws {
        let applied = deed(
            "applied", #""entity":"us-exporter","name":"Muster Exports""#, second: 0)
        let answered = deed(
            "answered",
            #""criterion":"5.3","answer":"yes","evidence":[{"name":"log.pdf","#
                + #""type":"application/pdf","bytes":1000,"sha256":""#
                + String(repeating: "ab", count: 32) + #""}]"#, second: 1)
        let film = answered.replacing("\"bytes\":1000", with: "\"bytes\":209715200")
        let certified = deed("certified", second: 2)
        let told = try await post(node, own, [applied, answered, film, certified])
        #expect(told.contains("\"recorded\":2"), "\(told)")
        #expect(told.contains("200 MiB") && told.contains("an authority files its decisions"))
        let again = try await post(node, own, [applied, answered])
        #expect(again.contains("\"recorded\":2") && again.contains("\"refusedCount\":0"))
        let acts = [
            deed("certified", second: 3),
            deed(
                "validated", #""kind":"on-site","outcome":"passed","approved_by":"office-2""#,
                second: 4),
            deed("tier", #""tier":2,"reason":"validated""#, second: 5),
        ]
        let decided = try await post(node, cbp, acts)
        #expect(decided.contains("\"recorded\":3"), "\(decided)")
    }

    private func readAsPeople(_ node: Serving, _ op: String) async throws {
        let page = try await node.send("/trips/T-1?lang=es", key: op)
        #expect(
            page.text.contains("exportador EXP-7: CTPAT suspendida"), "\(page.text.suffix(3_000))")
    }

    private func readAsTrader(_ node: Serving, _ own: String, _ rival: String) async throws {
        let mine = try await node.send("/v1/members/EXP-7", key: own)
        #expect(mine.status == 200 && mine.text.contains("\"state\":\"suspended\""), "\(mine.text)")
        #expect(mine.text.contains("\"clock\":\"appeal-filing\"") && mine.text.contains("log.pdf"))
        #expect(!mine.text.contains("\"queue\""))
        let foreign = try await node.send("/v1/members/EXP-7", key: rival)
        let absent = try await node.send("/v1/members/EXP-99", key: rival)
        #expect(foreign.status == 404 && foreign.text == absent.text)
        #expect(try await node.send("/v1/members", key: own).status == 404)
        #expect(try await node.send("/members/EXP-7/report", key: rival).status == 404)
        #expect(try await node.send("/members/report", key: own).status == 404)
        let report = try await node.send("/members/EXP-7/report?kind=gaps&lang=es", key: own)
        #expect(report.status == 200 && report.text.contains("<html lang=\"es\">"))
        #expect(report.text.contains("Brechas: CTPAT"))
    }

    private func readAsAuthority(_ node: Serving, _ cbp: String) async throws {
        let all = try await node.send("/v1/members?queue=suspensions&order=clock", key: cbp)
        #expect(all.text.contains("\"member\":\"EXP-7\"") && all.text.contains("\"found\":1"))
        let none = try await node.send("/v1/members?queue=appeals", key: cbp)
        #expect(none.text.contains("\"found\":0"))
        #expect(try await node.send("/v1/members?queue=nonsense", key: cbp).status == 400)
        let one = try await node.send("/v1/members/EXP-7", key: cbp)
        #expect(one.text.contains("\"offices\":{\"CTPAT\":\"us-cbp\"}"), "\(one.text)")
        #expect(one.text.contains("\"queue\":[{\"member\":\"EXP-7\""))
        #expect(try await node.send("/members/report", key: cbp).text.contains("EXP-7"))
        let before = try await node.send(
            "/v1/members/EXP-7/recognition?on=\(at(100))", key: cbp)
        #expect(before.text.contains("\"good\":true"), "\(before.text)")
        let now = try await node.send("/v1/members/EXP-7/recognition", key: cbp)
        #expect(now.text.contains("\"good\":false"), "\(now.text)")
    }

    private func readFromTheFolder() throws {
        let shown = try Command.garita("member", "show", "EXP-7", "--data", data)
        #expect(shown.status == 0 && shown.output.contains("CTPAT, us-exporter: suspended"))
        let queue = try Command.garita("member", "queue", "--suspended", "--data", data)
        #expect(queue.output.contains("EXP-7"), "\(queue.output)\(queue.complaints)")
        let past = try Command.garita(
            "standing", "status", "EXP-7", "--data", data, "--on", at(100))
        #expect(past.status == 0 && past.output.contains("validated"), "\(past.output)")
        let now = try Command.garita("standing", "status", "EXP-7", "--data", data)
        #expect(now.output.contains("suspended as exporter since"))
        let replay = try Command.garita("replay", "--data", data)
        #expect(replay.status == 0, "\(replay.output)\(replay.complaints)")
    }

    // A member whose load was opened on the road would never be asked what went wrong.
    @Test func anOpenedLoadOpensItsMembersClock() async throws {
        let op = try key("operator", "op"), cbp = try key("customs", "us-cbp")
        let own = try key("exporter", "EXP-7")
        let node = try Serving(data)
        _ = try await post(node, op, [Self.lane, trip])
        try await file(node, own, cbp)
        _ = try await post(node, op, [0, 20, 40, 60].map { position($0) })
        #expect(try await page(node, op, says: "\"channel\":\"releaseTrustedLane\""))
        _ = try await post(
            node, op, [position(70, door: "open"), position(80, door: "open")])
        #expect(
            try await node.comesTo(200) {
                let mine = try await node.send("/v1/members/EXP-7", key: own)
                return mine.text.contains("custody:T-1") ? 200 : 404
            })
        let queue = try await node.send("/v1/members?queue=incidents", key: cbp)
        #expect(queue.text.contains("\"clock\":\"incident-analysis\""), "\(queue.text)")
        #expect(queue.text.contains("\"risk\":\"high\""))
        let analysed = deed("analysed", #""incident":"custody:T-1""#, second: 300)
        #expect(try await post(node, own, [analysed]).contains("\"recorded\":1"))
        #expect(
            try await node.comesTo(200) {
                let left = try await node.send("/v1/members?queue=incidents", key: cbp)
                return left.text.contains("\"found\":0") ? 200 : 404
            })
        #expect(node.stop() == 0)
    }
}
