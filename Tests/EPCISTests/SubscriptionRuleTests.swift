import EPCIS
import JSON
import Model
import Testing

@Suite struct SubscriptionRuleTests {
    private static func schedule(_ text: String) throws -> QuerySchedule {
        try QuerySchedule(try JSONValue(parsing: Array(text.utf8)))
    }

    // A nightly report would come at another hour, or every second of one minute.
    @Test(arguments: [
        (#"{"hour":"1","minute":"5"}"#, "2026-01-05T00:00:00Z", "2026-01-05T01:05:00.000Z"),
        (#"{"hour":"1","minute":"5"}"#, "2026-01-05T01:05:00Z", "2026-01-06T01:05:00.000Z"),
        (#"{"hour":"1","minute":"5"}"#, "2026-01-05T01:04:59.999Z", "2026-01-05T01:05:00.000Z"),
        (#"{"minute":"0,30"}"#, "2026-01-05T23:45:00Z", "2026-01-06T00:00:00.000Z"),
        (#"{"minute":"[10-12]"}"#, "2026-01-05T08:10:00Z", "2026-01-05T08:11:00.000Z"),
        (#"{"second":"15,45"}"#, "2026-01-05T08:10:15Z", "2026-01-05T08:10:45.000Z"),
        (#"{"dayOfWeek":"1"}"#, "2026-01-05T00:00:00Z", "2026-01-12T00:00:00.000Z"),
        (#"{"dayOfWeek":"7","hour":"6"}"#, "2026-01-05T00:00:00Z", "2026-01-11T06:00:00.000Z"),
        (#"{"dayOfMonth":"1"}"#, "2026-01-05T00:00:00Z", "2026-02-01T00:00:00.000Z"),
        (#"{"month":"2","dayOfMonth":"29"}"#, "2026-01-05T00:00:00Z", "2028-02-29T00:00:00.000Z"),
        (#"{"hour":"*","minute":"0"}"#, "2026-01-05T08:10:00Z", "2026-01-05T09:00:00.000Z"),
    ])
    func aScheduleSaysWhen(_ text: String, _ after: String, _ next: String) throws {
        let moment = try Instant(rfc3339: after)
        #expect(try Self.schedule(text).next(after: moment)?.rfc3339 == next)
        let again = try Self.schedule(Self.schedule(text).json.text)
        #expect(again.next(after: moment)?.rfc3339 == next)
    }

    // A partner would wait for a time that does not come.
    @Test(arguments: [
        "{}", "[]", #"{"hour":"24"}"#, #"{"hour":""}"#, #"{"hour":"5-2"}"#, #"{"hour":"1-2-3"}"#,
        #"{"hours":"1"}"#, #"{"dayOfWeek":"0"}"#, #"{"month":"2","dayOfMonth":"31"}"#,
        #"{"second":"0-6"}"#, #"{"minute":"-5"}"#, #"{"minute":"1,,2"}"#,
    ])
    func whatIsNoScheduleIsRefused(_ text: String) {
        #expect(throws: QueryFlaw.self) { try Self.schedule(text) }
    }

    // A receiver that checks signatures would refuse every delivery. The figure is openssl's:
    // printf '1767650000.d-1.{}' | openssl dgst -sha256 -hmac 0123456789abcdef
    @Test func aSignatureIsWhatItSaysItIs() {
        let signature = DeliverySignature(
            secret: "0123456789abcdef", delivery: "d-1",
            at: Instant(milliseconds: 1_767_650_000_999), body: Array("{}".utf8))
        #expect(
            signature.description
                == "t=1767650000,v1="
                + "a6998832fa60efb96086caaaece23728a093e1baaef6888521e3ad5825ade214"
        )
    }

    // A dead receiver would be asked for ever, or one that restarts be given up.
    @Test func patienceGrowsAndEnds() {
        let patience = DeliveryPatience()
        let pauses = (1...20).map { patience.pause(after: $0)?.value }
        #expect(pauses.prefix(5) == [1, 2, 4, 8, 16])
        #expect(pauses[12] == 3_600 && pauses[18] == 3_600 && pauses[19] == nil)
        #expect(pauses.compactMap { $0 }.reduce(0, +) > 8 * 3_600)
        #expect(DeliveryPatience(attemptsMax: 1).pause(after: 1) == nil)
    }
}
