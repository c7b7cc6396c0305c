import Intake
import JSON
import Manifests
import Model
import Testing

struct ManifestTests {
    private struct NoTrip: Error {}

    private func trip(
        _ text: String, _ supplement: TruckManifest.Supplement = TruckManifest.Supplement()
    ) throws -> Trip {
        let manifest = try #require(Papers.reading(text).manifest)
        let line = try manifest.trip(supplement)
        let decoder = LineDecoder(now: Instant(milliseconds: 1_787_400_000_000))
        let submission = try #require(try decoder.submissions(fromLine: line.bytes).first)
        guard case .tripDeclared(let trip) = submission.event else {
            throw NoTrip()
        }
        return trip
    }

    // A manifest that customs has would have to be typed again to follow its load.
    @Test func aJSONManifestOpensATrip() throws {
        let trip = try trip(Papers.json)
        #expect(trip.id.description == "ABCD0042")
        #expect(trip.trailer.description == "CHZ-77")
        #expect(trip.container?.description == "CSQU3054383")
        #expect(trip.seals.map(\.number) == ["H-0012345"])
        #expect(trip.carrier?.description == "carrier-a")
        #expect(trip.programme == Programme(ctpatTier: 2, isFast: true))
    }

    // A carrier that sends X12 to customs would be left out.
    @Test func anX12ManifestOpensATrip() throws {
        let departure = try Instant(rfc3339: "2026-08-22T14:00:00Z")
        let trip = try trip(
            Papers.x12,
            TruckManifest.Supplement(device: try DeviceID("GPS-5521"), departure: departure))
        #expect(trip.id.description == "ABCD0042")
        #expect(trip.tractor.description == "TRK-118")
        #expect(trip.trailer.description == "TRL534471")
        #expect(trip.driver.description == "D-17")
        #expect(trip.seals.map(\.number) == ["H0012345", "H0012346", "H0012347"])
        #expect(trip.seals.allSatisfy { $0.grade == .indicative })
        #expect(trip.exporter?.description == "maquila-1")
        let manifest = try #require(Papers.reading(Papers.x12).manifest)
        #expect(manifest.tractorSeals.map(\.number) == ["TR-9"])
        #expect(manifest.shipments.map(\.kilograms) == [18_250])
        #expect(manifest.port == "2506")
    }

