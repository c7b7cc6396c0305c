import Model
import Standing
import StandingFiles
import Testing

/// Licences drawn down by loads, as a node's ledger tells of both.
struct LicenceBooksTests {
    private static let bureau = PartyID(unchecked: "US-BIS")
    private static let maker = PartyID(unchecked: "MAKER")

    private func licence(
        _ cents: Int64 = 1_000_000, percent: Int64 = 10, quantity: Int64? = nil,
        expires: String = "2027-12-31"
    ) throws -> Licence {
        Licence(
            id: "D100", code: .bureauLicence, exportClass: try #require(ExportClass("3A001")),
            unit: quantity == nil ? .value : .number, limitCents: cents, quantityMax: quantity,
            tolerancePercent: percent, from: try #require(CivilDay("2024-01-01")),
            expires: try #require(CivilDay(expires)), destinations: ["MX"], endUses: [],
            parties: [])
    }

    private func trip(
        _ name: String, _ cents: Int64, quantity: Int64? = nil, licence: String? = "D100",
        citation: String? = "AES X20260105123456"
    ) throws -> Trip {
        let export = TripExport(
            licence: licence, code: .bureauLicence,
            exportClass: try #require(ExportClass("3A001")),
            lines: [GoodsLine(scheduleB: "8456110000", cents: cents)], quantity: quantity,
            destination: "MX", citation: citation)
        return Trip(
            id: try TripID(name), device: DeviceID(unchecked: "D-1"),
            departure: Invented.at("2026-01-05T08:00:00Z"), driver: DriverID(unchecked: "driver"),
            tractor: TractorID(unchecked: "TRK"), trailer: TrailerID(unchecked: "TRL"),
            container: nil, seals: [], exporter: Self.maker,
            trade: TripTrade(exports: [export]))
    }

    private func said(
        _ word: LicenceWord, by filer: PartyID = bureau, at text: String = "2026-01-01",
        _ index: UInt64 = 1
    ) -> SaidOfLicence {
        SaidOfLicence(
            word, by: filer, isOfAuthority: filer == Self.bureau, at: Invented.at(text),
            index: LedgerIndex(index))
    }

    private let now = Invented.at("2026-01-05T12:00:00Z")

    private func minute(_ number: Int) -> Instant {
        Invented.at("2026-01-05T09:00:00Z") + .minutes(Double(number))
    }

    private func stops(_ books: LicenceBooks, _ trip: Trip) -> [LicenceStopCode] {
        books.judge(trip, at: now).lines.flatMap(\.verdict.stops).map(\.code)
    }

