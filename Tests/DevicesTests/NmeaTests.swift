import Devices
import Model
import Testing

struct NmeaTests {
    private func sentence(_ body: String) -> [UInt8] {
        let sum = Hex.text([body.utf8.reduce(0) { $0 ^ $1 }])
        return Array("$\(body)*\(sum)".utf8)
    }

    private func rmc(date: String, time: String = "140509") -> [UInt8] {
        sentence("GPRMC,\(time),A,3232.9850,N,11656.3100,W,8.9,270,\(date),,,A")
    }

    private func time(_ frame: [UInt8], now: String?) throws -> String? {
        var decoder = NmeaDecoder()
        let now = try now.map { try Instant(rfc3339: $0) }
        return try decoder.decode(frame, at: now).reports.first?.fixTime?.rfc3339
    }

    // An old receiver would report each load twenty years ago, and each would be refused.
    @Test func aDayThatTheSatellitesTurnedOverIsSetRight() throws {
        // 2026-08-22 less 1,024 weeks.
        let told = rmc(date: "060107")
        #expect(try time(told, now: "2026-08-22T14:06:00Z") == "2026-08-22T14:05:09.000Z")
        #expect(try time(told, now: nil) == "2007-01-06T14:05:09.000Z")
        // Stored for a month, and still of the turned count.
        #expect(try time(told, now: "2026-09-22T00:00:00Z") == "2026-08-22T14:05:09.000Z")
    }

    // A receiver that never saw a satellite says the first day of all: it must not become a day
    // that somebody believes.
    @Test func otherDaysStayAsTold() throws {
        let now = "2026-08-22T14:06:00Z"
        #expect(try time(rmc(date: "060180"), now: now) == "1980-01-06T14:05:09.000Z")
        #expect(try time(rmc(date: "220826"), now: now) == "2026-08-22T14:05:09.000Z")
        #expect(try time(rmc(date: "220816"), now: now) == "2016-08-22T14:05:09.000Z")
    }

    // A second before midnight would be told a day late, or a fraction be taken for seconds.
    @Test func theDayTurnsAtMidnight() throws {
        let last = rmc(date: "310826", time: "235959.5"),
            first = rmc(date: "010926", time: "000000")
        #expect(try time(last, now: nil) == "2026-08-31T23:59:59.500Z")
        #expect(try time(first, now: nil) == "2026-09-01T00:00:00.000Z")
        #expect(
            try time(rmc(date: "220826", time: "140509.12345"), now: nil)
                == "2026-08-22T14:05:09.123Z")
    }

    // A digit changed on a serial line would move the load by degrees.
    @Test func whatIsNotWholeIsRefused() {
        let good = rmc(date: "220826")
        var damaged = good
        damaged[20] ^= 1
        let withoutSum = Array(good.dropLast(3))
        let impossible = sentence("GPRMC,140509,A,3272.9850,N,11656.3100,W,8.9,270,220826,,,A")
        let sideless = sentence("GPRMC,140509,A,3232.9850,,11656.3100,W,8.9,270,220826,,,A")
        let dateless = sentence("GPRMC,140509,A,3232.9850,N,11656.3100,W,8.9,270,221326,,,A")
        for frame in [damaged, withoutSum, impossible, sideless, dateless] {
            var decoder = NmeaDecoder()
            #expect(throws: FrameFlaw.self) { try decoder.decode(frame, at: nil) }
        }
    }

    // A simulator behind the dashboard would drive the load along its corridor.
    @Test(arguments: ["S", "M"])
    func aSimulatorIsNoReceiver(_ mode: String) throws {
        var decoder = NmeaDecoder()
        let frame = sentence("GPRMC,140509,A,3232.985,N,11656.31,W,8.9,270,220826,,,\(mode)")
        #expect(try decoder.decode(frame, at: nil).reports.first?.isMocked == true)
    }

    // What is left of a sentence that was cut off would be taken for who speaks.
    @Test func theRestOfALostSentenceIsNobody() {
        var session = DeviceSession(.nmea)
        let cut = rmc(date: "220826").prefix(20)
        session.append(cut + rmc(date: "220826"))
        guard case .refused = session.next(at: nil), case .heard(let heard) = session.next(at: nil)
        else {
            Issue.record("one is refused and one is heard")
            return
        }
        #expect(heard.device == nil && heard.reports.count == 1)
    }
}
