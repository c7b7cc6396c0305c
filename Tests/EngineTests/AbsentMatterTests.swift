import Engine
import Filings
import Model
import Testing

/// A word about what is not there is refused, alike in one batch and one by one, and tells nobody
/// what others have.
struct AbsentMatterTests {
    private static let maker = PartyID(unchecked: "maker")
    private static let rival = PartyID(unchecked: "rival")
    private static let bureau = PartyID(unchecked: "customs")

    private func trader(_ party: PartyID) -> Sender {
        Sender(key: KeyID(unchecked: "key"), party: party, role: .exporter)
    }

    private func filing(
        _ room: Room, _ matter: String, _ record: String, by authority: PartyID? = bureau,
        after seconds: Double = 0
    ) throws -> Submission {
        let filing = Filing(
            at: Small.start + Seconds(seconds), room: room, matter: try MatterID(matter),
            authority: authority, record: Array(record.utf8))
        let plain = Small.submission(.filed(filing))
        return Submission(
            subject: .trip(filing.stream), event: plain.event, key: plain.key, heard: nil,
            payload: plain.payload)
    }

    private func terms(_ number: String, by authority: PartyID?) throws -> Submission {
        try filing(
            .licence, number,
            """
            {"licence":{"id":"\(number)","code":"C30","eccn":"3A001","limit_cents":1000000,\
            "from":"2026-01-01","expires":"2026-12-31","destinations":["MX"]}}
            """, by: authority)
    }

    private func part(_ edition: String, _ number: Int, of count: Int, _ entry: String) throws
        -> Submission
    {
        try filing(
            .restricted, "CSL",
            """
            {"part":{"edition":"\(edition)","number":\(number),"of":\(count),"entries":[\
            {"name":"Tarvend Maritime","source":"EL","entity_number":"\(entry)"}]}}
            """)
    }

    private func change(_ edition: String, after: String) throws -> Submission {
        try filing(
            .restricted, "CSL",
            #"{"change":{"edition":"\#(edition)","after":"\#(after)","added":[],"removed":["EL 1"]}}"#,
            after: 1)
    }

