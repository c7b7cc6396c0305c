import Standing
import StandingFiles
import Testing

struct BadFileTests {
    // A broken line is taken, or refused without saying what was sent and what was wanted.
    @Test(arguments: [
        ("{\"kind\":\"statu\"}", "status, card, link"),
        (
            "{\"kind\":\"status\",\"member\":\"A\",\"programme\":\"CTPAT\",\"status\":\"certified\",\"from\":\"1999-01-01\"}",
            "began in 2001-11"
        ),
        (
            "{\"kind\":\"status\",\"member\":\"A\",\"programme\":\"CTPTA\",\"status\":\"certified\",\"from\":\"2020-01-01\"}",
            "sent \"CTPTA\""
        ),
        (
            "{\"kind\":\"status\",\"member\":\"A\",\"programme\":\"CTPAT\",\"status\":\"fine\",\"from\":\"2020-01-01\"}",
            "one of validated"
        ),
        (
            "{\"kind\":\"status\",\"member\":\"A\",\"programme\":\"CTPAT\",\"status\":\"certified\",\"from\":\"2020-02-30\"}",
            "a day as in"
        ),
        (
            "{\"kind\":\"status\",\"member\":\"A\",\"programme\":\"CTPAT\",\"status\":\"certified\",\"from\":\"2020-01-02\",\"until\":\"2020-01-01\"}",
            "before from"
        ),
        (
            "{\"kind\":\"status\",\"member\":\"A B\",\"programme\":\"CTPAT\",\"status\":\"certified\",\"from\":\"2020-01-01\"}",
            "visible ASCII"
        ),
        (
            "{\"kind\":\"status\",\"member\":\"A\",\"programme\":\"CTPAT\",\"status\":\"certified\",\"from\":\"2020-01-01\",\"tier\":9}",
            "from 1 to 3"
        ),
        (
            "{\"kind\":\"status\",\"member\":\"A\",\"programme\":\"CTPAT\",\"status\":\"certified\",\"from\":\"2020-01-01\",\"colour\":1}",
            "colour is not a field"
        ),
        (
            "{\"kind\":\"link\",\"identifiers\":[\"A\",\"A\"],\"state\":\"linked\",\"from\":\"2020-01-01\"}",
            "wanted two"
        ),
        (
            "{\"kind\":\"treatment\",\"arrangement\":\"XX\",\"by\":\"US\",\"state\":\"suspended\",\"from\":\"2020-01-01\"}",
            "one of NZ, CA"
        ),
        (
            "{\"kind\":\"treatment\",\"arrangement\":\"EU\",\"by\":\"US\",\"state\":\"suspended\",\"from\":\"2012-05-03\"}",
            "signed 2012-05-04"
        ),
        ("{\"kind\":\"status\"", "not JSON"),
    ])
    func badLineIsRefusedWithItsCure(_ line: String, _ words: String) {
        let refusal = Invented.refusal(line)
        #expect(refusal?.contains(words) == true, "\(refusal ?? "taken")")
    }

    // The story behind a refused card is kept, though only its class may be.
    @Test(arguments: [
        ",\"name\":\"Ana Prueba\"", ",\"offence\":\"speeding in 2004\"",
        ",\"reason\":\"speeding in 2004\"", ",\"reason\":\"seizure\"",
    ])
    func nothingMoreIsKeptOfAPerson(_ more: String) {
        let line =
            "{\"kind\":\"card\",\"holder\":\"D-1\",\"programme\":\"SENTRI\",\"outcome\":\"denied\","
            + "\"decided\":\"2024-05-01\""
        #expect(Invented.refusal(line + "}") == nil)
        #expect(Invented.refusal(line + ",\"reason\":\"offence\"}") == nil)
        #expect(Invented.refusal(line + more + "}") != nil)
    }

    // A card without a last day is good for ever, and a company gets a driver's card.
    @Test func cardsHaveALastDay() {
        let line =
            "{\"kind\":\"card\",\"holder\":\"D-1\",\"programme\":\"FAST\",\"outcome\":\"approved\","
            + "\"decided\":\"2024-05-01\"}"
        #expect(Invented.refusal(line)?.contains("expires is missing") == true)
        #expect(
            Invented.refusal(line.replacing("FAST", with: "CTPAT"))?.contains("FAST, SENTRI")
                == true)
    }

    // One bad trip of a day keeps the others from being judged.
    @Test func otherTripsAreStillRead() throws {
        let bad = Invented.trip.replacing("southern", with: "eastern")
        let file = try LaneTripFile(parsing: Invented.bytes("[\(bad),\(Invented.trip)]"))
        #expect(file.trips.count == 2)
        guard case .failure(let flaw) = file.trips[0], case .success = file.trips[1] else {
            Issue.record("the wrong trip was refused")
            return
        }
        #expect(flaw.advice == "[0].border: sent \"eastern\"; wanted one of southern, northern")
    }

    // A phrase that nobody understands is taken for “nothing asked”.
    @Test(arguments: ["trust me", "any seal", "", "CTPAT; PIP; CSA"])
    func unknownPhraseIsRefused(_ phrase: String) {
        #expect(throws: StandingFlaw.self) {
            try LaneRulesFile.read(
                Invented.bytes("{\"southern_border\":{\"carrier\":\"\(phrase)\"}}"))
        }
    }
}
