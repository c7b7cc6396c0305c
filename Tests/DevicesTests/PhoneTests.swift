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

    // What is no number would be a place.
    @Test(arguments: ["nan", "inf", "0x10", "1e999", "12.5.3", "1,5", "e", "--1.00000000000000000"])
    func whatIsNoNumberIsNoPlace(_ text: String) throws {
        #expect(try report("id=1&timestamp=1767600000&lat=\(text)&lon=-117") == nil)
    }
}
