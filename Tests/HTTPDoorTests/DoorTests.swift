import HTTPDoor
import HTTPTypes
import JSON
import Synchronization
import Testing

@Suite struct DoorTests {
    private static func lines(_ count: Int, from first: Int = 0) -> String {
        (first..<first + count).map { "{\"n\":\($0)}\n" }.joined()
    }

    // If this fails, a sender is told something else than what is on disk.
    @Test func theReceiptNamesEveryFact() async throws {
        let knock = Knock()
        let answer = try await knock.post(Self.lines(1_300))
        #expect(answer.status == 200)
        #expect(
            answer.text
                == #"{"recorded":1300,"facts":[[0,1299]],"refused":[],"refusedCount":0}"#)
        #expect(knock.ledger.count == 1_300)
        #expect(knock.ledger.largestBatch <= DoorLimits.standard.batchLines)
    }

    // If this fails, a sender that lost our answer records everything twice, or cannot tell that
    // it did not.
    @Test func aRepeatReturnsTheSameBytes() async throws {
        let knock = Knock()
        let body = Self.lines(700) + "oops\n" + Self.lines(40, from: 690)
        let first = try await knock.post(body)
        let second = try await knock.post(body)
        #expect(first.text == second.text)
        #expect(first.headers[.init("Garita-Repeated")!] == "10")
        #expect(second.headers[.init("Garita-Repeated")!] == "740")
        #expect(knock.ledger.count == 730)
    }

