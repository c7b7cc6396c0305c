import Foundation
import Model
import Standing
import Testing

/// Figures of one busy licence: GARITA_FIGURES=1 swift test -c release --filter LicenceFigureTests
@Suite(.serialized, .enabled(if: ProcessInfo.processInfo.environment["GARITA_FIGURES"] != nil))
struct LicenceFigureTests {
    // A licence with many loads makes every departure wait.
    @Test func aDepartureUnderALicenceWithAThousandLoads() throws {
        let eccn = try #require(ExportClass("3A001"))
        let licence = Licence(
            id: "D100", code: .bureauLicence, exportClass: eccn, unit: .value,
            limitCents: 1_000_000_000, quantityMax: nil, tolerancePercent: 10,
            from: try #require(CivilDay("2024-01-01")),
            expires: try #require(CivilDay("2027-12-31")), destinations: ["MX"], endUses: [],
            parties: [])
        let now = Invented.at("2026-01-05T12:00:00Z")
        var books = LicenceBooks()
        _ = books.hear(
            SaidOfLicence(
                .granted(licence, shippedCents: 0, shippedUnits: 0),
                by: PartyID(unchecked: "US-BIS"), isOfAuthority: true, at: now,
                index: LedgerIndex(0)), of: "D100", now: now)
        let export = TripExport(
            licence: "D100", code: .bureauLicence, exportClass: eccn,
            lines: [GoodsLine(scheduleB: "8456110000", cents: 100)], destination: "MX",
            citation: "AES X20260105123456")
        for number in 0..<1_000 {
            let trip = Trip(
                id: try TripID("T-\(number)"), device: DeviceID(unchecked: "D"), departure: now,
                driver: DriverID(unchecked: "d"), tractor: TractorID(unchecked: "t"),
                trailer: TrailerID(unchecked: "t"), container: nil, seals: [],
                trade: TripTrade(exports: [export]))
            books.open(trip)
            let start = ContinuousClock.now
            _ = books.move(
                trip.id, departed: now + Seconds(Double(number)), crossed: nil, now: now)
            if number == 999 {
                print("departure under a licence with 1000 loads: \(ContinuousClock.now - start)")
            }
        }
    }
}
