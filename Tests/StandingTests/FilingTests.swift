import Model
import Standing
import Testing

struct FilingTests {
    private func statement(
        cents: [(String, Int64)] = [("8456110000", 250_000)], eccn: String = "EAR99",
        to destination: String = "MX", code: LicenceCode = .noLicence, munition: Bool = false,
        citation: String? = nil
    ) throws -> FilingStatement {
        FilingStatement.of(
            ExportShipment(
                id: "a", day: try #require(CivilDay("2026-01-05")),
                lines: cents.map { ExportShipment.Line(scheduleB: $0.0, cents: $0.1) },
                exportClass: try #require(ExportClass(eccn)), code: code, licence: nil,
                quantity: nil, destination: destination, endUse: nil, parties: [],
                isMunition: munition, citation: citation))
    }

    private func isMissing(_ statement: FilingStatement) -> Bool {
        if case .missing = statement { true } else { false }
    }

    private func isWrong(_ statement: FilingStatement) -> Bool {
        if case .wrong = statement { true } else { false }
    }

    // The threshold is taken for the invoice's sum, or a cent too low.
    @Test func thresholdIsByNumber() throws {
        #expect(try statement() == .exempt("NOEEI 30.37(a)"))
        #expect(
            try statement(cents: [("8456110000", 250_000), ("8457100000", 250_000)])
                == .exempt("NOEEI 30.37(a)"))
        #expect(isMissing(try statement(cents: [("8456110000", 250_001)])))
        #expect(
            isMissing(try statement(cents: [("8456110000", 200_000), ("8456110000", 50_001)])))
    }

    // Goods that are watched leave without a filing because they are cheap.
    @Test func anyValueIsFiled() throws {
        #expect(isMissing(try statement(cents: [("1", 1)], code: .bureauLicence)))
        #expect(isMissing(try statement(cents: [("1", 1)], munition: true)))
        #expect(isMissing(try statement(cents: [("1", 1)], eccn: "3A001", to: "CN")))
        #expect(try statement(cents: [("1", 1)], eccn: "3A001") == .exempt("NOEEI 30.37(a)"))
    }

    // Canada is filed like the rest of the world.
    @Test func canadaIsExempt() throws {
        let dear = [("8456110000", Int64(9_000_000))]
        #expect(try statement(cents: dear, to: "CA") == .exempt("NOEEI 30.36"))
        #expect(isMissing(try statement(cents: dear, to: "CA", code: .bureauLicence)))
    }

    // An invented number, or an excuse that does not hold, goes through on paper.
    @Test func citationsAreHeldAgainstTheGoods() throws {
        for good in [
            "AES X20260105123456", "AES X20260105123456 SS", "AESPOST 123456789 01/05/2026",
            "AESDOWN 123456789 01/05/2026",
        ] { #expect(try statement(citation: good) == .filed(good)) }
        for bad in ["AES X20261305123456", "AES 20260105123456", "AES", "X20260105123456", "SS"] {
            #expect(isWrong(try statement(citation: bad)), "\(bad)")
        }
        #expect(isWrong(try statement(citation: "NOEEI 30.36")))
        #expect(isWrong(try statement(code: .bureauLicence, citation: "NOEEI 30.37(a)")))
        #expect(try statement(to: "CA", citation: "NOEEI 30.37(a)") == .exempt("NOEEI 30.37(a)"))
    }

    // A code counts before it existed, or after it was withdrawn.
    @Test func codesAreOfTheirTime() throws {
        let may = try #require(CivilDay("2020-05-31")), june = try #require(CivilDay("2020-06-15"))
        let july = try #require(CivilDay("2020-07-01"))
        #expect(
            [may, june, july].map { LicenceCode.civilEndUser.isInForce(on: $0) } == [
                true, true, false,
            ])
        #expect(
            [may, june, july].map { LicenceCode.c63.isInForce(on: $0) } == [false, true, true])
    }

    // A class that the filing refuses is taken here.
    @Test func classHasFivePlaces() {
        for good in ["3A001", "0a919", "EAR99"] { #expect(ExportClass(good) != nil) }
        for bad in ["3A001.b.1", "3F001", "A3001", "3A01", "EAR98", ""] {
            #expect(ExportClass(bad) == nil, "\(bad)")
        }
    }
}
