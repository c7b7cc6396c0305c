import Foundation
import Testing

/// Declarations, rules, a model and results, filed at a serving node by those whose business it is.
@Suite(.serialized)
struct TargetingTests {
    private static let lane = """
        {"type":"FeatureCollection","name":"street","features":[{"type":"Feature","properties":\
        {"role":"corridor","widthMetres":300},"geometry":{"type":"LineString","coordinates":\
        [[-117.0,32.5],[-116.787,32.5]]}},{"type":"Feature","properties":{"role":"plant",\
        "name":"plant","radiusMetres":250},"geometry":{"type":"Point","coordinates":\
        [-117.0,32.5]}}]}
        """
    private static let lines = "application/x-ndjson"
    private static let day = String(Date().ISO8601Format().prefix(10))

    private func key(_ role: String, _ party: String, _ data: String) throws -> String {
        try Command.key(role, party, data)
    }

    private func filing(_ room: String, _ matter: String, _ record: String, by: String? = nil)
        -> String
    {
        let authority = by.map { "\"authority\":\"\($0)\"," } ?? ""
        return """
            {"room":"\(room)","matter":"\(matter)",\(authority)\
            "at":"\(Date().ISO8601Format())","record":\(record)}
            """
    }

    private func trip(_ name: String, _ carrier: String, _ departure: Date) -> String {
        """
        {"trip":"\(name)","device":"GPS-\(name)","departure":"\(departure.ISO8601Format())",\
        "driver":"driver-1","tractor":"TRK-\(name)","trailer":"TRL-\(name)","carrier":"\(carrier)",\
        "seals":[{"maker":"Ancla","number":"H-1","class":"H"}],\
        "programme":{"ctpatTier":2,"fast":true}}
        """
    }

    private static let book = """
        {"format":"garita-rules-1","name":"lane","versions":[{"version":1,"from":"2026-01-01",\
        "to":"2099-12-31","rules":[{"id":"small-values","title":"under the limit",\
        "owner":"valuation desk","reason":"split consignments","from":"2026-01-01",\
        "expires":"2099-12-31","effect":"examine",\
        "when":[{"field":"value","atLeast":680},{"field":"value","below":800}]}]}]}
        """

    /// What no page of a trader's may hold: not even what it declared itself stands where selection is
    /// told, since a carrier may not be its load's declarant.
    private static let secrets = [
        "small-values", "score", "puntuación", "nonIntrusiveScan", "targeting", "O-7", "O-8",
        "2202100000", "importer-0003", "D-1\"", ", D-1", "valuation desk", "Random draw", "Sorteo",
    ]

    private static let declaration = """
        {"id":"D-1","date":"\(day)","hsCode":"2202100000","origin":"IT","netMass":120,"value":700,\
        "importer":"importer-0003","declarant":"broker-06","office":"office-4","dutyRate":0}
        """

    /// A model as customs would train it, from two simulated halves of a year.
    private func model(_ scratch: Scratch) throws -> String {
        for seed in ["1", "3"] {
            let made = try Command.garita(
                "risk", "generate", "--seed", seed, "-o", scratch.path("trade\(seed)"))
            #expect(made.status == 0, "\(made.complaints)")
        }
        let out = scratch.path("model.json")
        let trained = try Command.garita(
            "risk", "train", "--data", scratch.path("trade1/inspected.csv"), "--valid",
            scratch.path("trade3/inspected.csv"), "--label", "fraud", "-o", out)
        #expect(trained.status == 0, "\(trained.complaints)")
        return try String(contentsOfFile: out, encoding: .utf8)
            .trimmingCharacters(in: .whitespacesAndNewlines)
    }