    // A licence drawn in a node and one drawn in a file end with different balances.
    @Test func everyPublishedCaseAgreesThroughTheBooks() throws {
        guard let bytes = PublicFile.bytes("licence_ledger_vectors.json") else { return }
        guard case .vectors(let vectors) = try LicenceFile(parsing: bytes) else {
            Issue.record("the cases are not read as cases")
            return
        }
        #expect(vectors.count == 8)
        for vector in vectors {
            var books = LicenceBooks()
            let granted = try licence(
                vector.start.limitCents, percent: vector.start.tolerancePercent)
            _ = books.hear(
                said(.granted(granted, shippedCents: 0, shippedUnits: 0)), of: "D100", now: now)
            for (step, wanted) in vector.steps.enumerated() {
                let load = try trip("T-\(step)", wanted.cents)
                books.open(load)
                // What has crossed is drawn whatever speaks against it, as the US system does.
                _ = books.move(
                    load.id, departed: minute(step), crossed: minute(step + 1), now: now)
                let line = try #require(books.judge(load, at: now).lines.first)
                #expect(line.verdict.messages == wanted.expected.messages, "\(vector.name)")
                #expect(
                    line.verdict.remainingCents == wanted.expected.remainingCents,
                    "\(vector.name), step \(step + 1)")
            }
        }
    }

    // The balance of a licence depends on which truck's report came first.
    @Test func theOrderInWhichWordsComeChangesNothing() throws {
        let granted = said(.granted(try licence(), shippedCents: 0, shippedUnits: 0))
        let loads = try (0..<4).map { try trip("T-\($0)", 400_000) }
        func books(_ order: [Int]) -> LicenceBooks {
            var books = LicenceBooks()
            for step in order {
                if step == 4 {
                    _ = books.hear(granted, of: "D100", now: now)
                } else {
                    books.open(loads[step])
                    _ = books.move(loads[step].id, departed: minute(step), crossed: nil, now: now)
                }
            }
            return books
        }
        let straight = books([4, 0, 1, 2, 3])
        for order in [[3, 2, 1, 0, 4], [2, 4, 0, 3, 1]] {
            let other = books(order)
            #expect(other.balances == straight.balances)
            for load in loads { #expect(stops(other, load) == stops(straight, load)) }
        }
        #expect(
            loads.map { stops(straight, $0) } == [
                [], [], [.toleranceExceeded], [.toleranceExceeded],
            ])
    }

    // Goods that came back stay charged, and the next load is stopped for nothing; or an exporter
    // frees a licence by its own word.
    @Test func whatComesBackIsGivenBackByAnAuthorityAlone() throws {
        var books = LicenceBooks()
        _ = books.hear(
            said(.granted(try licence(quantity: 10), shippedCents: 0, shippedUnits: 0)),
            of: "D100", now: now)
        let first = try trip("T-1", 900_000, quantity: 9)
        let second = try trip("T-2", 300_000, quantity: 3)
        for (step, load) in [first, second].enumerated() {
            books.open(load)
            _ = books.move(load.id, departed: minute(step), crossed: nil, now: now)
        }
        #expect(stops(books, second).contains(.quantityExceeded))

        let back = GoodsCorrection(trip: first.id, units: 4)
        _ = books.hear(
            said(.returned(back), by: Self.maker, at: "2026-01-05", 7), of: "D100", now: now)
        #expect(stops(books, second).contains(.quantityExceeded))
        let turned = books.hear(
            said(
                .returned(GoodsCorrection(trip: first.id, cents: 400_000, units: 4)),
                at: "2026-01-05", 8),
            of: "D100", now: now)
        #expect(turned.contains(second.id))
        #expect(stops(books, second) == [])
        #expect(books.judge(first, at: now).evidence.contains(LedgerIndex(8)))
        #expect(books.balances.map(\.shippedUnits) == [8])
    }

    // A spent licence is worth something again once the papers of its loads are erased.
    @Test func whatWasDrawnStaysDrawnWhenATripIsErased() throws {
        let granted = said(.granted(try licence(), shippedCents: 100_000, shippedUnits: 0))
        var books = LicenceBooks()
        _ = books.hear(granted, of: "D100", now: now)
        let load = try trip("T-1", 500_000)
        books.open(load)
        _ = books.move(load.id, departed: minute(0), crossed: minute(9), now: now)
        let draws = books.draws(of: load.id)
        #expect(draws.map(\.cents) == [500_000])
        _ = books.close(load.id, keeping: draws, now: now)
        #expect(books.balances.map(\.remainingCents) == [400_000])

        // As a restart hears it: the trip itself is gone from the ledger.
        var anew = LicenceBooks()
        _ = anew.hear(granted, of: "D100", now: now)
        _ = anew.close(load.id, keeping: draws, now: now)
        #expect(anew.balances.map(\.remainingCents) == [400_000])
    }

    // A load crosses on a licence that ran out while it stood in the queue.
    @Test func aLicenceRunsOutUnderALoadOnTheRoad() throws {
        var books = LicenceBooks()
        let early = Invented.at("2026-01-04T12:00:00Z")
        _ = books.hear(
            said(
                .granted(
                    try licence(expires: "2026-01-05"), shippedCents: 0, shippedUnits: 0)),
            of: "D100", now: early)
        let load = try trip("T-1", 1)
        books.open(load)
        _ = books.move(load.id, departed: minute(0), crossed: nil, now: minute(0))
        #expect(stops(books, load) == [])
        #expect(books.due(at: Invented.at("2026-01-05T23:59:00Z")).isEmpty)
        let late = Invented.at("2026-01-06T00:00:01Z")
        #expect(books.due(at: late) == [load.id])
        #expect(books.judge(load, at: late).reasons == [Reason(.licenceStop, "D100: expired")])
        // Across in time, it has gone.
        _ = books.move(load.id, departed: minute(0), crossed: minute(30), now: late)
        #expect(books.judge(load, at: late).mayGo)
    }

    // A licence that was withdrawn is shipped under, or one that was given again is not.
    @Test func aWithdrawalCountsUntilTheTermsAreSaidAgain() throws {
        var books = LicenceBooks()
        let granted = LicenceWord.granted(try licence(), shippedCents: 0, shippedUnits: 0)
        let load = try trip("T-1", 1)
        #expect(stops(books, load) == [.unknownLicence])
        _ = books.hear(said(granted), of: "D100", now: now)
        #expect(stops(books, load) == [])
        let day = try #require(CivilDay("2026-01-03"))
        _ = books.hear(
            said(.withdrawn(from: day), at: "2026-01-02", 3), of: "D100", now: now)
        #expect(stops(books, load) == [.withdrawn])
        _ = books.hear(said(granted, at: "2026-01-04", 4), of: "D100", now: now)
        #expect(stops(books, load) == [])
    }

    // An exporter files terms of its own over those of the authority.
    @Test func anAuthoritysWordComesBeforeAnExportersOwn() throws {
        var books = LicenceBooks()
        let own = LicenceWord.granted(try licence(), shippedCents: 0, shippedUnits: 0)
        _ = books.hear(said(own, by: Self.maker), of: "D100", now: now)
        let load = try trip("T-1", 500_000)
        #expect(stops(books, load) == [])
        _ = books.hear(
            said(own, by: PartyID(unchecked: "STRANGER")), of: "D100", now: now)
        let small = LicenceWord.granted(try licence(100), shippedCents: 0, shippedUnits: 0)
        _ = books.hear(said(small, at: "2025-12-31", 5), of: "D100", now: now)
        #expect(stops(books, load) == [.toleranceExceeded])
    }

    // A mistyped record of a licence is taken, and nobody can take it back.
    @Test(arguments: [
        (#"{"licence":{"id":"D200"}}"#, "licence.from"),
        (#"{"withdrawn":{"from":"soon"}}"#, "withdrawn.from"),
        (#"{"returned":{"trip":"T-1","cents":-1}}"#, "returned.cents"),
        (#"{"corrected":{"trip":"T-1"}}"#, "corrected"),
        (#"{"granted":{}}"#, "one of licence, withdrawn, corrected, returned"),
    ])
    func aRecordIsRefusedByItsField(_ record: String, _ told: String) {
        do throws(StandingFlaw) {
            _ = try LicenceRecord.read(Invented.bytes(record), of: "D100")
            Issue.record("\(record) was taken")
        } catch { #expect(error.advice.contains(told), "\(error.advice)") }
    }
}
