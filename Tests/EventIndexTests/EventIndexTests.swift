import EPCIS
import EventIndex
import Foundation
import Model
import Testing

@Suite struct EventIndexTests {
    static let made = MadeEvents(count: 3_000)

    static func filled(_ scratch: Scratch) throws -> EventIndex {
        let index = try EventIndex(folder: scratch.path)
        try made.fill(index, batch: 700)
        return index
    }

    static func query(_ parameters: (String, String)...) throws -> EventQuery {
        try EventQuery(parameters.map { QueryParameter($0.0, text: $0.1) })
    }

    /// If this fails, an index hides an event that was asked for, or shows one twice, and nobody
    /// sees that it is missing.
    @Test func whatIsFoundIsWhatIsThere() throws {
        let scratch = try Scratch()
        let index = try Self.filled(scratch)
        let queries = [
            try Self.query(), try Self.query(("orderBy", "recordTime"), ("orderDirection", "ASC")),
            try Self.query(("MATCH_epc", "urn:epc:id:sscc:0952001.0000000007")),
            try Self.query(("MATCH_anyEPC", "urn:epc:id:giai:0952002.TRL-3")),
            try Self.query(
                ("MATCH_epc", "urn:epc:idpat:sscc:0952001.*"), ("EQ_bizStep", "loading")),
            try Self.query(("MATCH_epc", "urn:epc:idpat:sscc:0952009.*")),
            try Self.query(("MATCH_epc", "urn:epc:id:sgtin:0614141.000007.*")),
            try Self.query(
                ("MATCH_anyEPC", "urn:epc:idpat:sgtin:0614141.*.*"), ("orderDirection", "ASC"),
                ("orderBy", "eventTime"), ("EQ_bizStep", "inspecting")),
            try Self.query(
                ("MATCH_anyEPC", "urn:epc:idpat:sgtin:0614141.000007.*"),
                ("GE_eventTime", "2026-01-05T08:05:00Z"), ("EQ_bizStep", "departing|arriving")),
            try Self.query(
                ("MATCH_anyEPC", "urn:epc:id:giai:0952002.TRL-3"), ("orderBy", "recordTime")),
            try Self.query(("EQ_eventID", "urn:uuid:17|urn:uuid:18")),
            try Self.query(("EQ_bizTransaction_bol", "urn:epcglobal:cbv:bt:0952:12")),
            try Self.query(("EQ_bizStep", "departing|arriving"), ("EQ_action", "OBSERVE")),
            try Self.query(("GE_value_KEL", "300"), ("EQ_type", "Temperature")),
            try Self.query(("GT_lane:score", "990"), ("EXISTS_lane:score", "true")),
            try Self.query(("EQ_readPoint", "urn:epc:id:sgln:0952001.00003.5")),
            try Self.query(
                ("GE_eventTime", "2026-01-05T08:05:00Z"), ("LT_eventTime", "2026-01-05T08:20:00Z")),
            try Self.query(("eventType", "AggregationEvent")),
        ]
        for query in queries {
            #expect(try Self.made.found(query, in: index, limit: 37) == Self.made.truth(query))
        }
    }

