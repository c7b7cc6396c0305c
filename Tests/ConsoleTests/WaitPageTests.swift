import API
import HTTPTypes
import JSON
import Model
import Testing
import Views

@Suite struct WaitPageTests {
    /// A dozen trucks of the standard lane that joined five minutes apart and waited twenty.
    private static func port() async -> Visit {
        let visit = await Visit()
        await visit.showroom.show((0..<12).map { .trip(row($0)) })
        return visit
    }

    private static func row(_ number: Int) -> TripRow {
        let joined = Visit.present - .minutes(80 - 5 * Double(number))
        let account = CustodyAccount(
            state: .intact, findings: [], exposure: .none, seals: [], lastHeard: joined)
        let trip = Trip(
            id: named("SECRET-\(number)"), device: DeviceID(unchecked: "D"), departure: joined,
            driver: DriverID(unchecked: "P"), tractor: TractorID(unchecked: "SECRET-TR"),
            trailer: TrailerID(unchecked: "SECRET-RE"), container: nil, seals: [],
            carrier: PartyID(unchecked: "secret-carrier"))
        return TripRow(
            trip: trip, status: .crossed, custody: account, channel: .release, decision: nil,
            revoked: nil, position: nil, lastHeard: joined + .minutes(25), queued: joined,
            atPrimary: joined + .minutes(20), crossed: joined + .minutes(25))
    }

    private static func named(_ text: String) -> TripID {
        do throws(IdentifierFlaw) { return try TripID(text) } catch {
            preconditionFailure(error.advice)
        }
    }

    // If this fails, a driver without a key learns nothing, or in a language he does not read.
    @Test(arguments: [
        ("en", "If you join now, about", "How we measure", "Standard lane"),
        ("es", "Si entra ahora, unos", "Cómo medimos", "Carril estándar"),
    ])
    func anybodyReadsTheWait(_ words: (String, String, String, String)) async throws {
        let visit = await Self.port()
        let answer = try await visit.get("/wait?lang=\(words.0)&theme=dark", key: nil)
        #expect(answer.status == 200)
        for word in [words.1, words.2, words.3, "20 min", "data-theme=\"dark\""] {
            #expect(answer.text.contains(word), "\(word)")
        }
        #expect(answer.text.contains("<html lang=\"\(words.0)\""))
    }

    // If this fails, the public page tells whose trucks those were.
    @Test(arguments: ["/wait", "/port/waits", "/port/forecast"])
    func noLoadIsOnAPublicPage(_ path: String) async throws {
        let text = try await Self.port().get(path, key: nil).text
        for word in ["SECRET", "secret", "T-1", "carrier"] {
            #expect(!text.contains(word), "\(word) in \(path)")
        }
    }

    // If this fails, programs read another wait than people, or must ask for a key to read it.
    @Test func programsReadTheSame() async throws {
        let visit = await Self.port()
        let answer = try await visit.get("/port/waits", key: nil)
        let json = try JSONValue(parsing: Array(answer.text.utf8))
        let lane = try #require(json["lanes"]?.array?.first)
        #expect(lane["experienced"]?["p50_s"] == 1200 && lane["experienced"]?["n"] == 6)
        #expect(json["lanes"]?.array?.last?["experienced"] == .null)
        #expect(answer.headers[.cacheControl] == "public, max-age=15")
        let forecast = try await visit.get("/port/forecast", key: nil)
        let ahead = try JSONValue(parsing: Array(forecast.text.utf8))
        #expect(ahead["enough"] == false && ahead["why"]?.string?.isEmpty == false)
        // Nobody said which crossing it is, so it is not published as one.
        #expect(try await visit.get("/port/feed.json", key: nil).status == 404)
    }

    // If this fails, a port where nothing is known shows an empty road.
    @Test func nothingKnownIsSaid() async throws {
        let text = try await Visit(isEmpty: true).get("/wait?lang=en", key: nil).text
        #expect(text.contains("No truck has been seen") && !text.contains("0 min"))
    }

    // If this fails, one visitor keeps the page from all others.
    @Test func oneAddressAsksNoMoreThanItsShare() async throws {
        let visit = await Self.port()
        var statuses: [Int] = []
        // A busy machine asks more slowly, and the share grows back meanwhile.
        while statuses.count < 400, statuses.last != 429 {
            statuses.append(
                try await visit.send(
                    .get, "/port/waits", key: nil, headers: [:], body: "", address: "192.0.2.7"
                ).status)
        }
        #expect(statuses.first == 200 && statuses.last == 429)
        let other = try await visit.send(
            .get, "/port/waits", key: nil, headers: [:], body: "", address: "192.0.2.8")
        #expect(other.status == 200)
    }
}
