import EPCIS
import Testing

struct FormatTests {
    static func isURI(_ text: String) -> Bool {
        Sample.violations(
            Sample.document(
                Sample.changed(Sample.event, "urn:epc:id:sscc:0952001.0000000111", text))
        ).isEmpty
    }

    // Otherwise two validators disagree on one event, and two servers on one shipment.
    @Test(arguments: [
        "a:", "a:b", "urn:", "http://", "http:///x", "x://a", "a+b-c.d:e", "x:%41", "x:/a//b",
        "x:?", "x:#", "x:?a/b?c#d?e", "http://u:p@h:80/", "http://[::1]/", "http://[v1.a:b]/",
        "http://[1:2:3:4:5:6:1.2.3.4]:8/", "http://h:/", "mailto:a@b.c",
    ])
    func urisAreTaken(_ text: String) { #expect(Self.isURI(text)) }

    @Test(arguments: [
        "", "a", ":", "1a:b", "a b:c", "x:y z", "x:%4", "x:%4g", "x:%", "x:é", "é:x", "x:[a]",
        "x:a#b#c", "x:a|b", "x:<a>", "http://h:8x/", "http://u@v@h/", "http://[::1",
        "http://[1:2]/",
        "http://[1::2::3]/", "http://[::1.2.3.256]/", "http://[12345::]/", "http://a%/",
        "_:document1", "//a/b", "/a",
    ])
    func whatIsNoURIIsNot(_ text: String) { #expect(!Self.isURI(text)) }

    static func isTime(_ text: String) -> Bool {
        Sample.violations(
            Sample.document(
                Sample.changed(Sample.aggregation, "2026-01-05T08:00:00Z", text))
        ).isEmpty
    }

    // Otherwise the thirtieth of February, or an hour without a zone, is a moment of evidence.
    @Test(arguments: [
        "2024-02-29T00:00:00Z", "2026-01-05t08:00:00z", "2026-12-31T23:59:59.123456789+23:59",
        "0001-01-01T00:00:00-00:00",
    ])
    func timesAreTaken(_ text: String) { #expect(Self.isTime(text)) }

    @Test(arguments: [
        "2026-02-29T00:00:00Z", "2026-01-05T24:00:00Z", "2026-01-05T08:00:60Z", "2026-01-05",
        "2026-01-05T08:00:00", "2026-01-05 08:00:00Z", "2026-01-05T08:00:00.Z",
        "0000-01-01T00:00:00Z",
        "2026-01-05T08:00:00+24:00", "2026-01-05T08:00:00+0600", "26-01-05T08:00:00Z", "",
    ])
    func whatIsNoTimeIsNot(_ text: String) { #expect(!Self.isTime(text)) }

    // Otherwise a place east of the date line cannot report, or fifteen hours from UTC exist.
    @Test(arguments: [
        ("+14:00", true), ("-14:00", true), ("+13:59", true), ("+14:01", false), ("+15:00", false),
        ("06:00", false), ("+6:00", false), ("+06:60", false), ("Z", false),
    ])
    func offsetsEndAtFourteenHours(_ text: String, _ isRight: Bool) {
        let event = Sample.changed(
            Sample.aggregation, #"Offset":"-06:00""#, #"Offset":"\#(text)""#)
        #expect(Sample.violations(Sample.document(event)).isEmpty == isRight)
    }
}
