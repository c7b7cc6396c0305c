import Foundation
import Testing

/// A model is learnt anew from what a node knows, and filed only where it is better.
struct RetrainTests {
    private static let start = Date().addingTimeInterval(-200)
    private static let lane = """
        {"type":"FeatureCollection","name":"street","features":[{"type":"Feature","properties":\
        {"role":"corridor","widthMetres":300},"geometry":{"type":"LineString","coordinates":\
        [[-117.0,32.5],[-116.787,32.5]]}},{"type":"Feature","properties":{"role":"plant",\
        "name":"plant","radiusMetres":250},"geometry":{"type":"Point","coordinates":\
        [-117.0,32.5]}}]}
        """
    /// Two origins that a rule sends to a look, and one that chance alone picks.
    private static let book = """
        {"format":"garita-rules-1","name":"lane","versions":[{"version":1,"from":"2026-01-01",\
        "to":"2099-12-31","rules":[{"id":"origins","title":"two origins","owner":"desk",\
        "reason":"alert","from":"2026-01-01","expires":"2099-12-31","effect":"examine",\
        "when":[{"field":"origin","in":["XX","YY"]}]}]}]}
        """

    private struct Load {
        let name: String
        let origin: String
        let declarations: Int
    }

    /// What comes from XX is wrong, all of it.
    private static let loads =
        (0..<30).map { Load(name: "X\($0)", origin: "XX", declarations: 50) }
        + (0..<30).map { Load(name: "Y\($0)", origin: "YY", declarations: 50) }
        + (0..<120).map { Load(name: "Z\($0)", origin: "ZZ", declarations: 1) }

    private static func filing(_ room: String, _ matter: String, _ record: String) -> String {
        let authority =
            room == "declaration" ? "" : #""authority":"us-cbp","#
        return """
            {"room":"\(room)","matter":"\(matter)",\(authority)\
            "at":"\(start.ISO8601Format())","record":\(record)}
            """
    }

    private static func trip(_ load: Load) -> String {
        """
        {"trip":"\(load.name)","device":"GPS-\(load.name)","departure":"\(start.ISO8601Format())",\
        "driver":"driver-\(load.name)","tractor":"TRK-\(load.name)","trailer":"TRL-\(load.name)",\
        "carrier":"carrier-a","seals":[{"maker":"Ancla","number":"H-\(load.name)","class":"H"}],\
        "programme":{"ctpatTier":2,"fast":true}}
        """
    }

    private static func drive(_ load: Load) -> [String] {
        (1...4).map { step in
            """
            {"device":"GPS-\(load.name)",\
            "time":"\(start.addingTimeInterval(Double(step) * 30).ISO8601Format())",\
            "lon":\(-117 + Double(step) / 300),"lat":32.5}
            """
        }
    }

    private static func declarations(_ load: Load, _ place: Int) -> [String] {
        (0..<load.declarations).map { number in
            let row = place * 50 + number
            let date = start.addingTimeInterval(-86_400 * Double(row * 7 % 300))
            // An id as a number, and one with blanks: both tell declarations apart.
            let id = number % 2 == 0 ? "\(number)" : "\" D-\(number) \""
            return filing(
                "declaration", load.name,
                """
                {"id":\(id),"date":"\(date.ISO8601Format().prefix(10))","hsCode":"2202100000",\
                "origin":"\(load.origin)","netMass":\(100 + row),"value":\(700 + row % 90),\
                "declarant":"broker-\(row % 9)","importer":"importer-\(row % 200)"}
                """)
        }
    }

