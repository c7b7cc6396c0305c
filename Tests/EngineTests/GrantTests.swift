import Engine
import Filings
import JSON
import Model
import Testing

/// Sight that one party gives another, from the ledger alone.
struct GrantTests {
    private static let friend = PartyID(unchecked: "friend")

    /// The load of the carrier that grants.
    private static let load = Trip(
        id: Small.trip.id, device: Small.trip.device, departure: Small.trip.departure,
        driver: Small.trip.driver, tractor: Small.trip.tractor, trailer: Small.trip.trailer,
        container: nil, seals: Small.trip.seals, programme: .none, carrier: Small.carrier.party)

    private func declare(_ lane: inout Rehearsal) {
        _ = lane.hear(
            Small.submission(.tripDeclared(Self.load)), from: Small.operator_, at: Small.start)
    }

    private func file(
        _ record: JSONValue, matter: MatterID = MatterID(unchecked: "G-1"), number: UInt64,
        from sender: Sender = Small.carrier, in lane: inout Rehearsal
    ) -> Admission {
        let filing = Filing(
            at: Small.start, room: .grant, matter: matter, authority: nil,
            record: record.bytes)
        return lane.hear(
            Submission(
                subject: .trip(filing.stream), event: .filed(filing),
                key: EventKey(bits: number), heard: nil, payload: []),
            from: sender, at: Small.start
        ).admission
    }

    private func sight(
        _ lane: Rehearsal, of party: PartyID = friend, hours: Double = 1
    ) -> Sight {
        lane.engine.cabinet.grants.sight(of: party, at: Small.start + .hours(hours))
    }

    private func isTaken(_ admission: Admission) -> Bool {
        if case .new = admission { true } else { false }
    }

    // A party that took its word back would go on being looked at.
    @Test func itIsGivenForATimeAndTakenBack() {
        var lane = Rehearsal(Small.settings())
        let until = JSONValue.text((Small.start + .hours(2)).rfc3339)
        #expect(isTaken(file(["to": "friend", "until": until], number: 1, in: &lane)))
        #expect(sight(lane).grantors == [Small.carrier.party])
        #expect(sight(lane, of: Small.carrier.party) == Sight())
        #expect(sight(lane, hours: 2) == Sight())
        #expect(isTaken(file(["to": "friend"], number: 2, in: &lane)))
        #expect(sight(lane, hours: 200).grantors == [Small.carrier.party])
        #expect(isTaken(file(["to": "friend", "takenBack": true], number: 3, in: &lane)))
        #expect(sight(lane) == Sight())
    }

    // Whoever is shown one load would see all of them.
    @Test func oneTripIsOneTrip() {
        var lane = Rehearsal(Small.settings())
        declare(&lane)
        #expect(isTaken(file(["to": "friend", "trip": "T-1"], number: 1, in: &lane)))
        #expect(sight(lane).grantors.isEmpty)
        #expect(sight(lane).grantors(of: Small.trip.id) == [Small.carrier.party])
    }

    // It would be recorded, open nothing, and whoever gave it would think it did.
    @Test func whatOpensNothingIsRefused() throws {
        var lane = Rehearsal(Small.settings())
        let mine: JSONValue = ["to": "friend", "trip": "T-1"]
        func field(_ record: JSONValue, _ number: UInt64, _ sender: Sender) -> String? {
            let admission = file(record, number: number, from: sender, in: &lane)
            guard case .refused(.unreadableRecord(.grant, let flaw)) = admission else { return nil }
            return flaw.field
        }
        // Not declared yet, and to one that is not the load's: the same sentence.
        #expect(field(mine, 1, Small.carrier) == "trip")
        declare(&lane)
        let stranger = Sender(
            key: KeyID(unchecked: "s"), party: PartyID(unchecked: "stranger"), role: .carrier)
        #expect(field(mine, 2, stranger) == "trip")
        let foreign: JSONValue = ["to": "friend", "trip": "T-1", "from": "stranger"]
        #expect(field(foreign, 3, Small.operator_) == "trip")
        #expect(field(mine, 4, Small.carrier) == nil)
        #expect(field(["to": .text(Small.carrier.party.description)], 5, Small.carrier) == "to")
        let past = JSONValue.text((Small.start + .hours(-1)).rfc3339)
        #expect(field(["to": "friend", "until": past], 6, Small.carrier) == "until")
        // What was given before these rules can be ended all the same.
        let end: JSONValue = ["to": "friend", "trip": "T-9", "takenBack": true]
        #expect(field(end, 7, Small.carrier) == nil)
    }