    // If this fails, a line's meaning depends on how the network cut it.
    @Test(arguments: [1, 2, 3, 7, 64])
    func linesDoNotDependOnThePieces(_ size: Int) async throws {
        let bytes = Array((Self.lines(20) + "\r\n\n" + #"{"last":"ñ"}"#).utf8)
        let pieces = stride(from: 0, to: bytes.count, by: size).map {
            Array(bytes[$0..<min($0 + size, bytes.count)])
        }
        let knock = Knock()
        let answer = try await knock.post(pieces)
        #expect(answer.recorded == 21)
    }

    // If this fails, one bad line costs a sender all the good ones, or it is not told which.
    @Test(arguments: [
        ("not JSON", "oops"), ("duplicate keys", #"{"a":1,"a":2}"#), ("trailing comma", "[1,]"),
        ("600 deep", String(repeating: "[", count: 600) + String(repeating: "]", count: 600)),
    ])
    func aBadLineIsRefusedAndTheRestIsKept(_ name: String, _ bad: String) async throws {
        let knock = Knock()
        let answer = try await knock.post(Self.lines(3) + bad + "\n" + Self.lines(2, from: 3))
        #expect(answer.status == 200 && answer.recorded == 5)
        #expect(answer.json?["refusedCount"]?.int == 1)
        #expect(answer.json?["refused"]?.array?.first?["line"]?.int == 4)
    }

    // If this fails, bytes that are no text reach the evidence.
    @Test func aLineThatIsNotUTF8IsRefused() async throws {
        let answer = try await Knock().post([
            Array("{\"a\":\"".utf8) + [0xC3, 0x28] + Array("\"}\n".utf8)
        ])
        #expect(answer.status == 422 && answer.recorded == 0)
        #expect(answer.json?["refusedCount"]?.int == 1)
    }

    // If this fails, one sender's endless line fills the memory, or eats the lines after it.
    @Test func aTenMegabyteLineIsRefusedAndPassedOver() async throws {
        let piece = [UInt8](repeating: 0x61, count: 64 * 1_024)
        var body = [Array(Self.lines(1).utf8)]
        body += Array(repeating: piece, count: 160)
        body.append(Array(("\n" + Self.lines(1, from: 1)).utf8))
        let answer = try await Knock().post(body)
        #expect(answer.recorded == 2)
        #expect(answer.text.contains("10485760 bytes"))
        #expect(answer.text.contains("at most 1048576 bytes"))
    }

    // If this fails, a lost connection loses what had arrived, or a half line becomes evidence.
    @Test func aTruncatedUploadKeepsWhatWasCompleteAndGivesNoReceipt() async throws {
        let knock = Knock()
        let answer = try await knock.post(
            [Array((Self.lines(5) + #"{"half":"#).utf8)], breaksOff: true)
        #expect(answer.status == 400)
        #expect(answer.json?["facts"] == nil)
        #expect(knock.ledger.count == 5)
    }

    // If this fails, “all or nothing” keeps some.
    @Test func rollbackKeepsNothingWhenOneLineIsBad() async throws {
        let knock = Knock()
        let headers = ["Garita-On-Error": "rollback"]
        let refused = try await knock.post(Self.lines(600) + "oops\n", headers: headers)
        #expect(refused.status == 422 && refused.recorded == 0 && knock.ledger.count == 0)
        let kept = try await knock.post(Self.lines(600), headers: headers)
        #expect(kept.status == 200 && kept.recorded == 600)
    }

    // If this fails, a refusal does not tell the sender what to change.
    @Test(
        arguments: [
            ("unknown key", "nobody", "application/x-ndjson", [:], 401),
            ("no reporter", "auditor", "application/x-ndjson", [:], 403),
            ("type", "operator", "text/csv", [:], 415),
            ("encoding", "operator", "application/json", ["Content-Encoding": "br"], 415),
            ("mode", "operator", "application/json", ["Garita-On-Error": "ignore"], 400),
            ("too long", "operator", "application/json", ["Content-Length": "9000000"], 413),
        ] as [(String, String, String, [String: String], Int)])
    func refusedAtTheDoor(
        _ name: String, _ key: String, _ type: String, _ headers: [String: String], _ status: Int
    ) async throws {
        let knock = Knock()
        let answer = try await knock.post(
            [Array("{}".utf8)], key: key, type: type, headers: headers)
        #expect(answer.status == status)
        #expect(answer.headers[.contentType] == "application/problem+json")
        #expect(answer.headers[.connection] == "close")
        #expect(answer.detail.count > 20)
        #expect(knock.ledger.count == 0)
    }

    // If this fails, one sender takes the node from all others.
    @Test func aKeyThatSentTooMuchWaits() async throws {
        var limits = DoorLimits()
        limits.linesAtOnce = 10
        limits.linesPerSecond = 0.1
        let knock = Knock(limits: limits)
        let first = try await knock.post(Self.lines(30))
        #expect(first.status == 200 && first.recorded == 30)
        let second = try await knock.post(Self.lines(1))
        #expect(second.status == 429)
        #expect(second.headers[.retryAfter].flatMap { Int($0) } ?? 0 >= 190)
        let other = try await knock.post([Array(Self.lines(1).utf8)], key: "carrier")
        #expect(other.status == 200)
    }

    // If this fails, a sender believes facts to be on disk that are not, or cannot tell a node that
    // is busy from one whose disk is dead.
    @Test(
        arguments: [
            (.busy(retryAfterSeconds: 7), 503, "at the moment", 7),
            (.closing, 503, "shutting down", 5), (.diskFull, 507, "disk is full", 60),
            (.stopped, 503, "stopped writing", 60),
        ] as [(Gatehouse.Hindrance, Int, String, Int)])
    func aNodeThatTakesNothingSaysWhyAndWhenToComeBack(
        _ hindrance: Gatehouse.Hindrance, _ status: Int, _ title: String, _ seconds: Int
    ) async throws {
        let knock = Knock()
        knock.ledger.state.withLock { $0.hindrance = hindrance }
        let answer = try await knock.post(Self.lines(3))
        #expect(answer.status == status)
        #expect(answer.headers[.retryAfter] == String(seconds))
        #expect(answer.json?["title"]?.string?.contains(title) == true, "\(answer.text)")
        #expect(answer.detail.contains("not doubled"))
        #expect(answer.recorded == 0)
    }

    // If this fails, a whole document of trips cannot be sent as it is.
    @Test func aJSONDocumentIsTakenWhole() async throws {
        let answer = try await Knock().post(
            [Array("[{\"a\":1},\n{\"b\":2}]".utf8)], type: "application/json")
        #expect(answer.recorded == 2)
    }

    // If this fails, one wrong trip costs a planner the whole day's trips, or it is not told which.
    @Test func aBadElementIsRefusedAndTheRestIsKept() async throws {
        let knock = Knock()
        let body = [Array(#"[{"a":1},"bad",{"b":2},"worse"]"#.utf8)]
        let answer = try await knock.post(body, type: "application/json")
        #expect(answer.status == 200 && answer.recorded == 2)
        let refused = answer.json?["refused"]?.array ?? []
        #expect(refused.map { $0["element"]?.int } == [1, 3])
        #expect(refused.allSatisfy { $0["field"]?.string == "x" && $0["line"]?.int == nil })
    }

    // If this fails, “all or nothing” keeps some of a document.
    @Test func rollbackKeepsNothingOfADocumentWithABadElement() async throws {
        let knock = Knock()
        let answer = try await knock.post(
            [Array(#"[{"a":1},"bad"]"#.utf8)], type: "application/json",
            headers: ["Garita-On-Error": "rollback"])
        #expect(answer.status == 422 && answer.recorded == 0 && knock.ledger.count == 0)
    }

    // If this fails, a secret lies in a log file.
    @Test func theLogHoldsNoSecret() async throws {
        let answer = try await Knock().post(
            [Array("{}".utf8)], key: "carrier?secret", type: "application/json")
        #expect(answer.status == 401)
        #expect(!answer.log.contains("secret"))
        #expect(answer.log.contains(#""path":"/v1/events","status":401"#))
    }

    // If this fails, nobody is woken when the node is in trouble.
    @Test(arguments: [
        ("/health", "alive"), ("/ready", "ready"), ("/metrics", "garita_door_lines_total 0"),
    ])
    func theMachinesPages(_ path: String, _ expected: String) async throws {
        let answer = try await Knock().get(path)
        #expect(answer.status == 200 && answer.text.contains(expected))
    }
}
