import Devices
import Model
import Testing

struct PhoneTests {
    private func report(_ query: String) throws -> DeviceReport? {
        var decoder = OsmAndDecoder()
        let frame = Array("GET /?\(query) HTTP/1.1\r\n\r\n".utf8)
        return try decoder.decode(frame, at: nil).reports.first
    }

    // A phone prints every digit it has; a driver's whole day would be refused.
    @Test func everyDigitAPhoneHasIsRead() throws {
        let report = try #require(
            try report(
                "id=1&timestamp=1767600000&lat=32.549999999999997&lon=-116.99666666666667"
                    + "&speed=9.5E-4&altitude=1.0e2"))
        #expect(report.latitude == 32.549999999999997)
        #expect(report.longitude == -116.99666666666667)
        #expect(report.altitudeMetres == 100)
        #expect(report.speedKnots == 9.5e-4)
    }

    // Half a place is a mistyped name; answered as a word about the device alone, nobody would ever
    // know that the truck is not heard of.
    @Test(arguments: ["lat=32.5&lng=-117", "lon=-117&latitude=32.5", "lat=-117&lon=32.5"])
    func halfAPlaceIsRefused(_ place: String) throws {
        var decoder = OsmAndDecoder()
        let frame = Array("GET /?id=1&timestamp=1767600000&\(place) HTTP/1.1\r\n\r\n".utf8)
        let reception = try decoder.decode(frame, at: nil)
        #expect(reception.isUnreadable && reception.reports.isEmpty)
        let reply = String(decoding: reception.reply ?? [], as: UTF8.self)
        let parts = reply.split(separator: "\r\n\r\n")
        #expect(reply.hasPrefix("HTTP/1.1 400") && parts.count == 2)
        let sentence = try #require(parts.last)
        #expect(sentence.hasPrefix("The field l") && sentence.hasSuffix(".\n"))
        #expect(reply.contains("Content-Length: \(sentence.utf8.count)\r\n"))
        // Without any place it is a word about the device: that it lives, or an alarm.
        let word = Array("GET /?id=1&timestamp=1767600000 HTTP/1.1\r\n\r\n".utf8)
        #expect(try decoder.decode(word, at: nil).isUnreadable == false)
    }

    // An operator would let in a name that no frame can ever say, and the lock stays outside.
    @Test(arguments: [
        (DeviceProtocol.gt06, "356307042441099", true), (.gt06, "0356307042441099", false),
        (.gt06, "12ab", false), (.jt600, "7001234567", true), (.jt600, "0001234567", false),
        (.jt600, "70012345678", false), (.jt808, "000000000001", true), (.osmAnd, "truck 7", true),
    ])
    func aNameIsOneThatAFrameCanSay(
        _ spoken: DeviceProtocol, _ name: String, _ isOne: Bool
    ) {
        #expect((spoken.identityWanted(insteadOf: name) == nil) == isOne)
    }

    // What is no number would be a place.
    @Test(arguments: ["nan", "inf", "0x10", "1e999", "12.5.3", "1,5", "e", "--1.00000000000000000"])
    func whatIsNoNumberIsNoPlace(_ text: String) throws {
        #expect(try report("id=1&timestamp=1767600000&lat=\(text)&lon=-117") == nil)
    }
}
