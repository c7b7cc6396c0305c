package import Model

extension Register {
    /// The stream on which a sender's events wait for their trips; nil where they may not.
    func shelf(
        of submission: Submission, from sender: Sender, at now: Instant, ahead: Plan
    ) -> Place? {
        guard Permission.mayKeep(sender) else { return nil }
        let day = CivilDay(received(submission.heard, at: now))
        guard let stream = TripID.kept(on: day, as: sender.role, of: sender.party) else {
            return nil
        }
        return Place(trip: stream, number: number(of: stream, ahead: ahead))
    }

    /// Room for one more: on its sender's day, and where it may find a trip also on the shelf.
    func checkShelf(
        _ kept: KeptEvent, on place: Place, at now: Instant, ahead: Plan
    ) throws(AdmissionRefusal) {
        let standing = listed.has(place.number) ? listed[place.number].stream.count : 0
        guard standing + ahead.added(to: place.number).count < Self.factsPerTripMax else {
            throw .dayFull(most: Self.factsPerTripMax)
        }
        guard KeptShelf.waits(kept.subject), !self.kept.hasLapsed(at: now) else { return }
        let ofDay = self.kept.count(on: place.trip) + ahead.kept.count(on: place.trip)
        guard ofDay < KeptShelf.perDayMax else {
            throw .keptFull(most: KeptShelf.perDayMax, ofSender: true)
        }
        guard self.kept.count + ahead.kept.count < KeptShelf.waitingMax else {
            throw .keptFull(most: KeptShelf.waitingMax, ofSender: false)
        }
    }

    /// Where this very event was kept: for what is still kept the last days of its sender are looked
    /// through, for what is on a trip now only what that trip took in.
    func keptIndex(
        of submission: Submission, from sender: Sender, on place: Place, at now: Instant,
        ahead: Plan, _ shelf: Shelf
    ) rethrows -> LedgerIndex? {
        let taken = adopted(by: place.number, ahead)
        let waits = submission.event.kind == .kept
        guard waits || !taken.isEmpty, Permission.mayKeep(sender) else {
            return nil
        }
        let kept = waits ? submission : submission.kept
        let key = kept.key.said(by: sender.party, .kept)
        let today = received(submission.heard, at: now)
        for days in 0...Self.daysKept {
            let day = CivilDay(today - .hours(24 * Double(days)))
            guard let stream = TripID.kept(on: day, as: sender.role, of: sender.party),
                let number = numbers[stream] ?? ahead.number(of: stream)
            else { continue }
            let known = try index(
                of: key, of: kept, on: Place(trip: stream, number: number), ahead: ahead, shelf)
            if let known, waits || taken.contains(known) { return known }
        }
        return nil
    }

    /// A repeat comes on the same day or on one of the next.
    private static let daysKept = Int(KeptShelf.keptFor.value / 86_400)

    func received(_ heard: Instant?, at now: Instant) -> Instant {
        // A gateway's own hearing time is believed as long as it does not lie in the future.
        heard.map { min($0, now) } ?? now
    }
}

extension Register {
    /// The node's word that a trip being declared takes in what was kept for it.
    func adoption(
        by trip: Trip, at place: Place, _ now: Instant, ahead: inout Plan
    ) -> [Draft] {
        let found = kept.places(of: trip) + ahead.kept.places(of: trip)
        let places = found.filter { index in
            waiting(at: index, ahead).map { belongs($0, to: place, at: now, ahead) } ?? false
        }
        guard !places.isEmpty else { return [] }
        let event = Event.adopted(
            Adoption(at: now, places: Array(places.prefix(Adoption.placesMax))))
        let said = Said(
            event: event, key: EventKey(bits: ahead.count), payload: Record.payload(of: event),
            heard: nil, sender: ahead.node)
        return [draft(said, on: place, at: now, ahead: &ahead)]
    }

    /// What waits and no trip of this batch has taken.
    func waiting(at index: LedgerIndex, _ ahead: Plan?) -> KeptShelf.Waiting? {
        if ahead?.hasAdopted(index) == true { return nil }
        return kept[index] ?? ahead?.kept[index]
    }

    /// Whether it would be put on this trip if it were said now, by the same party in the same role.
    private func belongs(
        _ waiting: KeptShelf.Waiting, to place: Place, at now: Instant, _ ahead: Plan
    ) -> Bool {
        guard now - waiting.received <= KeptShelf.keptFor else { return false }
        do throws(AdmissionRefusal) {
            let moment = waiting.kept.meaning.concerns
            let found = try named(
                waiting.kept.subject, at: moment, for: waiting.sender, ahead: ahead)
            guard found.number == place.number,
                let parties = parties(to: found.number, ahead: ahead)
            else { return false }
            try Permission.check(parties, of: found.trip, from: waiting.sender)
            return true
        } catch { return false }
    }

    /// What a trip took in when it was declared.
    func adopted(by number: TripNumber, _ ahead: Plan) -> [LedgerIndex] {
        listed.has(number) ? listed[number].adopted : ahead.adopted(by: number)
    }

    /// What shows a trip to be over may have been kept before it was declared.
    func end(shownBy adoption: Adoption, of number: TripNumber, ahead: Plan?) -> Instant? {
        adoption.places.compactMap { kept[$0] ?? ahead?.kept[$0] }
            .compactMap { end(shownBy: $0.kept.meaning, of: number, ahead: ahead) }.min()
    }

    /// All facts by which a trip is judged, in ledger order: what it took in, and its own stream.
    package func evidence(
        of trip: TripID, upTo last: LedgerIndex? = nil, shelf: Shelf
    ) rethrows -> [LedgerIndex] {
        let own = try indexes(of: trip, upTo: last, shelf: shelf)
        let taken = adopted(by: trip)
        return taken.isEmpty ? own : (taken + own).sorted()
    }

    /// What a trip took in when it was declared, in ledger order.
    package func adopted(by trip: TripID) -> [LedgerIndex] {
        numbers[trip].map { listed[$0].adopted } ?? []
    }

    /// The streams on which events wait, in their names' order.
    var keptStreams: [TripID] { numbers.keys.filter { $0.keeper != nil }.sorted() }
}