    private func node(_ scratch: Scratch) async throws -> String {
        let data = scratch.path("data")
        _ = try Command.key("operator", "op", data)
        let node = try Serving(data, "--policy", "v2")
        #expect(node.stop() == 0)
        var lines = [Self.lane, Self.filing("rules", "us-cbp", Self.book)]
        lines += Self.loads.map(Self.trip)
        for (place, load) in Self.loads.enumerated() { lines += Self.declarations(load, place) }
        lines += Self.loads.flatMap(Self.drive)
        lines += Self.loads.map { load in
            Self.filing(
                "result", load.name,
                #"{"outcome":"\#(load.origin == "XX" ? "found" : "nothing")","officer":"O-1"}"#)
        }
        try ingest(scratch, lines.joined(separator: "\n"), "lane.ndjson")
        return data
    }

    private func ingest(_ scratch: Scratch, _ text: String, _ name: String) throws {
        let run = try Command.garita(
            "ingest", try scratch.write(text + "\n", to: name), "--data", scratch.path("data"))
        #expect(run.status == 0, "\(run.output)\(run.complaints)")
    }

    private func retrain(_ scratch: Scratch, _ name: String, _ more: String...) throws -> Command {
        try Command.run(
            [
                "risk", "retrain", "--data", scratch.path("data"), "--authority", "us-cbp",
                "--later-share", "0.5", "-o", scratch.path(name),
            ] + more)
    }

    // Officers would go on with the model of last spring, or with a new one that is worse.
    @Test func aModelIsReplacedByABetterOneAlone() async throws {
        let scratch = try Scratch()
        _ = try await node(scratch)
        // Nothing is at work yet: a first model is made, and a person looks at it.
        let first = try retrain(scratch, "first")
        #expect(first.status == 1, "\(first.output)\(first.complaints)")
        #expect(first.output.contains("No model of us-cbp is at work"), "\(first.output)")
        #expect(first.output.contains("3120"), "every declaration by its own id: \(first.output)")

        // A model that learnt the opposite of what is so.
        for file in ["earlier", "later"] {
            let text = try String(
                contentsOfFile: scratch.path("first/\(file).ndjson"), encoding: .utf8)
            _ = try scratch.write(
                text.replacing(#""fraud":1"#, with: #""fraud":2"#)
                    .replacing(#""fraud":0"#, with: #""fraud":1"#)
                    .replacing(#""fraud":2"#, with: #""fraud":0"#), to: "\(file).ndjson")
        }
        let trained = try Command.garita(
            "risk", "train", "--data", scratch.path("earlier.ndjson"), "--valid",
            scratch.path("later.ndjson"), "--label", "fraud", "-o", scratch.path("bad.json"))
        #expect(trained.status == 0, "\(trained.complaints)")
        let lines = try Command.garita(
            "risk", "filing", scratch.path("bad.json"), "--authority", "us-cbp", "--at",
            Self.start.ISO8601Format(), "-o", scratch.path("bad.ndjson"))
        #expect(lines.status == 0, "\(lines.complaints)")
        try ingest(
            scratch, try String(contentsOfFile: scratch.path("bad.ndjson"), encoding: .utf8), "b")

        let better = try retrain(scratch, "better")
        #expect(better.status == 1, "\(better.output)\(better.complaints)")
        #expect(better.output.contains("The new model is better"), "\(better.output)")
        #expect(better.output.contains("Drift: index"), "\(better.output)")
        let won = try String(
            contentsOfFile: scratch.path("better/challenger.ndjson"), encoding: .utf8)
        // The way back is the very model that was at work.
        #expect(
            try Data(contentsOf: scratch.url.appending(path: "better/champion.json"))
                == Data(contentsOf: scratch.url.appending(path: "bad.json")))

        #expect(won.contains("\"room\":\"model\""), "\(won.prefix(200))")
        try await filedOverHTTP(scratch)
        let again = try retrain(scratch, "again")
        #expect(again.status == 0, "\(again.output)\(again.complaints)")
        #expect(again.output.contains("The model at work stays"), "\(again.output)")
        #expect(!FileManager.default.fileExists(atPath: scratch.path("again/challenger.ndjson")))
        // A folder with an older export is not written over.
        #expect(try retrain(scratch, "again").status == 73)
    }

    /// The scheduler's own line: learns while the node serves and files the winner with it; then the
    /// way back is taken, and forward again.
    private func filedOverHTTP(_ scratch: Scratch) async throws {
        let data = scratch.path("data")
        let customs = try Command.key("customs", "us-cbp", data)
        let carrier = try Command.key("carrier", "carrier-a", data)
        let node = try Serving(data)
        let bad = try await card(node, customs)
        let filed = try retrain(
            scratch, "filed", "--url", node.node.absoluteString, "--key", customs)
        #expect(filed.status == 1, "\(filed.output)\(filed.complaints)")
        #expect(filed.output.contains("is better and is filed"), "\(filed.output)")
        let good = try await card(node, customs)
        #expect(good != bad, "the model card is of the old model still: \(good)")
        let champion = scratch.path("filed/champion.json")
        // A trader's key changes nothing, and is told so.
        let stranger = try file(champion, node, carrier)
        #expect(stranger.status == 65, "\(stranger.output)\(stranger.complaints)")
        #expect(stranger.complaints.contains("may not"), "\(stranger.complaints)")
        #expect(try await card(node, customs) == good)
        let back = try file(champion, node, customs)
        #expect(back.status == 0, "\(back.output)\(back.complaints)")
        let restored = try await card(node, customs)
        #expect(restored != good && restored != bad, "\(restored)")
        #expect(try file(scratch.path("filed/challenger.json"), node, customs).status == 0)
        #expect(node.stop() == 0)
        let gone = try file(champion, node, customs)
        #expect(gone.status == 75 && gone.complaints.contains("does not answer"))
    }

    private func file(_ model: String, _ node: Serving, _ key: String) throws -> Command {
        try Command.garita(
            "risk", "filing", model, "--authority", "us-cbp", "--url", node.node.absoluteString,
            "--key", key)
    }

    /// By which fact the model at work was filed.
    private func card(_ node: Serving, _ key: String) async throws -> String {
        let text = try await node.send("/v1/targeting/model", key: key).text
        let found = try #require(text.firstMatch(of: /"model":(\d+)/), "\(text)")
        return String(found.output.0)
    }

    // A scheduler would wake somebody every week of a lane's first year.
    @Test func tooFewResultsAreSaidAndNoError() throws {
        let scratch = try Scratch()
        _ = try Command.key("operator", "op", scratch.path("data"))
        let load = Load(name: "X1", origin: "XX", declarations: 3)
        try ingest(
            scratch,
            ([Self.lane, Self.trip(load)] + Self.declarations(load, 0)).joined(separator: "\n"),
            "few.ndjson")
        let few = try retrain(scratch, "few")
        #expect(few.status == 0, "\(few.complaints)")
        #expect(few.output.contains("wanted 1000 of each"), "\(few.output)")
        let nobody = try Command.garita(
            "risk", "retrain", "--data", scratch.path("data"), "--authority", "us cbp", "-o",
            scratch.path("x"))
        #expect(nobody.status == 65 && nobody.complaints.contains("party's code"))
    }
}