    /// If this fails, a rival reads what a party captured.
    @Test func aPartySeesItsOwnAndWhatIsGranted() throws {
        let scratch = try Scratch()
        let index = try Self.filled(scratch)
        let all = try Self.query()
        let me = MadeEvents.parties[0], partner = MadeEvents.parties[1]
        let recorders = { (places: [UInt64]) in
            Set(places.map { Self.made.event(Int($0)).recorder })
        }
        let mine = try Self.made.found(all, in: index, for: .party(me, grantors: []))
        #expect(recorders(mine) == [me] && mine.count == 750)
        let granted = try Self.made.found(all, in: index, for: .party(me, grantors: [partner]))
        #expect(recorders(granted) == [me, partner] && granted.count == 1_500)
        let stranger = PartyID(unchecked: "stranger")
        #expect(try Self.made.found(all, in: index, for: .party(stranger, grantors: [])) == [])
        // A name that looks like a key of the index is still only a name.
        let forger = PartyID(unchecked: "c:mx-carrier")
        #expect(try Self.made.found(all, in: index, for: .party(forger, grantors: [])) == [])
        #expect(
            try index.resources(
                .bizStep, for: .party(stranger, grantors: []), after: "", limit: 10) == [])
        #expect(
            try index.resources(.bizStep, for: .party(me, grantors: []), after: "", limit: 3)
                == ["arriving", "departing", "inspecting"])
        let things = try index.things(for: .everything, after: "~8004/", limit: 2)
        #expect(things.map(\.text) == ["~8004/0952002TRL-0", "~8004/0952002TRL-1"])
    }

    /// If this fails, whoever was granted one trip sees others, or not even that one.
    @Test func aGrantOfATripShowsThatTrip() throws {
        let scratch = try Scratch()
        let index = try EventIndex(folder: scratch.path)
        let trip = TripID(unchecked: "T-1"), other = TripID(unchecked: "T-2")
        let grantor = MadeEvents.parties[0], friend = PartyID(unchecked: "friend")
        func event(_ number: Int, by party: PartyID, on trip: TripID?) -> IndexedEvent {
            IndexedEvent(
                place: LedgerIndex(UInt64(number)), recorder: party,
                event: Self.made.event(number).event, trip: trip)
        }
        // One of the trip, one of another trip, one of another party, one that waits for its trip.
        let waiting = event(3, by: grantor, on: nil)
        try index.follow(
            [
                event(0, by: grantor, on: trip), event(1, by: grantor, on: other),
                event(2, by: MadeEvents.parties[1], on: trip), waiting,
            ], upTo: 4)
        let onlooker = Onlooker.party(
            friend, grantors: [], trips: [Onlooker.TripGrant(trip, of: grantor)])
        #expect(try Self.made.found(try Self.query(), in: index, for: onlooker) == [0])
        // Its trip is declared and takes it in: the place stays, and it is the trip's now.
        try index.follow([], upTo: 5, adopted: [event(3, by: grantor, on: trip)])
        #expect(try Self.made.found(try Self.query(), in: index, for: onlooker) == [3, 0])
        #expect(try index.count() == 4)
        #expect(
            try index.resources(.bizStep, for: onlooker, after: "", limit: 9)
                == ["loading", "sensor_reporting"])
    }

    /// If this fails, a party that an event names as taking the goods over is not shown it.
    @Test func whoIsNamedSees() throws {
        let scratch = try Scratch()
        let index = try EventIndex(folder: scratch.path)
        let text = #"""
            {"type":"ObjectEvent","eventID":"urn:uuid:1","eventTime":"2026-01-05T08:00:00Z",
            "epcList":["urn:epc:id:sscc:0952001.0000000111"],"action":"OBSERVE","destinationList":
            [{"type":"possessing_party","destination":"urn:epc:id:pgln:0952002.00000"}]}
            """#
        let event = try #require(
            CapturedEvent(Array(text.utf8), recorded: Instant(milliseconds: 1)))
        try index.follow(
            [IndexedEvent(place: LedgerIndex(4), recorder: MadeEvents.parties[0], event: event)],
            upTo: 5)
        for (name, count) in [
            ("urn:epc:id:pgln:0952002.00000", 1), ("https://id.gs1.org/417/0952002000000", 1),
            ("urn:epc:id:pgln:0952002.00001", 0),
        ] {
            let onlooker = Onlooker.party(try PartyID(name), grantors: [])
            let hits = try index.search(
                EventSearch(EventQuery(), for: onlooker), after: nil, limit: 5)
            #expect(hits.hits.count == count, "\(name)")
        }
    }

    /// If this fails, a crash leaves events that are never found, or found twice.
    @Test func followingTwiceChangesNothing() throws {
        let scratch = try Scratch()
        let index = try Self.filled(scratch)
        try Self.made.fill(index, batch: 1_000)
        #expect(try index.count() == 3_000 && index.followed() == 3_000)
        try index.close()
        let again = try EventIndex(folder: scratch.path)
        #expect(try again.count() == 3_000 && again.followed() == 3_000)
        try again.clear(cleanBelow: 3_000)
        #expect(try again.count() == 0 && again.followed() == 0)
        let query = try Self.query(("MATCH_epc", "urn:epc:id:sscc:0952001.0000000007"))
        #expect(try Self.made.found(query, in: again) == [])
    }

    /// If this fails, what an erased trip's events said is still found, or the index is made anew
    /// for ever.
    @Test func erasuresAreFollowed() async throws {
        let scratch = try Scratch()
        let index = try EventIndex(folder: scratch.path)
        let ledger = SmallLedger(Self.made, facts: 2_500)
        let follower = Self.follower(of: ledger, index)
        while try await follower.step() {}
        #expect(try index.count() == 2_500 && index.followed() == 2_500)
        ledger.erase(first: 100)
        while try await follower.step() {}
        #expect(try index.count() == 2_400 && index.followed() == 2_501)
        ledger.erase(first: 200)
        while try await follower.step() {}
        #expect(try index.count() == 2_300 && index.followed() == 2_502)
        // Another ledger, or a backup that was put back.
        let other = SmallLedger(Self.made, facts: 10)
        let anew = Self.follower(of: other, index)
        while try await anew.step() {}
        #expect(try index.count() == 10 && index.followed() == 10)
    }

    private static func follower(of ledger: SmallLedger, _ index: EventIndex) -> EventFollower {
        EventFollower(
            index: index, facts: { ledger.count }, leaf: { ledger.leaf(at: $0) },
            read: { ledger.entries(from: $0, most: $1) })
    }

    /// If this fails, a backup that was put back and grew past the index's mark is searched by what
    /// another history said.
    @Test func aPutBackLedgerThatGrewIsNoticed() async throws {
        let scratch = try Scratch()
        let index = try EventIndex(folder: scratch.path)
        let before = Self.follower(of: SmallLedger(Self.made, facts: 1_000), index)
        while try await before.step() {}
        // The same ledger goes on being followed.
        let grown = Self.follower(of: SmallLedger(Self.made, facts: 1_200), index)
        while try await grown.step() {}
        #expect(try index.count() == 1_200 && index.cleanBelow() == 1_000)
        let other = Self.follower(of: SmallLedger(Self.made, facts: 1_500, history: 1), index)
        while try await other.step() {}
        #expect(try index.count() == 1_500 && index.cleanBelow() == 1_500)
    }

    /// If this fails, a party is shown less of its own load's rulings than it may see, or more.
    @Test func anAudienceSeesAndBothVersionsAreFound() throws {
        let scratch = try Scratch()
        let index = try EventIndex(folder: scratch.path)
        func event(_ id: String) throws -> CapturedEvent {
            let text =
                #"{"type":"ObjectEvent","eventID":"\#(id)","eventTime":"2026-01-05T08:00:00Z"}"#
            return try #require(
                CapturedEvent(Array(text.utf8), recorded: Instant(milliseconds: 1)))
        }
        let mine = MadeEvents.parties[1]
        try index.follow(
            [
                IndexedEvent(
                    place: LedgerIndex(0), recorder: PartyID(unchecked: "garita"),
                    event: try event("urn:uuid:1"), whole: try event("urn:uuid:2"),
                    audience: [mine])
            ], upTo: 1)
        for (party, count) in [(mine, 1), (MadeEvents.parties[2], 0)] {
            for id in ["urn:uuid:1", "urn:uuid:2"] {
                let search = EventSearch(
                    try Self.query(("EQ_eventID", id)), for: .party(party, grantors: []))
                #expect(try index.search(search, after: nil, limit: 5).hits.count == count)
            }
        }
    }

    /// If this fails, a damaged or foreign file keeps the node from starting, or is believed.
    @Test func aStrangeFileIsMadeAnew() throws {
        let scratch = try Scratch()
        let path = scratch.path + "/" + EventIndex.fileName
        try Data("this is no database, and long enough to be looked at as one".utf8)
            .write(to: URL(fileURLWithPath: path))
        let index = try EventIndex(folder: scratch.path)
        #expect(try index.count() == 0 && index.followed() == 0)
    }

    /// If this fails, events that came while somebody paged through are shown twice or out of turn.
    @Test func laterEventsAreLeftToTheNextSearch() throws {
        let scratch = try Scratch()
        let index = try Self.filled(scratch)
        let search = EventSearch(try Self.query(), for: .everything, ceiling: 100)
        let hits = try index.search(search, after: nil, limit: 500)
        #expect(hits.hits.map(\.place.value) == (0..<100).reversed().map { UInt64($0) })
    }
}