    // What customs know of a load would stand in files, and the load would cross on its seal alone.
    @Test func aDeclarationIsWeighedAndAnExaminationEndsIt() async throws {
        let scratch = try Scratch()
        let data = scratch.path("data")
        let op = try key("operator", "op", data), customs = try key("customs", "us-cbp", data)
        let ours = try key("carrier", "carrier-a", data)
        let theirs = try key("carrier", "carrier-b", data)
        // The draw is known, so that this story is not about chance.
        try Data(repeating: 7, count: 32).write(
            to: URL(fileURLWithPath: data + "/keys/draw.secret"))
        let said = try Command.garita("risk", "examiners", "--data", data)
        #expect(said.output.contains("No authority has filed officers"), "\(said.output)")
        let commitment = String(said.output.prefix { $0 != "\n" }.suffix(64))
        let node = try Serving(data, "--policy", "v2")
        let start = Date().addingTimeInterval(-200)
        let told = try await node.send(
            "/v1/events", key: op, type: Self.lines,
            ([Self.lane, trip("T-1", "carrier-a", start), trip("T-2", "carrier-b", start)]
                + drive(start)).joined(separator: "\n"))
        #expect(told.text.contains("\"recorded\":9"), "\(told.text)")
        try await comes("\"channel\":\"releaseTrustedLane\"", node, "/v1/trips/T-1", op)

        let filed = try await node.send(
            "/v1/events", key: customs, type: Self.lines,
            filing("rules", "us-cbp", Self.book, by: "us-cbp") + "\n"
                + filing("model", "us-cbp", try model(scratch), by: "us-cbp") + "\n"
                + filing(
                    "examiners", "us-cbp",
                    #"{"officers":["O-7","O-8"],"commitment":"\#(commitment)"}"#, by: "us-cbp"))
        #expect(filed.text.contains("\"recorded\":3"), "\(filed.text)")
        try await refusals(node, ours, customs)
        let declared = try await node.send(
            "/v1/events", key: ours, type: Self.lines,
            filing("declaration", "T-1", Self.declaration))
        #expect(declared.text.contains("\"recorded\":1"), "\(declared.text)")
        try await comes("\"cause\":\"targeting\"", node, "/v1/trips/T-1", op)
        try await officersSeeWhy(node, customs)
        try await tradersSeeLittle(node, ours, theirs)

        let looked = try await node.send(
            "/v1/events", key: customs, type: Self.lines,
            filing("result", "T-1", #"{"outcome":"nothing","officer":"O-7"}"#, by: "us-cbp"))
        #expect(looked.text.contains("\"recorded\":1"), "\(looked.text)")
        try await comes("\"code\":\"examinedSound\"", node, "/v1/trips/T-1", op)
        #expect(node.stop() == 0)
        try theAccountTellsIt(data)

        let replay = try Command.garita("replay", "--data", data)
        #expect(replay.status == 0, "\(replay.output)\(replay.complaints)")
        let drawn = try Command.garita("risk", "examiners", "--data", data)
        #expect(drawn.status == 0 && drawn.output.contains("this one"), "\(drawn.output)")
        #expect(drawn.output.contains("O-7") && drawn.output.contains("looked"), "\(drawn.output)")
        let policy = try Command.garita("policy", "--data", data)
        #expect(policy.output.contains("v2"), "\(policy.output)")
        // Without a random pick nobody can say what targeting misses.
        let effect = try Command.garita("risk", "effect", "--data", data)
        #expect(effect.status == 65)
        #expect(effect.complaints.contains("no result of one"), "\(effect.complaints)")
    }

    private func drive(_ start: Date) -> [String] {
        (1...6).map { step in
            let at = start.addingTimeInterval(Double(step) * 30)
            return """
                {"device":"GPS-T-1","time":"\(at.ISO8601Format())",\
                "lon":\(-117 + Double(step) / 300),"lat":32.5}
                """
        }
    }

    private func comes(
        _ text: String, _ node: Serving, _ path: String, _ key: String
    ) async throws {
        var last = ""
        let isThere = try await node.comesTo(200) {
            last = try await node.send(path, key: key).text
            return last.contains(text) ? 200 : 404
        }
        #expect(isThere, "\(text) never came: \(last.prefix(2_000))")
    }

    private func refusals(_ node: Serving, _ carrier: String, _ customs: String) async throws {
        let bad = [
            (carrier, filing("rules", "carrier-a", Self.book, by: "carrier-a"), "may not"),
            (carrier, filing("declaration", "T-2", Self.declaration), "another party"),
            (customs, filing("model", "us-cbp", #"{"format":"x"}"#, by: "us-cbp"), "format"),
            (
                customs,
                filing(
                    "rules", "us-cbp", Self.book.replacing("\"below\":800", with: "\"below\":600"),
                    by: "us-cbp"), "never so"
            ),
            (
                customs,
                filing(
                    "rules", "us-cbp", Self.book.replacing("split", with: "other"), by: "us-cbp"),
                "frozen"
            ),
        ]
        for (key, line, wanted) in bad {
            let answer = try await node.send("/v1/events", key: key, type: Self.lines, line)
            #expect(answer.text.contains(wanted), "\(answer.text)")
            #expect(!answer.text.contains("\"recorded\":1"), "\(answer.text)")
        }
    }

    private func officersSeeWhy(_ node: Serving, _ customs: String) async throws {
        let queue = try await node.send("/v1/targeting/queue?limit=10", key: customs)
        for wanted in [
            #""trip":"T-1""#, #""ground":"mandatory""#, #""probability":1"#,
            #""owner":"valuation desk""#, "the score", "la puntuación",
            #""channel":"nonIntrusiveScan""#, #""examiners":[{"authority":"us-cbp""#,
        ] { #expect(queue.text.contains(wanted), "\(wanted): \(queue.text.prefix(3_000))") }
        let trial = try await node.send(
            "/v1/targeting/rules/test", key: customs, type: "application/json", Self.book)
        #expect(trial.text.contains(#""hits":1"#), "\(trial.text)")
        let narrow = Self.book.replacing("\"below\":800", with: "\"below\":690")
        let missed = try await node.send(
            "/v1/targeting/rules/test", key: customs, type: "application/json", narrow)
        #expect(missed.text.contains(#""hits":0"#), "\(missed.text)")
        let card = try await node.send("/v1/targeting/model", key: customs)
        #expect(card.text.contains("no copy across"), "\(card.text.prefix(1_000))")
        #expect(card.text.contains(#""officers":2"#), "\(card.text.suffix(1_000))")
        // More than a page holds is refused, not cut.
        let much = try await node.send("/v1/targeting/queue?limit=201", key: customs)
        #expect(much.status == 400 && much.text.contains("1 to 200"), "\(much.text)")
        let effect = try await node.send("/v1/targeting/effect", key: customs)
        #expect(effect.text.contains(#""measured":false"#), "\(effect.text)")
        try await officersReadTheDeclaration(node, customs)
    }

    /// On the load's page, for people and for programs: what was declared, and what was made of it.
    private func officersReadTheDeclaration(_ node: Serving, _ customs: String) async throws {
        let told = try await node.send("/v1/targeting/trips/T-1", key: customs).text
        let page = try await node.send("/v1/trips/T-1", key: customs).text
        for text in [told, page] {
            #expect(text.contains(#""hsCode":"2202100000""#), "\(text.prefix(3_000))")
            #expect(text.contains(#""replaced":false"#))
        }
        let screen = try await node.send("/trips/T-1", key: customs).text
        for wanted in [
            "D-1", "2202100000", "importer-0003", "small-values", "valuation desk", "the score",
            "Random draw: drawn", "officer O-",
        ] { #expect(screen.contains(wanted), "\(wanted): \(screen.prefix(9_000))") }
        let spanish = try await node.send("/trips/T-1?lang=es", key: customs).text
        for wanted in ["Declaraciones", "código SA", "la puntuación", "La revisa el oficial O-"] {
            #expect(spanish.contains(wanted), "\(wanted)")
        }
    }

    /// The same on a terminal, from the folder alone.
    private func theAccountTellsIt(_ data: String) throws {
        let account = try Command.garita("trip", "show", "T-1", "--data", data).output
        for wanted in [
            "DECLARATIONS", "D-1", "HS code 2202100000", "importer importer-0003",
            "Rule small-values (us-cbp 1, valuation desk): split consignments", "the score",
            "random draw: drawn", "To be looked at by officer O-",
            "Filed with the declarations: T-1, D-1",
        ] { #expect(account.contains(wanted), "\(wanted): \(account)") }
        let json = try Command.garita("trip", "show", "T-1", "--data", data, "--json").output
        #expect(json.contains(#""declarations""#) && json.contains("2202100000"), "\(json)")
    }

    private func tradersSeeLittle(
        _ node: Serving, _ ours: String, _ theirs: String
    ) async throws {
        let mine = try await node.send("/v1/targeting/trips/T-1", key: ours)
        #expect(mine.text == #"{"trip":"T-1","code":"declared"}"#)
        let foreign = try await node.send("/v1/targeting/trips/T-1", key: theirs)
        let absent = try await node.send("/v1/targeting/trips/T-9", key: theirs)
        #expect(foreign.status == 404 && foreign.text == absent.text)
        for path in ["queue", "queue?limit=201", "model", "effect"] {
            #expect(try await node.status("/v1/targeting/\(path)", key: ours) == 404)
        }
        // What is refused of another's load and of none is refused in the same words.
        // One line, so that both carry the same second.
        let line = filing("declaration", "T-x", Self.declaration)
        var refused: [String] = []
        for trip in ["T-2", "T-9"] {
            let answer = try await node.send(
                "/v1/events", key: ours, type: Self.lines, line.replacing("T-x", with: trip))
            refused.append("\(answer.status) " + answer.text.replacing(trip, with: "T-x"))
        }
        #expect(refused[0] == refused[1], "\(refused)")
        for path in ["/v1/trips/T-1", "/trips/T-1", "/trips/T-1?lang=es", "/v1/trips", "/"] {
            let page = try await node.send(path, key: ours).text
            #expect(page.contains("T-1"), "\(path): \(page.prefix(2_000))")
            for secret in Self.secrets {
                #expect(!page.contains(secret), "\(secret) at \(path): \(page.prefix(4_000))")
            }
        }
    }
}
