import API
import HTTPDoor
import HTTPTypes
import Model
import Testing
import Views

@Suite struct LiveTests {
    // If this fails, a board that lost its connection shows old rows as if they were new.
    @Test func aWatcherResumesOrIsToldToReload() async throws {
        let visit = await Visit()
        let fresh = try await visit.get("/v1/live?from=999")
        #expect(fresh.text.contains("id: 1000\nevent: board\n"))
        #expect(fresh.headers[.contentType] == "text/event-stream")
        let again = try await visit.get("/v1/live", headers: ["Last-Event-ID": "999"])
        #expect(again.text.contains("id: 1000\nevent: board\n"))
        for stale in ["3", "5000"] {
            let text = try await visit.get("/v1/live", headers: ["Last-Event-ID": stale]).text
            #expect(text.contains("id: 1000\nevent: reset\n"), "after \(stale)")
        }
    }

    // If this fails, the live feed tells a carrier about other carriers' loads.
    @Test func aPartnersFeedHoldsItsOwnLoads() async throws {
        let text = try await Visit().get("/v1/live?from=999", key: "carrier").text
        #expect(text.contains(#""trip":"T-1""#))
        #expect(!text.contains("T-2") && !text.contains("counts") && !text.contains("channel"))
    }

    // If this fails, a watcher that went away is counted for ever and screens are refused.
    @Test func aClosedScreenIsNoLongerCounted() async throws {
        let visit = await Visit()
        _ = try await visit.get("/v1/live?from=999")
        #expect(await visit.showroom.watching == 0)
    }

    private static func row(
        _ name: String, carrier: String? = nil, channel: Channel? = nil, later seconds: Double = 0
    ) throws -> TripRow {
        let departure = Instant(milliseconds: 1_700_000_000_000)
        let trip = Trip(
            id: try TripID(name), device: DeviceID(unchecked: "D"), departure: departure,
            driver: DriverID(unchecked: "P"), tractor: TractorID(unchecked: "TR"),
            trailer: TrailerID(unchecked: "RE"), container: nil, seals: [],
            carrier: try carrier.map { try PartyID($0) })
        let account = CustodyAccount(
            state: .intact, findings: [], exposure: .none, seals: [], lastHeard: nil)
        return TripRow(
            trip: trip, status: .enRoute, custody: account, channel: channel, decision: nil,
            revoked: nil, position: nil, lastHeard: departure + Seconds(seconds), queued: nil,
            atPrimary: nil)
    }

    // If this fails, a carrier's feed says when its load was decided about, and so whether it was
    // picked.
    @Test func aVerdictAloneIsNoNewsToAPartner() async throws {
        let carrier = try #require(
            Viewer(
                Sender(
                    key: KeyID(unchecked: "k"), party: PartyID(unchecked: "carrier"),
                    role: .carrier)))
        let officer = try #require(
            Viewer(
                Sender(key: KeyID(unchecked: "c"), party: PartyID(unchecked: "cbp"), role: .customs)
            ))
        let showroom = Showroom(epoch: 1)
        var now = ContinuousClock.now, seen: UInt64 = 0
        func news(_ row: TripRow) async -> (partner: Bool, officer: Bool) {
            await showroom.show([.trip(row)])
            now += Showroom.pause
            let frames = await showroom.frames(after: seen, at: now) ?? []
            seen = frames.last?.number ?? seen
            return (
                frames.contains { $0.json(for: carrier) != nil },
                frames.contains { $0.json(for: officer) != nil }
            )
        }
        #expect(await news(try Self.row("T-1", carrier: "carrier")) == (true, true))
        let cleared = try Self.row("T-1", carrier: "carrier", channel: .release)
        #expect(await news(cleared) == (false, true))
        let picked = try Self.row("T-1", carrier: "carrier", channel: .nonIntrusiveScan, later: 1)
        #expect(await news(picked) == (true, true))
    }

    // If this fails, a burst floods the browsers, or a change in a burst never arrives.
    @Test func aBurstComesInFramesAndNothingIsLost() async throws {
        let showroom = Showroom(epoch: 1)
        let rows = try (0..<1_000).map { try Self.row("T-\($0)") }
        await showroom.show(rows.map(ViewChange.trip))
        var now = ContinuousClock.now
        var seen: UInt64 = 0
        var trips: Set<TripID> = []
        for _ in 0..<5 {
            for frame in await showroom.frames(after: seen, at: now) ?? [] {
                #expect(frame.rows.count <= Showroom.frameRowsMax)
                trips.formUnion(frame.rows.map(\.trip))
                seen = frame.number
            }
            now += Showroom.pause
        }
        #expect(trips.count == 1_000)
    }

    // If this fails, a screen on somebody's wall shows the lane long after its key was withdrawn.
    @Test func aFeedEndsWithItsKey() async throws {
        let visit = await Visit()
        let text = try await visit.get(
            "/v1/live?from=999", meanwhile: { visit.keys.retire("customs") }
        ).text
        #expect(text == "retry: 2000\n\n")
        #expect(await visit.showroom.watching == 0)
    }

    // If this fails, a session outlives its shift or a guessed token opens the console.
    @Test func sessionsEnd() async throws {
        let desk = SessionDesk()
        let key = KeyID(unchecked: "k")
        let now = ContinuousClock.now
        let token = await desk.begin(key, at: now)
        #expect(token.count == 64)
        #expect(await desk.key(of: token, at: now) == key)
        #expect(await desk.key(of: token, at: now + SessionDesk.lifetime) == nil)
        #expect(await desk.key(of: "", at: now) == nil)
        await desk.end(token)
        #expect(await desk.key(of: token, at: now) == nil)
    }
}
