import Foundation
import Testing

/// Each kind of bad input, fed from a file as an operator does: it is refused with its line and its
/// cure, what stands beside it is recorded, and the folder is sound afterwards.
struct BadInputTests {
    private static let trip = """
        {"trip":"T-1","device":"D-1","departure":"2026-03-10T12:00:00Z","driver":"driver-1",\
        "tractor":"TRK-1","trailer":"TRL-1","container":"CSQU3054383",\
        "seals":[{"maker":"Ancla","number":"H-1","class":"H"}]}
        """
    private static let good =
        #"{"device":"D-1","time":"2026-03-10T12:00:30Z","lon":-117,"lat":32.5}"#

    struct Bad: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let bytes: [UInt8]
        /// What the refusal has to say beside its line.
        let says: [String]

        init(_ name: String, _ bytes: [UInt8], _ says: String...) {
            (testDescription, self.bytes, self.says) = (name, bytes, says)
        }

        init(_ name: String, _ text: String, _ says: String...) {
            (testDescription, bytes, self.says) = (name, Array(text.utf8), says)
        }
    }

    private static func changed(_ old: String, _ new: String) -> String {
        good.replacingOccurrences(of: old, with: new)
    }

    private static let inspection =
        #"{"action":"inspect","trip":"T-404","time":"2026-03-10T12:01:00Z","authority":"us-cbp","#
        + #""clean":true}"#

    private static let nested: String =
        String(good.dropLast()) + #","more":"# + String(repeating: "[", count: 600)
        + String(repeating: "]", count: 600) + "}"

    static let kinds: [Bad] = [
        Bad(
            "wrong check digit",
            trip.replacingOccurrences(of: "4383", with: "4384")
                .replacingOccurrences(of: "T-1", with: "T-2"),
            "\"container\"", "CSQU3054384", "check digit is 3", "read the plate again"),
        Bad("unknown trip", inspection, "“T-404”", "send its trip object first"),
        Bad("unknown device", changed("D-1", "D-404"), "“D-404”", "declare the trip it serves"),
        Bad(
            "position without device", changed("\"device\":\"D-1\",", ""),
            "\"device\"", "nobody's"),
        Bad("device without a name", changed("D-1", ""), "sent \"\"", "it is empty"),
        Bad(
            "coordinates swapped",
            changed("\"lon\":-117,\"lat\":32.5", "\"lon\":32.5,\"lat\":-117"),
            "\"lon, lat\"", "look swapped"),
        Bad("longitude out of range", changed("-117", "-197"), "\"lon, lat\"", "from -180 to 180"),
        Bad("latitude out of range", changed("32.5", "92.5"), "\"lon, lat\"", "from -90 to 90"),
        Bad("place in words", changed("-117", "\"west\""), "\"lon\"", "sent \"west\"", "degrees"),
        Bad("time in the future", changed("2026", "2996"), "\"time\"", "sender's clock is ahead"),
        Bad("time without a zone", changed("30Z", "30"), "\"time\"", "zone is missing"),
        Bad(
            "line of 10 MB", "{\"device\":\"" + String(repeating: "D", count: 10 << 20) + "\"}",
            "longer than 1 MiB"),
        Bad("nested 600 deep", nested, "nested more than 64 deep"),
        Bad("name given twice", changed("{", "{\"device\":\"D-2\","), "\"device\" stands twice"),
        Bad("trailing comma", changed("}", ",}"), "comma"),
        Bad(
            "not UTF-8", Array("{\"device\":\"".utf8) + [0xFF, 0xFE] + Array("\"}".utf8),
            "not UTF-8"),
        Bad("cut off", String(good.prefix(40)), "cut off or a bracket is missing"),
        Bad("something else", #"{"hello":"world"}"#, "wanted a position (device)"),
    ]

    // Somebody's mistake would cost others their evidence, or be taken for evidence itself.
    @Test(arguments: kinds)
    func whatIsWrongIsRefusedAloneWithItsCure(_ bad: Bad) throws {
        let scratch = try Scratch()
        let file = scratch.path("day.ndjson")
        let lines = [Array(Self.trip.utf8), bad.bytes, Array(Self.good.utf8)]
        try Data(lines.flatMap { $0 + [0x0A] }).write(to: URL(fileURLWithPath: file))
        let run = try Command.garita("ingest", file, "--data", scratch.path("data"))
        #expect(run.status == 1)
        #expect(run.output.contains("2 recorded, 0 known already, 1 refused"), "\(run.output)")
        for words in bad.says + ["day.ndjson line 2"] {
            #expect(run.complaints.contains(words), "\(words) is not in: \(run.complaints)")
        }
        let sound = try Command.garita("fsck", "--data", scratch.path("data"))
        #expect(sound.status == 0, "\(sound.output)")
    }

    // Who sends what most exporters still have would be told of brackets, line after line.
    @Test func whatIsNoJSONAtAllIsNamedOnce() throws {
        let scratch = try Scratch()
        let xml = "<?xml version=\"1.0\"?>\n<epcis:EPCISDocument>\n</epcis:EPCISDocument>\n"
        let utf16 = try #require("{\"a\":1}\n{\"a\":2}\n".data(using: .utf16))
        for (bytes, words) in [(Data(xml.utf8), "this is XML"), (utf16, "this is UTF-16")] {
            for name in ["day.ndjson", "day.json"] {
                let file = scratch.path(name)
                try bytes.write(to: URL(fileURLWithPath: file))
                let run = try Command.garita("ingest", file, "--data", scratch.path("data"))
                #expect(run.status == 1 && run.output.contains("1 refused"), "\(run.output)")
                #expect(run.complaints.contains(words), "\(run.complaints)")
                #expect(run.complaints.split(separator: "\n").count == 1, "\(run.complaints)")
            }
            let file = scratch.path("day.json")
            let hash = try Command.garita("epcis", "hash", file)
            #expect(hash.status == 65 && hash.complaints.contains(words), "\(hash.complaints)")
        }
        let empty = try scratch.write("", to: "empty.jsonl")
        let run = try Command.garita("epcis", "validate", empty)
        #expect(run.status == 0 && run.complaints.contains("there is no document in it"))
    }

    // A refusal would be as long as what was sent, and fill a log or a screen.
    @Test(arguments: kinds)
    func aRefusalIsShort(_ bad: Bad) throws {
        let scratch = try Scratch()
        let file = scratch.path("day.ndjson")
        try Data(bad.bytes + [0x0A]).write(to: URL(fileURLWithPath: file))
        let run = try Command.garita("ingest", file, "--data", scratch.path("data"))
        #expect(run.complaints.utf8.count < 600, "\(run.complaints.utf8.count) bytes")
    }

    private struct Receipt: Decodable {
        struct Refused: Decodable {
            let line: Int?
            let field: String?
            let sent: String
            let wanted: String
        }

        let recorded: Int
        let refused: [Refused]
    }

    // A program that shows “sent … wanted …” would show the head of a line that is right, and say
    // nothing of the name in it that nobody knows.
    @Test func overHTTPTheFieldItselfIsQuoted() async throws {
        let scratch = try Scratch()
        let data = scratch.path("data")
        let made = try Command.garita(
            "key", "add", "--role", "operator", "--party", "op", "--data", data)
        let key = made.output.trimmingCharacters(in: .whitespacesAndNewlines)
        let node = try Serving(data)
        let lines = [
            Self.trip, Self.changed("\"D-1\"", "\"D-404\""), Self.inspection, "{\"x\":}",
            #"{"action":"seal","equipment":["TRL-404"],"time":"2026-03-10T12:01:00Z","#
                + #""did":"checked","seals":[{"maker":"Ancla","number":"H-1","class":"H"}]}"#,
        ]
        let answer = try await node.send(
            "/v1/events", key: key, type: "application/x-ndjson", lines.joined(separator: "\n"))
        let receipt = try JSONDecoder().decode(Receipt.self, from: Data(answer.text.utf8))
        #expect(answer.status == 200 && receipt.recorded == 1, "\(answer.text)")
        let refused = receipt.refused.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
        #expect(refused.map(\.line) == [2, 3, 4, 5], "\(answer.text)")
        #expect(refused.map(\.field) == ["device", "trip", nil, "equipment"])
        let sent = refused.map(\.sent)
        #expect(sent == ["\"D-404\"", "\"T-404\"", "{\"x\":}", "[\"TRL-404\"]"])
        for refusal in refused where refusal.field != nil {
            #expect(refusal.wanted.contains("declare") || refusal.wanted.contains("send"))
        }
        #expect(node.stop() == 0)
    }

    // A page of 500 would be taken for all that a program asked for.
    @Test func whatCannotBeGivenIsRefusedAndNotCut() async throws {
        let scratch = try Scratch()
        let data = scratch.path("data")
        let made = try Command.garita(
            "key", "add", "--role", "customs", "--party", "us-cbp", "--data", data)
        let key = made.output.trimmingCharacters(in: .whitespacesAndNewlines)
        let node = try Serving(data)
        let long = String(repeating: "T", count: 129)
        for asked in [
            "limit=501", "limit=0", "limit=all", "offset=-1", "offset=10001", "after=T%201",
            "q=\(long)",
        ] {
            let answer = try await node.send("/v1/trips?\(asked)", key: key)
            #expect(answer.status == 400 && answer.text.contains("Send "), "\(answer.text)")
        }
        for asked in ["limit=501", "limit=0", "limit=all", "offset=-1", "queue=x", "order=x"] {
            let answer = try await node.send("/v1/members?\(asked)", key: key)
            let isTold = answer.text.contains("Send a whole") || answer.text.contains("Choose one")
            #expect(answer.status == 400 && isTold, "\(asked): \(answer.text)")
        }
        for asked in ["limit=500", "limit=", "offset=10000", "queue=overdue"] {
            let answer = try await node.send("/v1/members?\(asked)", key: key)
            #expect(answer.status == 200, "\(asked): \(answer.text)")
        }
        for asked in ["limit=500", "limit=", "offset=10000", "after=T-1", "q=T-1"] {
            let answer = try await node.send("/v1/trips?\(asked)", key: key)
            #expect(answer.status == 200, "\(asked): \(answer.text)")
        }
        #expect(node.stop() == 0)
    }
}
