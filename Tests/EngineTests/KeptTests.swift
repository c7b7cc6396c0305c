import Engine
import Model
import Testing

/// Events that come before their trip is declared.
struct KeptTests {
    private static let trailer = Submission.Subject.equipment(["urn:trailer:TRL-1", "TRL-1"])

    private static func kept(
        _ event: Event, _ number: UInt64, of subject: Submission.Subject = trailer,
        heard: Instant? = nil
    ) -> Submission {
        Submission(
            subject: subject, event: event,
            key: EventKey(bits: (number + 1) &* 0x9E37_79B9_7F4A_7C15),
            heard: heard ?? event.occurred + 1,
            unplaced: Remark(at: event.occurred, step: "said"), payload: [UInt8(number % 256)])
    }

    private static func seal(
        _ action: SealObservation.Action, _ number: String = "H-1", minute: Double,
        _ condition: SealObservation.Condition? = nil
    ) -> Event {
        .seal(
            SealObservation(
                at: Small.start + .minutes(minute), action: action,
                seals: [Seal(maker: "Ancla", number: number, grade: .highSecurity)],
                condition: condition))
    }

    /// Sealed, looked at, off, opened on the road, found broken, pulled by another tractor.
    private static let story: [Submission] = [
        kept(seal(.affixed, minute: 10), 1),
        kept(
            .inspection(
                Inspection(at: Small.start + .minutes(20), list: .sevenPoint, passed: true)), 2),
        kept(
            .passage(
                Passage(at: Small.start + .minutes(60), direction: .departed, place: nil, role: nil)
            ), 3),
        kept(
            .door(
                DoorObservation(
                    at: Small.start + .minutes(70), state: .open, place: nil, isAlarm: false)), 4),
        kept(seal(.checked, minute: 80, .broken), 5),
        kept(
            .sighting(
                Sighting(
                    at: Small.start + .minutes(85), tractor: TractorID(unchecked: "TRK-9"),
                    trailer: nil, driver: nil, isAnnounced: false)), 6),
    ]

    private static let later = Small.start + .minutes(90)
    private static let declaration = Small.submission(.tripDeclared(Small.trip))

    private func lane() -> Rehearsal {
        var lane = Rehearsal(Small.settings())
        let said = Small.submission(.laneDeclared(Small.lane, at: Small.start))
        _ = lane.hear(said, from: Small.operator_, at: Small.start)
        return lane
    }

    /// What custody says in the end, without the places of its evidence.
    private func account(_ order: [Submission]) -> [String] {
        var lane = lane()
        for said in order + Small.drive(from: 0, to: 9_000, at: Self.later) {
            guard case .new = lane.hear(said, from: Small.operator_, at: Self.later).admission
            else { return ["refused: \(said.event)"] }
        }
        _ = lane.finish()
        guard let file = lane.engine.files[Small.trip.id] else { return ["no file"] }
        let custody = file.custody
        return custody.findings.map { "\($0.kind) \($0.at) \($0.severity) \($0.known)" }.sorted()
            + ["\(custody.state)", "\(custody.seals.map(\.number))", "\(file.progress.stage)"]
    }

    // A load whose carrier declared it late would be judged by less than one declared in time.
    @Test(arguments: 0...story.count)
    func declaredFirstOrLastTheFindingsAreTheSame(_ place: Int) {
        let wanted = account([Self.declaration] + Self.story)
        #expect(wanted.contains { $0.contains("sealBroken") }, "\(wanted)")
        #expect(wanted.contains { $0.contains("tractorSwap") }, "\(wanted)")
        var order = Self.story
        order.insert(Self.declaration, at: place)
        #expect(account(order) == wanted)
        var backwards = Array(Self.story.reversed())
        backwards.insert(Self.declaration, at: place)
        #expect(account(backwards) == wanted)
    }

    // What was said before would hang in the air, or be given a place at which nobody said it.
    @Test func theTripNamesTheFirstPlaces() throws {
        var lane = lane()
        for said in Self.story {
            _ = lane.hear(said, from: Small.operator_, at: Self.later)
        }
        let heard = lane.hear(Self.declaration, from: Small.operator_, at: Self.later)
        guard case .new(let draft) = heard.admission else { Issue.record("refused"); return }
        let own = try #require(draft.following.first)
        guard case .adopted(let adoption) = own.fact.event else {
            Issue.record("\(own.fact.event)"); return
        }
        #expect(adoption.places == (1...6).map { LedgerIndex(UInt64($0)) })
        #expect(own.fact.ordinal == 1 && own.previous == draft.fact.index)
        let facts = lane.facts(of: Small.trip.id)
        #expect(facts.prefix(6).map(\.index) == adoption.places)
        #expect(facts.prefix(6).map(\.event) == Self.story.map(\.event))
        let file = try #require(lane.engine.files[Small.trip.id])
        let broken = try #require(file.custody.findings.first { $0.kind == .sealBroken })
        #expect(broken.evidence.contains(LedgerIndex(5)))
    }

