import HTTPDoor
import HTTPTypes
import JSON
import Model
import Testing

@Suite struct ScreenTests {
    // If this fails, somebody sees what is not theirs, or two answers betray that it exists.
    // swift-format-ignore
    @Test(arguments: [
        ("/v1/trips/T-1", [.customs: 200, .operator_: 200, .auditor: 200, .carrier: 200, .exporter: 404, .device: 403]),
        ("/v1/trips/T-2%2Fa%3Fb", [.customs: 200, .auditor: 200, .carrier: 404, .exporter: 404, .device: 403]),
        ("/v1/trips/T-9", [.customs: 404, .carrier: 404, .device: 403]),
        ("/v1/trips/T-1/dossier", [.customs: 200, .carrier: 404, .exporter: 404, .device: 403]),
        ("/trips/T-8", [.customs: 200, .auditor: 200, .carrier: 404, .exporter: 404, .device: 403]),
        ("/v1/trips/T-8", [.customs: 410, .carrier: 404, .device: 403]),
        ("/v1/decisions/2", [.auditor: 200, .carrier: 404, .device: 403]),
        ("/v1/decisions/99", [.auditor: 404, .carrier: 404]),
        ("/v1/tile/entries/000", [.customs: 200, .carrier: 404]),
        ("/v1/tile/0/000", [.customs: 200, .carrier: 200, .device: 403]),
        ("/v1/tile/0/0", [.customs: 404]),
        ("/v1/trips", [.customs: 200, .carrier: 200, .device: 403]),
        ("/v1/lane", [.customs: 200, .carrier: 200, .device: 403]),
        ("/v1/checkpoint", [.customs: 200, .carrier: 200, .device: 403]),
        ("/trips/T-1", [.customs: 200, .carrier: 200, .exporter: 404, .device: 403]),
        ("/decisions/2", [.customs: 200, .carrier: 404]),
        ("/", [.customs: 200, .carrier: 200, .device: 403]),
    ] as [(String, [Sender.Role: Int])])
    func whoSeesWhat(_ path: String, _ expected: [Sender.Role: Int]) async throws {
        let visit = await Visit()
        for (role, status) in expected {
            let answer = try await visit.get(path, key: role.rawValue)
            #expect(answer.status == status, "\(role) at \(path)")
        }
        let nobody = try await visit.get(path, key: nil)
        #expect(nobody.status == (path.hasPrefix("/v1") ? 401 : 303))
    }

    // If this fails, a carrier can tell a hidden load from one that does not exist.
    @Test func absentAndForbiddenAreTheSameBytes() async throws {
        let visit = await Visit()
        let hidden = try await visit.get("/v1/trips/T-2%2Fa%3Fb", key: "carrier")
        let absent = try await visit.get("/v1/trips/T-77", key: "carrier")
        #expect(hidden.text == absent.text && hidden.headers == absent.headers)
    }

