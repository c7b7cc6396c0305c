import Model
import Standing
import StandingFiles
import Testing

struct LicenceTests {
    private let licence = """
        {"id":"D100","code":"C30","eccn":"3A001","limit_cents":1000000,"from":"2024-01-01",
         "expires":"2027-12-31","destinations":["MX"],"end_uses":["machine tools"],
         "parties":["CONSIGNEE"]}
        """

    private func shipment(_ id: String, _ cents: Int, _ more: [String: String] = [:]) -> String {
        var fields = [
            "day": "\"2026-01-05\"", "eccn": "\"3A001\"", "code": "\"C30\"",
            "licence": "\"D100\"", "destination": "\"MX\"", "end_use": "\"machine tools\"",
            "parties": "[\"CONSIGNEE\"]", "citation": "\"AES X20260105123456\"",
            "lines": "[{\"schedule_b\":\"8456110000\",\"cents\":\(cents)}]",
        ]
        fields.merge(more) { $1 }
        let rest = fields.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\($0.value)" }
        return "{\"id\":\"\(id)\",\(rest.joined(separator: ","))}"
    }

    private func verdicts(
        _ shipments: [String], licence: String? = nil, denied: String = "[]",
        informsOnly: Bool = false
    ) throws -> [LicenceVerdict] {
        let text = """
            {"licences":[\(licence ?? self.licence)],"denied":\(denied),
             "shipments":[\(shipments.joined(separator: ","))]}
            """
        guard case .book(let book) = try LicenceFile(parsing: Invented.bytes(text)) else {
            return []
        }
        var gate = LicenceGate(book.licences, book.denied, informsOnly: informsOnly)
        return try book.shipments.map { gate.judge(try $0.get()) }
    }

    private func codes(_ verdicts: [LicenceVerdict]) -> [[String]] {
        verdicts.map { $0.stops.map(\.code.rawValue) }
    }

    // Our sums and the filing system's part ways by a cent.
    @Test func everyPublishedCaseAgrees() throws {
        guard let bytes = PublicFile.bytes("licence_ledger_vectors.json") else { return }
        guard case .vectors(let vectors) = try LicenceFile(parsing: bytes) else {
            Issue.record("the cases are not read as cases")
            return
        }
        #expect(vectors.count == 8)
        for vector in vectors { #expect(vector.differences == [], "\(vector.name)") }
    }

    // A case that is wrong passes for one that agrees.
    @Test func wrongCaseIsTold() throws {
        let text = """
            {"vectors":[{"name":"x","limit_cents":10,"tolerance_percent":10,
             "steps":[{"ship_cents":5,"remaining_cents":4,"messages":["tolerance-exceeded"]}]}]}
            """
        guard case .vectors(let vectors) = try LicenceFile(parsing: Invented.bytes(text)) else {
            return
        }
        #expect(vectors.first?.differences.count == 1)
    }

    // Goods go on leaving under a licence that is used up.
    @Test func usedUpLicenceStops() throws {
        let all = try verdicts([shipment("a", 600_000), shipment("b", 400_000), shipment("c", 1)])
        #expect(codes(all) == [[], [], ["used-up"]])
        #expect(all.map(\.remainingCents) == [400_000, 0, 0])
        #expect(all[2].messages == [.priorMet])
    }

    // The tolerance is taken for forbidden, or has no end; a stopped shipment uses value up.
    @Test func toleranceIsATenth() throws {
        let all = try verdicts([
            shipment("a", 900_000), shipment("b", 200_001), shipment("c", 200_000),
        ])
        #expect(codes(all) == [[], ["tolerance-exceeded"], []])
        #expect(all.map(\.remainingCents) == [100_000, 100_000, -100_000])
        #expect(all[2].messages == [.exceededByCurrent])
    }

    // Rules of 2016 judge a shipment of 2015.
    @Test func toleranceIsOfItsDay() throws {
        let old = licence.replacing("2024-01-01", with: "2014-01-01")
        let day = ["day": "\"2016-07-27\"", "citation": "\"AES X20160727123456\""]
        #expect(
            codes(try verdicts([shipment("a", 1_000_001, day)], licence: old))
                == [["tolerance-exceeded"]])
        let next = ["day": "\"2016-07-28\"", "citation": "\"AES X20160728123456\""]
        #expect(codes(try verdicts([shipment("a", 1_000_001, next)], licence: old)) == [[]])
    }

    // Somebody who only wants the system's messages is stopped by our policy.
    @Test func informingStopsNothing() throws {
        let all = try verdicts(
            [shipment("a", 1_000_000), shipment("b", 500_000)], informsOnly: true)
        #expect(codes(all) == [[], []])
        #expect(all[1].messages == [.priorMet, .toleranceExceeded])
        #expect(all[1].remainingCents == -500_000)
    }

    // The wrong goods go to the wrong place for the wrong use: each alone must stop them.
    @Test(arguments: [
        (["day": "\"2028-01-01\""], "expired"), (["day": "\"2023-12-31\""], "not-yet"),
        (["destination": "\"CU\""], "destination"), (["end_use": "\"rockets\""], "end-use"),
        (["eccn": "\"3A002\""], "other-class"), (["licence": "\"D999\""], "unknown-licence"),
        (["parties": "[\"ELSE\"]"], "other-party"), (["code": "\"C37\""], "code-not-in-force"),
        (["citation": "\"AES X2026\""], "filing"), (["citation": "null"], "filing"),
        (["licence": "null"], "no-licence-named"),
    ])
    func termsAreHeld(_ change: [String: String], _ stop: String) throws {
        let all = try verdicts([shipment("a", 100, change)])
        #expect(all.first?.stops.map(\.code.rawValue).contains(stop) == true)
    }

    // A denied party is served, or one whose order has ended is not.
    @Test func deniedPartyStops() throws {
        let order = "[{\"party\":\"CONSIGNEE\",\"from\":\"2025-01-01\",\"until\":\"2026-01-05\"}]"
        let later = ["day": "\"2026-01-06\""]
        let all = try verdicts(
            [shipment("a", 100), shipment("b", 100, later)], denied: order)
        #expect(codes(all) == [["denied"], []])
    }

    // A shipment that is sent twice is drawn down twice.
    @Test func sameShipmentStops() throws {
        let all = try verdicts([shipment("a", 100), shipment("a", 100)])
        #expect(codes(all) == [[], ["same-shipment"]])
    }

    // Pieces beyond the licensed number leave, since their value still fits.
    @Test func piecesAreCounted() throws {
        let counted = licence.replacing(
            "\"limit_cents\"", with: "\"unit\":\"number\",\"quantity\":10,\"limit_cents\"")
        let all = try verdicts(
            [
                shipment("a", 100, ["quantity": "8"]), shipment("b", 100, ["quantity": "3"]),
                shipment("c", 100), shipment("d", 100, ["quantity": "2"]),
            ], licence: counted)
        #expect(codes(all) == [[], ["quantity-exceeded"], ["no-quantity"], []])
    }

    // One row that cannot be read takes the month's shipments with it.
    @Test func badShipmentKeepsTheRest() throws {
        let text = """
            {"licences":[\(licence)],
             "shipments":[\(shipment("a", 1, ["eccn": "\"9Z9\""])),\(shipment("b", 1))]}
            """
        guard case .book(let book) = try LicenceFile(parsing: Invented.bytes(text)) else { return }
        guard case .failure(let flaw) = book.shipments[0], case .success = book.shipments[1] else {
            Issue.record("the wrong shipment was refused")
            return
        }
        #expect(flaw.advice.contains("shipments[0].eccn: sent \"9Z9\""))
    }
}