    // A partner that sends again what it is not sure of would have the seal counted twice.
    @Test func capturedAgainItGetsTheFirstReceipt() {
        var lane = lane()
        let said = Self.story[0]
        _ = lane.hear(said, from: Small.operator_, at: Self.later)
        let first = Admission.repeated(LedgerIndex(1))
        #expect(lane.hear(said, from: Small.operator_, at: Self.later).admission == first)
        #expect(
            lane.hear(said, from: Small.operator_, at: Self.later + .hours(30)).admission == first)
        _ = lane.hear(Self.declaration, from: Small.operator_, at: Self.later + .hours(30))
        #expect(
            lane.hear(said, from: Small.operator_, at: Self.later + .hours(31)).admission == first)
    }

    // All in one delivery, the declaration last: nothing of it is in the ledger yet.
    @Test func oneDeliveryIsLikeMany() {
        let lane = lane()
        var ahead = Plan(count: lane.register.count)
        let fates = lane.register.plan(
            Array(Self.story.prefix(2)) + [Self.declaration, Self.story[0]],
            from: Small.operator_, at: Self.later, ahead: &ahead,
            shelf: { _, _ in preconditionFailure("no page is full") }, stated: { _ in nil })
        guard case .new(let draft) = fates[2], let own = draft.following.first,
            case .adopted(let adoption) = own.fact.event
        else { Issue.record("\(fates[2])"); return }
        #expect(adoption.places == [LedgerIndex(1), LedgerIndex(2)])
        #expect(fates[3] == .repeated(LedgerIndex(1)))
    }

    // Anybody with a key could say of a competitor's next load that its seal was broken.
    @Test func nobodyLaysWordsInTheWayOfAnothersTrip() {
        let named = Trip(
            id: Small.trip.id, device: Small.trip.device, departure: Small.trip.departure,
            driver: Small.trip.driver, tractor: Small.trip.tractor, trailer: Small.trip.trailer,
            container: nil, seals: [], carrier: PartyID(unchecked: "other"))
        var lane = lane()
        _ = lane.hear(Self.story[4], from: Small.carrier, at: Self.later)
        let heard = lane.hear(
            Small.submission(.tripDeclared(named)), from: Small.operator_, at: Self.later)
        guard case .new(let draft) = heard.admission else { Issue.record("refused"); return }
        #expect(draft.following.isEmpty)
    }

    // A trailer's event of last week would be taken for one of today's load.
    @Test func whatIsTooOldOrOutOfItsTimeIsNotTaken() {
        let long = Self.later + .hours(24 * 8)
        let early = Self.kept(Self.seal(.affixed, minute: -400), 9)
        for (said, moment) in [(Self.story[0], long), (early, Self.later)] {
            var lane = lane()
            _ = lane.hear(said, from: Small.operator_, at: Self.later)
            let heard = lane.hear(Self.declaration, from: Small.operator_, at: moment)
            guard case .new(let draft) = heard.admission else { Issue.record("refused"); return }
            #expect(draft.following.isEmpty)
        }
    }

    // A partner whose events are of other lanes would fill the ledger and the node's memory.
    @Test func aSendersDayHasAnEnd() {
        let lane = lane()
        var ahead = Plan(count: lane.register.count)
        let many = (0...10_000).map { Self.kept(Self.seal(.checked, minute: 1), UInt64($0)) }
        func plan(_ said: [Submission], _ sender: Sender) -> [Admission] {
            lane.register.plan(
                said, from: sender, at: Self.later, ahead: &ahead,
                shelf: { _, number in preconditionFailure("page \(number) was never put away") },
                stated: { _ in nil })
        }
        let fates = plan(many, Small.carrier)
        #expect(fates.last == .refused(.keptFull(most: 10_000, ofSender: true)))
        guard case .new = fates[9_999] else { Issue.record("\(fates[9_999])"); return }
        guard case .new = plan([many[0]], Small.operator_)[0] else {
            Issue.record("another sender has no room"); return
        }
    }

    // A factory that captures its pallets would shut out the seals of its own loads, and of others'.
    @Test func goodsAloneTakeNobodysRoom() {
        let lane = lane()
        var ahead = Plan(count: lane.register.count)
        let uris = [
            "urn:epc:id:sscc:0952001.0000000111", "https://id.gs1.org/01/09520010000011/21/7",
        ]
        let goods = Submission.Subject.equipment([uris[0], "0000000111", uris[1], "7"])
        let step = Event.remark(Remark(at: Small.start, step: "commissioning"))
        func plan(_ said: [Submission]) -> [Admission] {
            lane.register.plan(
                said, from: Small.carrier, at: Self.later, ahead: &ahead,
                shelf: { _, number in preconditionFailure("page \(number) was never put away") },
                stated: { _ in nil })
        }
        let many = plan((0..<10_001).map { Self.kept(step, UInt64($0), of: goods) })
        #expect(many.allSatisfy { if case .new = $0 { true } else { false } })
        let seal = plan([Self.kept(Self.seal(.checked, minute: 1), 20_000)])[0]
        guard case .new = seal else { Issue.record("\(seal)"); return }
        // A trailer among them waits, and counts.
        let loaded = Submission.Subject.equipment([uris[0], "0000000111", "urn:trailer:T", "T"])
        let rest = plan((30_000..<40_000).map { Self.kept(step, UInt64($0), of: loaded) })
        #expect(rest[9_998] != rest[9_999])
        #expect(rest[9_999] == .refused(.keptFull(most: 10_000, ofSender: true)))
    }

    // The refusal tells a sender to declare its trips, and it would do so for nothing.
    @Test func aDeclaredTripMakesRoomAndTheRestEnds() throws {
        var lane = lane()
        let said = Self.story[0]
        _ = lane.hear(said, from: Small.operator_, at: Self.later)
        let stranger = Self.kept(Self.seal(.checked, minute: 1), 77, of: .trip(try TripID("T-99")))
        _ = lane.hear(stranger, from: Small.operator_, at: Self.later)
        #expect(lane.register.waitingFigures.waiting == 2)
        #expect(lane.register.waitingFigures.fullestDay == 2)
        var places = RangeSet<UInt64>()
        places.insert(contentsOf: 0..<3)
        let both = lane.register.waiting(among: places, at: Self.later)
        // The first of them was heard a second after its minute.
        let first = Small.start + .minutes(1) + 1
        #expect(both.count == 2 && both.until == first + .hours(7 * 24))
        _ = lane.hear(Self.declaration, from: Small.operator_, at: Self.later)
        #expect(lane.register.waitingFigures.waiting == 1)
        #expect(lane.register.waiting(among: places, at: Self.later).count == 1)
        // Whatever is recorded after the seven days ends the wait of what no trip came for.
        let long = Self.later + .hours(7 * 24 + 1)
        #expect(lane.register.waiting(among: places, at: long).count == 0)
        _ = lane.hear(
            Self.kept(Self.seal(.checked, minute: 2), 78, heard: long), from: Small.operator_,
            at: long)
        let figures = lane.register.waitingFigures
        #expect(figures.lapsed == 1)
        #expect(figures.waiting == figures.fullestDay)
    }

    // From the answer to an event of another's trip a rival would learn that it is under way.
    @Test func anothersTripAndNoneWaitAlike() throws {
        let named = Trip(
            id: Small.trip.id, device: Small.trip.device, departure: Small.trip.departure,
            driver: Small.trip.driver, tractor: Small.trip.tractor, trailer: Small.trip.trailer,
            container: nil, seals: [], carrier: PartyID(unchecked: "other"))
        var lane = lane()
        _ = lane.hear(
            Small.submission(.tripDeclared(named)), from: Small.operator_, at: Small.start)
        let seal = Self.seal(.checked, minute: 1)
        let ids = [named.id, try TripID("T-NONE")]
        for (number, id) in ids.enumerated() {
            let said = Self.kept(seal, UInt64(number), of: .trip(id))
            let heard = lane.hear(said, from: Small.carrier, at: Self.later)
            guard case .new(let draft) = heard.admission, case .kept = draft.fact.event else {
                Issue.record("\(heard.admission)"); return
            }
        }
        var places = RangeSet<UInt64>()
        places.insert(contentsOf: 0..<10)
        #expect(lane.register.waiting(among: places, at: Self.later).count == 2)
        let long = Self.later + .hours(7 * 24 + 1)
        #expect(lane.register.waiting(among: places, at: long).count == 0)
    }

    // A trip could be given the name under which other people's events wait.
    @Test func noTripHasTheNameOfAStream() throws {
        var lane = lane()
        _ = lane.hear(Self.story[0], from: Small.operator_, at: Self.later)
        let stream = try TripID("~kept/2026-03-10/operator/operator")
        #expect(lane.register.knows(stream))
        let said = Self.kept(Self.story[1].event, 7, of: .trip(stream))
        guard
            case .new(let draft) = lane.hear(said, from: Small.operator_, at: Self.later).admission
        else { Issue.record("refused"); return }
        guard case .kept = draft.fact.event else { Issue.record("\(draft.fact)"); return }
    }
}
