import JSON
import Model
import Standing
import Testing

struct RecognitionTests {
    private let europe = """
        {"kind":"status","member":"EORI:DE1","programme":"EU-AEO","status":"certified","as":"AEOF","from":"2011-02-01"}
        {"kind":"link","identifiers":["EORI:DE1","MID:DEACM1BER"],"state":"linked","from":"2013-06-01"}
        """

    private func answer(
        _ feed: String, _ id: String, _ day: String
    ) throws -> RecognitionAnswer {
        let answers = try Invented.feed(feed).recognition(of: Invented.id(id), on: Invented.at(day))
        #expect(answers.count == 1)
        return try #require(answers.first)
    }

    private func closed(_ answer: RecognitionAnswer) -> [RecognitionCheck.Condition] {
        answer.checks.filter { !$0.fits }.map(\.condition)
    }

    // An arrangement is missing, or counts from another day than it was signed.
    @Test func tableAgreesWithPublicFacts() throws {
        guard let bytes = PublicFile.bytes("us_mra.json") else { return }
        let listed = try #require(JSONValue(parsing: bytes)["arrangements"]?.array)
        #expect(listed.count == 18)
        #expect(listed.compactMap { $0["partner"]?.string } == Arrangement.known.map(\.partner))
        #expect(
            listed.compactMap { $0["date"]?.string } == Arrangement.known.map(\.signed.description))
    }

    // The US side knows the MID and not the EORI, and a German plant gets nothing for its name.
    @Test func linkedIdentifierIsRecognised() throws {
        let found = try answer(europe, "MID:DEACM1BER", "2014-01-01")
        #expect(found.isRecognised)
        #expect(found.creditPercent == RecognitionAnswer.creditPercentMax)
        #expect(found.member == (try Invented.id("EORI:DE1")))
    }

    // Without the pair the treatment is given to a number that nobody vouched for.
    @Test func withoutLinkNothingIsGiven() throws {
        let before = try answer(europe, "EORI:DE1", "2013-05-31")
        #expect(closed(before) == [.link])
        #expect(before.creditPercent == 0)
        let ended =
            europe + "\n"
                + """
                {"kind":"link","identifiers":["MID:DEACM1BER","EORI:DE1"],"state":"ended","from":"2020-01-01"}
                """
        let register = try Invented.feed(ended)
        #expect(
            register.recognition(
                of: try Invented.id("MID:DEACM1BER"), on: Invented.at("2020-01-01")
            )
            .isEmpty)
    }

    // Recognition reaches back before anybody signed it.
    @Test func nothingBeforeTheArrangement() throws {
        let early = europe.replacing("2013-06-01", with: "2011-06-01")
        #expect(closed(try answer(early, "EORI:DE1", "2012-05-03")) == [.arrangement])
        #expect(try answer(early, "EORI:DE1", "2012-05-04").isRecognised)
    }

    // A month is taken for its first day, and somebody is recognised before the signature.
    @Test func monthCountsFromTheNext() throws {
        let feed = """
            {"kind":"status","member":"J1","programme":"JP-AEO","status":"certified","from":"2009-01-01"}
            """
        #expect(closed(try answer(feed, "J1", "2009-06-30")) == [.arrangement])
        #expect(try answer(feed, "J1", "2009-07-01").isRecognised)
    }

    // An authorisation for simpler paperwork passes for one of security.
    @Test func onlySecurityIsRecognised() throws {
        let found = try answer(
            europe.replacing("AEOF", with: "AEOC"), "EORI:DE1", "2014-01-01")
        #expect(closed(found) == [.kind])
    }

    // A Mexican member's standing is used without its consent.
    @Test func consentIsAsked() throws {
        let feed = """
            {"kind":"status","member":"M1","programme":"MX-OEA","status":"certified","from":"2015-01-01"}
            """
        #expect(closed(try answer(feed, "M1", "2016-01-01")) == [.consent])
        let given =
            feed + "\n"
                + """
                {"kind":"consent","member":"M1","state":"given","from":"2015-06-01"}
                """
        #expect(try answer(given, "M1", "2016-01-01").isRecognised)
        #expect(closed(try answer(given, "M1", "2015-05-31")) == [.consent])
    }

    // One side stops trusting, and the other side's lanes stay open.
    @Test(arguments: ["US", "partner"], ["", ",\"member\":\"EORI:DE1\""])
    func eitherSideSuspendsAtOnce(_ side: String, _ whom: String) throws {
        let feed =
            europe + "\n"
                + """
                {"kind":"treatment","arrangement":"EU","by":"\(side)"\(whom),"state":"suspended","from":"2015-03-03T12:00:00Z"}
                {"kind":"treatment","arrangement":"EU","by":"\(side)"\(whom),"state":"restored","from":"2015-09-01"}
                """
        #expect(try answer(feed, "EORI:DE1", "2015-03-03T11:59:59Z").isRecognised)
        #expect(closed(try answer(feed, "EORI:DE1", "2015-03-03T12:00:00Z")) == [.treatment])
        #expect(try answer(feed, "EORI:DE1", "2015-09-01").isRecognised)
    }

    // The partner suspends its own member, and we go on.
    @Test func suspendedMemberIsNotRecognised() throws {
        let feed =
            europe + "\n"
                + """
                {"kind":"status","member":"EORI:DE1","programme":"EU-AEO","status":"suspended","from":"2016-01-01"}
                """
        #expect(closed(try answer(feed, "MID:DEACM1BER", "2016-01-01")) == [.standing])
    }
}