    // What the papers say of consignee, goods and border is typed again, or never looked up.
    @Test func aManifestNamesItsTrade() throws {
        let more = """
            "border": "southern", "importer": "US-IMP",
              "parties": [{"role": "consignee", "name": "Quellmark Optronics GmbH", "country": "US"}],
              "exports": [{"licence": "D100", "code": "C30", "eccn": "3A001", "destination": "US",
                "lines": [{"schedule_b": "8456110000", "cents": 600000}]}], "conveyance"
            """
        let trade = try trip(Papers.json.replacing("\"conveyance\"", with: more)).trade
        #expect(trade.border == .southern && trade.importer?.description == "US-IMP")
        #expect(trade.names.map(\.name) == ["Quellmark Optronics GmbH"])
        #expect(trade.exports.map(\.licence) == ["D100"])
        let departure = try Instant(rfc3339: "2026-08-22T14:00:00Z")
        let coded = Papers.x12.replacing(
            "N1*CN*BUYER INC~", with: "N1*CN*BUYER INC*ZZ*buyer-1~\nN4*SAN DIEGO*CA*92101*US~"
        ).replacing("SE*19*", with: "SE*20*")
        let paper = try trip(
            coded,
            TruckManifest.Supplement(device: try DeviceID("GPS-5521"), departure: departure)
        ).trade
        #expect(
            paper.names == [
                PartyName(role: .exporter, name: "MAQUILA UNO", country: "MX"),
                PartyName(role: .consignee, name: "BUYER INC", country: "US"),
            ])
        #expect(paper.consignee?.description == "buyer-1")
    }

    // A passenger who stands first on the paper would be asked for the driver's standing.
    @Test func whoDrivesIsSaid() throws {
        let driver = "NM1*DR*1*DOE*JANE****ZZ*D-17~"
        let other = "NM1*QW*1*ROE*R****ZZ*P-1~"
        func crew(_ text: String, segments: Int = 20) -> [String] {
            let paper = Papers.x12.replacing(driver, with: text)
                .replacing("SE*19*", with: "SE*\(segments)*")
            let all = Papers.reading(paper).manifest?.crew ?? []
            return all.map { "\($0.role.rawValue) \($0.id)" }
        }
        #expect(crew("\(other)\n\(driver)") == ["crew P-1", "driver D-17"])
        #expect(crew("\(driver)\n\(other)") == ["driver D-17", "crew P-1"])
        #expect(crew("\(other)\nNM1*CR*1*POE*R****ZZ*P-2~") == ["driver P-1", "crew P-2"])
        // Who has a code of another segment is still who drives.
        let later = "NM1*DR*1*DOE*JANE~\nN9*0B*D-17~"
        #expect(crew("\(other)\n\(later)", segments: 21) == ["crew P-1", "driver D-17"])
    }

    // A buyer that two shipments place in two countries would be looked up in one of them, and that
    // the last; or in one of them twice.
    @Test func aNameInTwoCountriesIsTwoNames() throws {
        let buyer = "N1*CN*BUYER INC~"
        let text = Papers.x12.replacing(
            buyer,
            with: "\(buyer)\nN4*SAN DIEGO*CA*92101*US~\n\(buyer)\nN4*TOKYO***JP~\n\(buyer)\n"
                + "N4*EL PASO*TX*79901*US~\n\(buyer)"
        ).replacing("SE*19*", with: "SE*25*")
        let departure = try Instant(rfc3339: "2026-08-22T14:00:00Z")
        let trade = try trip(
            text, TruckManifest.Supplement(device: try DeviceID("GPS-5521"), departure: departure)
        ).trade
        #expect(
            trade.names.filter { $0.role == .consignee } == [
                PartyName(role: .consignee, name: "BUYER INC", country: "US"),
                PartyName(role: .consignee, name: "BUYER INC", country: "JP"),
            ])
    }

    // What a manifest does not say would be guessed.
    @Test func whatIsMissingIsAskedFor() throws {
        let manifest = try #require(Papers.reading(Papers.x12).manifest)
        let error = #expect(throws: ManifestFlaw.List.self) {
            try manifest.trip(TruckManifest.Supplement())
        }
        #expect(error?.flaws.map(\.place) == ["device", "departure"])
    }

    // A sender would be told “invalid” and not where.
    @Test(arguments: [
        ("\"trip\": \"ABCD0042\"", "\"trip\": \"a b\"", "trip"),
        ("\"trip\": \"ABCD0042\"", "\"trip\": \"lane\"", "trip"),
        ("\"D-17\"", "7", "crew[0].id"),
        ("\"driver\"", "\"pilot\"", "crew[0].role"),
        ("CSQU3054383", "CSQU3054384", "equipment[1].id"),
        ("\"class\": \"H\"", "\"class\": \"X\"", "equipment[1].seals[0].class"),
        ("\"seals\"", "\"seal\"", "equipment[1].seal"),
        ("2026-08-22T16:00:00Z", "2026-08-22", "arrival"),
        ("\"ctpatTier\": 2", "\"ctpatTier\": 9", "programme.ctpatTier"),
        ("{\"id\": \"TRK-118\"}", "\"TRK-118\"", "conveyance"),
        ("\"quantity\": 22", "\"quantity\": -1", "shipments[0].quantity"),
    ])
    func aFlawIsNamedWhereItStands(_ good: String, _ bad: String, _ place: String) {
        let reading = Papers.reading(Papers.json.replacing(good, with: bad))
        #expect(reading.manifest == nil)
        #expect(reading.flaws.contains { $0.place == place }, "\(reading.flaws)")
    }

    // One mistake told twice sends its sender looking for the second.
    @Test func oneMistakeIsToldOnce() {
        let chassis = "{\"kind\": \"chassis\", \"id\": \"CHZ-77\"},"
        for (text, place) in [
            (Papers.json.replacing("\"D-17\"", with: "\"Jane Doe\""), "crew[0].id"),
            (
                Papers.json.replacing(chassis, with: String(repeating: chassis, count: 8)),
                "equipment"
            ),
            (
                Papers.x12.replacing("****ZZ*D-17~", with: "~"), "segment 8 (NM1), element 9"
            ),
        ] {
            #expect(Papers.reading(text).flaws.map(\.place) == [place])
        }
    }

    // A slip of the pen would go to customs, or a manifest in the ledger could not be read again.
    @Test func whatIsInDoubtIsToldAndTaken() throws {
        let manifest = try #require(Papers.reading(Papers.json).manifest)
        #expect(manifest.doubts.isEmpty)
        let early = Papers.json.replacing("2026-08-22T16:00:00Z", with: "2026-08-22T10:00:00Z")
        let seal = "{\"maker\": \"ACME\", \"number\": \"H-0012345\", \"class\": \"H\"}"
        let twice = early.replacing(seal, with: "\(seal), \(seal)")
        let slips = try #require(Papers.reading(twice).manifest)
        #expect(slips.doubts.count == 2, "\(slips.doubts)")
        #expect(slips.doubts[0].contains("before it departs"), "\(slips.doubts)")
        #expect(slips.doubts[1] == "seal H-0012345 stands twice")
        #expect(try trip(twice).id.description == "ABCD0042")
    }

    // A segment that nobody reads would be dropped in silence, a seal perhaps.
    @Test(arguments: [
        ("LX*1~", "LX*1~\nZZZ*1~", "segment 12 (ZZZ)"),
        ("LX*1~", "LX*1~\nM7A*OLD*NEW~", "segment 12 (M7A)"),
        ("M10*ABCD*J", "M10*ABCD*O", "segment 4 (M10), element 2"),
        ("***ABCD0042~", "***~", "segment 4 (M10), element 7"),
        ("*TRK-118~", "~", ""),
        ("VEH*1*1XKAD49X04J012345***TRK-118", "VEH*1", "segment 5 (VEH), element 2"),
        ("****ZZ*D-17~", "~", "segment 8 (NM1), element 9"),
        ("VID*TL*TRL*534471", "VID*CN*CSQU*3054384", "segment 18 (VID), element 3"),
        ("P4*2506*20260822", "P4*2506*today", "segment 10 (P4), element 2"),
        ("*H0012346~", "*H 0012346~", "segment 18 (VID), element 5"),
        ("SE*19*0001", "SE*18*0001", "segment 21 (SE), element 1"),
        ("SE*19*0001", "SE*19*0002", "segment 21 (SE), element 2"),
        ("GE*1*42", "GE*1*43", "segment 22 (GE), element 2"),
        ("IEA*1*000000042", "IEA*1*000000043", "segment 23 (IEA), element 2"),
        ("ST*309", "ST*358", "segment 3 (ST), element 1"),
        ("SE*19*0001~", "", "interchange"),
        ("ISA*00", "ISA*0", "segment 1 (ISA)"),
    ])
    func aSegmentThatCannotBeTakenIsNamed(_ good: String, _ bad: String, _ place: String) {
        let reading = Papers.reading(Papers.x12.replacing(good, with: bad))
        guard !place.isEmpty else {
            #expect(reading.manifest?.tractor.description == "1XKAD49X04J012345")
            return
        }
        #expect(reading.manifest == nil)
        #expect(reading.flaws.contains { $0.place == place }, "\(reading.flaws)")
    }

    // A file that broke off in transit would end the node.
    @Test func filesThatBreakOffEndNothing() {
        for text in [Papers.json, Papers.x12] {
            let bytes = Array(text.utf8)
            for length in stride(from: 0, to: bytes.count, by: 3) {
                let reading = ManifestReading(Array(bytes.prefix(length)))
                #expect((reading.manifest == nil) != reading.flaws.isEmpty)
            }
        }
    }
}