    // A party that holds ever more grants would be shown only some of what they open, without a
    // word; or the node would look them all up at every question that it asks.
    @Test func aPartyHoldsSoManyTripsAndIsToldOfTheLimit() throws {
        var lane = Rehearsal(Small.settings())
        declare(&lane)
        let one: JSONValue = ["to": "friend", "trip": "T-1"]
        let over = JSONValue.text((Small.start + .hours(1)).rfc3339)
        let short: JSONValue = ["to": "friend", "trip": "T-1", "until": over]
        for number in 1...UInt64(GrantBook.tripsMax) {
            let matter = try MatterID("G-\(number)")
            #expect(
                isTaken(file(number == 1 ? short : one, matter: matter, number: number, in: &lane)))
        }
        let more = try MatterID("G-more")
        let refused = file(one, matter: more, number: 20_000, in: &lane)
        guard case .refused(.unreadableRecord(.grant, let flaw)) = refused else {
            Issue.record("it was taken"); return
        }
        #expect(flaw.field == "to" && flaw.wanted.contains("fewer than 10000 grants"))
        #expect(flaw.wanted.contains("leave “trip” out"))
        // Under its own name it is none more; of all loads it is one name; another party has its
        // own.
        let again = try MatterID("G-7")
        #expect(isTaken(file(short, matter: again, number: 20_001, in: &lane)))
        #expect(isTaken(file(["to": "friend"], matter: more, number: 20_002, in: &lane)))
        let other = try MatterID("G-other")
        #expect(
            isTaken(file(["to": "other", "trip": "T-1"], matter: other, number: 20_003, in: &lane)))
        // One is ended, and there is room for another.
        let end: JSONValue = ["to": "friend", "trip": "T-1", "takenBack": true]
        #expect(isTaken(file(end, matter: again, number: 20_004, in: &lane)))
        let next = try MatterID("G-next")
        #expect(isTaken(file(one, matter: next, number: 20_005, in: &lane)))
    }

    // One party would take back what another gave, or show its loads to a third.
    @Test func nobodySpeaksForAnother() {
        var lane = Rehearsal(Small.settings())
        _ = file(["to": "friend"], number: 1, in: &lane)
        let other = Sender(
            key: KeyID(unchecked: "o"), party: PartyID(unchecked: "other"), role: .exporter)
        _ = file(["to": "friend", "takenBack": true], number: 2, from: other, in: &lane)
        #expect(sight(lane).grantors == [Small.carrier.party])
        let foreign: JSONValue = ["to": "other", "from": "carrier"]
        guard case .refused(let refusal) = file(foreign, number: 3, from: other, in: &lane) else {
            Issue.record("it was taken"); return
        }
        #expect(refusal.advice.contains("record.from"))
        // The operator enters what the carrier handed in.
        #expect(isTaken(file(foreign, number: 4, from: Small.operator_, in: &lane)))
        #expect(sight(lane, of: other.party).grantors == [Small.carrier.party])
    }

    // A grant to a mistyped name, or until no time at all, would hold for ever.
    @Test(arguments: [
        (#"{"until":"2026-12-31T00:00:00Z"}"#, "to"), (#"{"to":"a b"}"#, "to"),
        (#"{"to":"friend","until":"soon"}"#, "until"),
        (#"{"to":"friend","takenBack":"yes"}"#, "takenBack"),
        (#"{"to":"friend","til":"2026-12-31T00:00:00Z"}"#, "til"),
    ])
    func aRecordIsReadBeforeItIsAFact(_ text: String, _ field: String) throws {
        let record = try JSONValue(parsing: Array(text.utf8))
        var lane = Rehearsal(Small.settings())
        guard
            case .refused(.unreadableRecord(.grant, let flaw)) = file(
                record, number: 1, in: &lane)
        else { Issue.record("it was taken"); return }
        #expect(flaw.field == field)
    }
}