    // If this fails, an exporter or carrier learns what targeting thinks of its loads.
    @Test(arguments: ["/v1/trips/T-1", "/v1/trips", "/trips/T-1", "/", "/board"])
    func aPartnerSeesNoJudgement(_ path: String) async throws {
        let text = try await Visit().get(path, key: "carrier").text
        for word in [
            "channel", "declaredFast", "Trusted lane", "0.734", "Revoked", "T-2", "broker-9",
            "0808", "plants", "us-aphis", "0.625", "low price", "O-77", "Declarations",
        ] { #expect(!text.contains(word), "\(word) in \(path)") }
        #expect(text.contains("T-1"))
    }

    // If this fails, an officer reads “value 781” of a declaration that is nowhere to be read, or sees
    // a score without its reasons, a rule without its owner, a draw without its number.
    @Test(arguments: ["/trips/T-1", "/trips/T-1?lang=es", "/v1/trips/T-1"])
    func anOfficerReadsWhatWasDeclaredAndWhatWasMadeOfIt(_ path: String) async throws {
        let text = try await Visit().get(path).text
        for word in [
            "broker-9", "0808", "plants", "us-aphis", "0.625", "O-77", "alert 14", "0.734",
        ] { #expect(text.contains(word), "\(word) in \(path)") }
        let why = path.hasSuffix("es") ? "un precio bajo" : "a low price"
        #expect(text.contains(why))
    }

    // If this fails, a page lets a stranger's words act as markup, or a stranger's script in.
    @Test(arguments: ["/", "/trips/T-1", "/decisions/2"])
    func pagesAreSafe(_ path: String) async throws {
        let answer = try await Visit().get(path)
        #expect(!answer.text.contains("<img") && !answer.text.contains("Plant <A>"))
        #expect(!answer.text.contains("style=") && !answer.text.contains("onclick"))
        let policy = answer.headers[.contentSecurityPolicy] ?? ""
        #expect(policy.contains("default-src 'none'") && !policy.contains("unsafe"))
    }

    // If this fails, an officer on either side of the border reads a page in the other's language.
    @Test(arguments: [
        ("es-MX,es;q=0.9", "", "Tablero en vivo"), ("fr,en", "", "Live board"),
        ("en", "?lang=es", "Tablero en vivo"), ("", "", "Live board"),
    ])
    func language(_ header: String, _ query: String, _ expected: String) async throws {
        let answer = try await Visit().get("/" + query, headers: ["Accept-Language": header])
        #expect(answer.text.contains(expected))
    }

    // If this fails, a load with a fallen clearance looks fit to cross.
    @Test func aFallenClearanceIsSaidInWords() async throws {
        let text = try await Visit().get("/trips/T-2%2Fa%3Fb").text
        #expect(text.contains("Clearance revoked: Examine"))
        #expect(text.contains("Seal S-1 was cut or broken without an order."))
        #expect(text.contains("known 9 min later"))
        #expect(text.contains("<a href=\"#f11\"><code>#11</code></a>"))
        #expect(text.contains("id=\"f11\""))
    }

    // If this fails, the board names a fallen clearance and not what to do with the truck.
    @Test func theBoardSaysWhereAFallenLoadGoes() async throws {
        let text = try await Visit().get("/?lang=es").text
        #expect(text.contains("Revocada") && text.contains("Revisar</span>"))
    }

    // If this fails, a decision is told in codes, or its evidence leads nowhere.
    @Test func aDecisionIsToldInWords() async throws {
        let text = try await Visit().get("/decisions/12?lang=es").text
        #expect(text.contains("Revocación: Sello roto") && text.contains("fue cortado o roto"))
        #expect(text.contains("href=\"/trips/T-2%2Fa%3Fb#f11\""))
        #expect(text.contains("semilla 7") && !text.contains("seed"))
        #expect(text.contains("Custodia entonces") && text.contains("Custodia ahora"))
    }

    // If this fails, an erased load looks like a mistyped name, or like evidence that was stolen;
    // or a partner learns of a load that may not be its own.
    @Test func anErasedLoadSaysSo() async throws {
        let visit = await Visit()
        let page = try await visit.get("/trips/T-8")
        #expect(page.text.contains("by order of operator: request 12"))
        #expect(page.text.contains("14\u{a0}Nov\u{a0}2023") && page.text.contains("Still provable"))
        let board = try await visit.get("/?q=t-8").text
        #expect(board.contains("href=\"/trips/T-8\"") && board.contains("was erased"))
        let json = try await visit.get("/v1/trips/T-8")
        #expect(json.status == 410 && json.text.contains(#""reason":"request 12""#))
        for path in ["/trips/T-8", "/v1/trips/T-8"] {
            #expect(try await visit.get(path, key: "carrier").status == 404)
        }
        #expect(!(try await visit.get("/?q=t-8", key: "carrier").text.contains("was erased")))
    }

    // If this fails, a carrier takes an empty board for a broken one.
    @Test func aPartnersEmptyBoardSaysWhy() async throws {
        for isEmpty in [false, true] {
            let text = try await Visit(isEmpty: isEmpty).get("/", key: "exporter").text
            #expect(text.contains("whose declaration names exporter as carrier or exporter"))
            #expect(!text.contains("garita demo"))
        }
    }

    // If this fails, an alarm of yesterday is read as one of today.
    @Test func aTimeOfAnotherDayHasItsDate() async throws {
        let visit = await Visit()
        let text = try await visit.get("/").text
        #expect(text.contains("all times UTC"))
        #expect(text.contains("<span class=\"day\">14\u{a0}Nov</span> 22:13:21"))
        let trip = try await visit.get("/trips/T-1").text
        #expect(trip.contains("<li class=\"date\">14\u{a0}Nov\u{a0}2023</li>"))
    }

    // If this fails, a newcomer faces an empty page and does not know what to do.
    @Test func anEmptyBoardTellsTheNextStep() async throws {
        let text = try await Visit(isEmpty: true).get("/").text
        #expect(text.contains("No loads yet") && text.contains("garita demo"))
    }

    // If this fails, a wrong question is answered as if it were right.
    @Test func aWrongFilterIsExplained() async throws {
        let answer = try await Visit().get("/v1/trips?filter=bad")
        #expect(answer.status == 400 && answer.text.contains("revoked"))
    }
}
