import EPCIS
import Testing

struct DigitalLinkTests {
    // Otherwise one pallet has two names, by its URN and by its link.
    @Test func everyPublishedFormIsOurs() throws {
        guard let bytes = PublicData.file("dl_normaliser_test.py", in: "hash-vectors") else {
            return
        }
        let text = String(decoding: bytes, as: UTF8.self)
        let form = /normaliser\(\s*(['"])(.*?)\1\)\s*(?:==\s*(['"])(.*?)\3|is (None))/
        let cases = text.matches(of: form)
        #expect(cases.count >= 60)
        for match in cases {
            let wanted = match.5 == nil ? match.4.map(String.init) : nil
            #expect(DigitalLink.canonical(String(match.2)) == wanted, "\(match.2)")
        }
    }

    @Test(arguments: [
        ("urn:epc:id:sgtin:0614141.107346.2017", "https://id.gs1.org/01/10614141073464/21/2017"),
        ("urn:epc:id:giai:0952003.H-0012345", "https://id.gs1.org/8004/0952003H-0012345"),
        (
            "https://lane.example.org/8004/0952003H-0012345?x=1",
            "https://id.gs1.org/8004/0952003H-0012345"
        ),
        ("urn:epc:id:gsin:0952001.000000123", "https://id.gs1.org/402/09520010000001237"),
        (
            "http://a.example/01/4012345123456/10/L/21/S",
            "https://id.gs1.org/01/04012345123456/21/S"
        ),
    ])
    func linksAreCanonical(_ sent: String, _ wanted: String) {
        #expect(DigitalLink.canonical(sent) == wanted)
    }

    // Otherwise a container, a vessel or a mistyped key is given a link that names nothing.
    @Test(arguments: [
        "urn:epc:id:bic:CSQU3054383", "urn:epc:id:imovn:9176187", "urn:epc:id:sgtin:0614141.1.2",
        "urn:epc:id:sgtin:0614141.107346.", "urn:epc:id:sscc:061414.1234567890", "urn:epc:id:",
        "urn:epc:", "urn:epc:id:sgtin", "https://id.gs1.org/", "https://id.gs1.org/01/",
        "https://id.gs1.org/00/12345678901234567", "https:///01/09506000134352", "http", "", "u",
    ])
    func whatNamesNoKeyHasNoLink(_ text: String) {
        #expect(DigitalLink.canonical(text) == nil)
    }
}