    private func cleared(_ entry: String, trip: String? = nil) throws -> Submission {
        let trip = trip.map { #","trip":"\#($0)""# } ?? ""
        return try filing(
            .restricted, "CSL",
            #"{"cleared":{"entry":"\#(entry)","name":"Tarvend"\#(trip)}}"#, after: 2)
    }

    private func opened(_ exporters: [(trip: String, exporter: PartyID)] = []) throws -> Rehearsal {
        var road = Rehearsal(Small.settings())
        for (number, load) in exporters.enumerated() {
            let base = Small.trip
            let trip = Trip(
                id: try TripID(load.trip), device: try DeviceID("D-\(number)"),
                departure: base.departure, driver: base.driver, tractor: base.tractor,
                trailer: try TrailerID("TRL-\(number)"), container: nil, seals: base.seals,
                exporter: load.exporter)
            let plain = Small.submission(.tripDeclared(trip))
            let sent = Submission(
                subject: .trip(trip.id), event: plain.event, key: plain.key, heard: nil,
                payload: plain.payload)
            guard case .new = road.hear(sent, from: Small.operator_, at: Small.start).admission
            else { Issue.record("\(load.trip) was not taken"); continue }
        }
        return road
    }

    private func refusal(
        _ road: inout Rehearsal, _ submission: Submission, _ sender: Sender = Small.customs
    ) -> AdmissionRefusal? {
        let fate = road.hear(submission, from: sender, at: Small.start).admission
        if case .refused(let refusal) = fate { return refusal }
        return nil
    }

    // A rival would learn by refusals which licences others have, and which loads are on the road.
    @Test func nobodyLearnsFromARefusalWhatOthersHave() throws {
        var road = try opened([("T-1", Self.maker), ("T-2", Self.rival)])
        let rival = trader(Self.rival)
        #expect(refusal(&road, try terms("D100", by: Self.bureau)) == nil)
        #expect(refusal(&road, try terms("M-1", by: nil), trader(Self.maker)) == nil)
        func told(_ licence: String, _ trip: String, _ word: String = "returned") throws -> String {
            let record = #"{"\#(word)":{"trip":"\#(trip)","cents":5}}"#
            let sent = try filing(.licence, licence, record, by: nil)
            let advice = refusal(&road, sent, rival)?.advice ?? "taken"
            return advice.replacing(licence, with: "LICENCE").replacing(trip, with: "TRIP")
        }
        for word in ["returned", "corrected"] {
            let nothing = try told("D999", "T-2", word)
            #expect(nothing.contains("in the name of rival"), "\(nothing)")
            #expect(try told("D100", "T-2", word) == nothing)
            #expect(try told("M-1", "T-2", word) == nothing)
            let nowhere = try told("M-1", "T-404", word)
            #expect(nowhere.contains("no load of yours"), "\(nowhere)")
            #expect(try told("M-1", "T-1", word) == nowhere)
            #expect(try told("D999", "T-1", word) == nowhere)
        }
        // Its own terms and its own load are its to speak of; so is the filing under an authority's.
        #expect(refusal(&road, try terms("R-1", by: nil), rival) == nil)
        #expect(try told("R-1", "T-2") == "taken")
        let named = try filing(
            .licence, "D100", #"{"corrected":{"trip":"T-2","citation":"AES X20260310123456"}}"#,
            by: nil)
        #expect(refusal(&road, named, rival) == nil)
    }

    // Whoever tries names would learn what others call their grants; and a grant of another would
    // seem taken back.
    @Test func anothersGrantIsAsAbsentAsNone() throws {
        var road = try opened()
        let given = try filing(.grant, "G-1", #"{"to":"friend"}"#, by: nil)
        #expect(refusal(&road, given, trader(Self.maker)) == nil)
        let back = #"{"to":"friend","takenBack":true}"#
        let others = refusal(
            &road, try filing(.grant, "G-1", back, by: nil), trader(Self.rival))
        let none = refusal(&road, try filing(.grant, "G-9", back, by: nil), trader(Self.rival))
        #expect(others?.advice.contains("no grant “G-1” was given here") == true)
        #expect(none?.advice == others?.advice.replacing("G-1", with: "G-9"))
        let own = try filing(.grant, "G-1", back, by: nil)
        #expect(refusal(&road, own, trader(Self.maker)) == nil)
    }

    // A change would be recorded that changes nothing: it builds on an edition that never came whole,
    // or that another one has replaced, and only when all was sent at once.
    @Test func aChangeWantsTheEditionInForceHoweverItIsSent() throws {
        let stories: [([Submission], taken: [Bool], says: String)] = [
            (
                [try part("a", 1, of: 2, "1"), try change("b", after: "a")], [true, false],
                "1 of its 2"
            ),
            (
                [
                    try part("a", 1, of: 1, "1"), try change("b", after: "a"),
                    try change("c", after: "a"),
                ], [true, true, false], "the newest one here is “b”"
            ),
            (
                [
                    try part("a", 1, of: 1, "1"), try part("b", 1, of: 1, "2"),
                    try change("c", after: "a"),
                ], [true, true, false], "the newest one here is “b”"
            ),
        ]
        for (submissions, taken, says) in stories {
            var alone = try opened()
            let one = submissions.map { refusal(&alone, $0) }
            #expect(one.map { $0 == nil } == taken)
            #expect(
                one.last??.advice.contains(says) == true, "\(String(describing: one.last??.advice))"
            )
            let together = try opened()
            var ahead = Plan(count: together.register.count)
            let fates = together.register.plan(
                submissions, from: Small.customs, at: Small.start, ahead: &ahead,
                shelf: { _, _ in preconditionFailure("no page is full") }, stated: { _ in nil })
            let all = fates.map { fate -> AdmissionRefusal? in
                if case .refused(let refusal) = fate { refusal } else { nil }
            }
            #expect(all.map { $0?.advice } == one.map { $0?.advice })
        }
    }

    // An officer clears a hit, mistypes the entry, and the load stays held without a word.
    @Test func aWordAboutAnEntryThatNoListHasIsRefused() throws {
        var road = try opened([("T-1", Self.maker)])
        #expect(
            refusal(&road, try cleared("EL 1"))?.advice.contains("no list CSL is filed") == true)
        #expect(refusal(&road, try part("a", 1, of: 1, "1")) == nil)
        let absent = try #require(refusal(&road, try cleared("EL 2")))
        #expect(absent.field == "record.cleared.entry")
        #expect(absent.advice.contains("has no entry “EL 2”"), "\(absent.advice)")
        let lost = try #require(refusal(&road, try cleared("EL 1", trip: "T-404")))
        #expect(lost.field == "record.cleared.trip")
        #expect(refusal(&road, try cleared("EL 1", trip: "T-1")) == nil)
        // Gone with the change that took it off.
        #expect(refusal(&road, try change("b", after: "a")) == nil)
        #expect(refusal(&road, try cleared("EL 1"))?.field == "record.cleared.entry")
    }
}
