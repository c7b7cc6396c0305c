package import Model

/// Everything that is in the ledger, as far as the next admission must know it.
///
/// `plan` changes nothing, since the disk may yet refuse; `enter` is told of each fact once it is
/// durable. A restart enters the whole ledger again and arrives at the same register.
package struct Register: Sendable {
    /// A device speaking every second for a day; beyond it something is broken or hostile.
    package static let factsPerTripMax = 100_000
    /// Two and a half times the busiest lane imagined (100,000 under way at once).
    package static let tripsMax = 250_000

    private struct Listed {
        let parties: Parties
        var stream = Stream()
    }

    private var listed: [TripNumber: Listed] = [.lane: Listed(parties: .none)]
    private var numbers: [TripID: TripNumber] = [.lane: .lane]
    private var roster = Roster()
    private var declared = 0
    /// Trips whose facts were erased, and where the record of that stands.
    package private(set) var erased: [TripID: LedgerIndex] = [:]
    package private(set) var count: UInt64 = 0
    /// Pages that are not on disk yet.
    private var loose: [PageName: StreamPage] = [:]
    /// Those of them that were made since anybody asked.
    private var fresh: [PageName] = []

    private struct PageName: Hashable {
        let trip: TripID
        let number: Int
    }

    /// Reads a page back from the disk.
    package typealias Shelf = (TripID, Int) throws -> StreamPage

    package init() {}

    /// Where a trip's facts stand, in ledger order.
    package func indexes(
        of trip: TripID, upTo last: LedgerIndex? = nil, shelf: Shelf
    ) rethrows -> [LedgerIndex] {
        guard let stream = numbers[trip].flatMap({ listed[$0]?.stream }) else { return [] }
        var all: [LedgerIndex] = []
        for number in 0..<stream.pageCount {
            all += try page(number, of: trip, shelf).places.map(LedgerIndex.init)
        }
        all += stream.recent
        guard let last else { return all }
        return Array(all.prefix { $0 <= last })
    }

    package func knows(_ trip: TripID) -> Bool { numbers[trip] != nil }

    private func page(_ number: Int, of trip: TripID, _ shelf: Shelf) rethrows -> StreamPage {
        try loose[PageName(trip: trip, number: number)] ?? shelf(trip, number)
    }

    /// What the next commit should put on disk beside its facts.
    package var loosePages: [StreamPage] {
        loose.isEmpty ? [] : loose.values.sorted { ($0.trip, $0.number) < ($1.trip, $1.number) }
    }

    /// They are on disk now.
    package mutating func shelveLoosePages() {
        guard !loose.isEmpty else { return }
        loose = [:]
        fresh = []
    }

    /// Those that are on disk as they are here; the others go there with the next commit. Each page
    /// is asked about once, when it is made.
    package mutating func shelveLoosePages(
        where isOnDisk: (StreamPage) throws -> Bool
    ) rethrows {
        for name in fresh {
            if let page = loose[name], try isOnDisk(page) { loose[name] = nil }
        }
        fresh = []
    }

    package mutating func enter(_ fact: Fact) {
        precondition(fact.index.value == count, "facts enter in ledger order, none left out")
        count += 1
        if case .tripDeclared(let trip) = fact.event {
            let number = list(trip.id, Parties(trip))
            roster.enter(trip, as: number)
        }
        if case .gone(.tripDeclared, _) = fact.event { _ = list(fact.trip, .none) }
        guard let number = numbers[fact.trip] else { return }
        if let page = listed[number]?.stream.enter(fact) {
            let name = PageName(trip: page.trip, number: page.number)
            loose[name] = page
            fresh.append(name)
        }
        if case .erased(let erasure) = fact.event {
            erased[fact.trip] = fact.index
            roster.enter(erasure, of: fact.trip, as: number)
            forgetKeys(of: fact.trip, number)
        }
    }

    /// A key is a digest of what was said: whoever tries all coordinates could read it.
    private mutating func forgetKeys(of trip: TripID, _ number: TripNumber) {
        listed[number]?.stream.forgetKeys()
        for (name, page) in loose where name.trip == trip { loose[name] = page.withoutKeys }
    }

    private mutating func list(_ trip: TripID, _ parties: Parties) -> TripNumber {
        let number = TripNumber(value: declared)
        declared += 1
        numbers[trip] = number
        listed[number] = Listed(parties: parties)
        return number
    }

    /// Decides each submission's fate as if all before it were already written, and so across the
    /// batches of several senders that will be committed together.
    package func plan(
        _ submissions: [Submission], from sender: Sender, at now: Instant, ahead: inout Plan,
        shelf: Shelf
    ) rethrows -> [Admission] {
        var admissions: [Admission] = []
        admissions.reserveCapacity(submissions.count)
        for submission in submissions {
            admissions.append(
                try admit(submission, from: sender, at: now, ahead: &ahead, shelf))
        }
        return admissions
    }

    /// A fact of the node's own: a decision, a revocation, a disclosure, a heartbeat, an erasure.
    package func draft(
        _ event: Event, on trip: TripID, by node: PartyID, key: EventKey, payload: [UInt8],
        at now: Instant, ahead: inout Plan
    ) -> Draft {
        guard let number = ahead.number(of: trip) ?? numbers[trip] else {
            preconditionFailure("a node speaks of trips it knows")
        }
        let said = Said(event: event, key: key, payload: payload, heard: nil, sender: node)
        return draft(said, on: Place(trip: trip, number: number), at: now, ahead: &ahead)
    }

    private func admit(
        _ submission: Submission, from sender: Sender, at now: Instant, ahead: inout Plan,
        _ shelf: Shelf
    ) rethrows -> Admission {
        let place: Place
        do throws(AdmissionRefusal) {
            try Permission.check(submission, from: sender)
            place = try self.place(of: submission, from: sender, ahead: ahead)
        } catch { return .refused(error) }
        let key = submission.key.said(by: sender.party, submission.event.kind)
        if let known = try index(of: key, of: submission, on: place, ahead: ahead, shelf) {
            return .repeated(known)
        }
        do throws(AdmissionRefusal) {
            try makeRoom(for: submission, at: place, from: sender, ahead: &ahead)
        } catch { return .refused(error) }
        let said = Said(
            event: submission.event, key: key, payload: submission.payload,
            heard: submission.heard, sender: sender.party)
        return .new(draft(said, on: place, at: now, ahead: &ahead))
    }

    private func makeRoom(
        for submission: Submission, at place: Place, from sender: Sender, ahead: inout Plan
    ) throws(AdmissionRefusal) {
        if case .tripDeclared(let new) = submission.event {
            try declare(new, at: place, from: sender, ahead: &ahead)
        }
        let standing = (listed[place.number]?.stream.count ?? 0) + ahead.count(of: place.number)
        guard standing < Self.factsPerTripMax || place.number == .lane else {
            throw .tripFull(place.trip)
        }
    }

    private func declare(
        _ new: Trip, at place: Place, from sender: Sender, ahead: inout Plan
    ) throws(AdmissionRefusal) {
        guard numbers[new.id] == nil, ahead.number(of: new.id) == nil else {
            throw .tripConflict(new.id)
        }
        try checkDevice(of: new, from: sender, ahead: ahead)
        guard listed.count + ahead.declared < Self.tripsMax else { throw .laneFull }
        ahead.declare(new, as: place.number)
    }

    /// Where this very event stands: on its trip, or on an earlier trip of its device, where it was
    /// put before the later one was declared.
    private func index(
        of key: EventKey, of submission: Submission, on place: Place, ahead: Plan, _ shelf: Shelf
    ) rethrows -> LedgerIndex? {
        if let known = ahead.index(of: key, on: place.number) { return known }
        let event = submission.event
        if let known = try index(of: key, of: event, on: place, shelf) { return known }
        guard case .device(let device) = submission.subject,
            roster.hasTurns(of: device, moreThan: 1)
        else { return nil }
        let turns = roster.turns(of: device, before: event.occurred, most: Self.turnsMax)
        for turn in turns where turn.number != place.number {
            let earlier = Place(trip: turn.trip, number: turn.number)
            if let known = try index(of: key, of: event, on: earlier, shelf) { return known }
        }
        return nil
    }

    private func index(
        of key: EventKey, of event: Event, on place: Place, _ shelf: Shelf
    ) rethrows -> LedgerIndex? {
        guard let stream = listed[place.number]?.stream,
            !stream.isNew(event.kind, at: event.occurred)
        else { return nil }
        if let known = stream.recentPlace(of: key) { return known }
        for number in stream.pages(for: event.kind, at: event.occurred) {
            let page = try page(number, of: place.trip, shelf)
            if let known = page.place(of: key) { return known }
        }
        return nil
    }

    /// A device starts a new trip a few times a day; a repeat from further back is a new event.
    private static let turnsMax = 3

    /// Nobody takes another party's device into a trip of their own.
    private func checkDevice(
        of new: Trip, from sender: Sender, ahead: Plan
    ) throws(AdmissionRefusal) {
        guard sender.role == .carrier || sender.role == .exporter else { return }
        for turn in [
            roster.turn(of: new.device, at: new.departure),
            ahead.roster.turn(of: new.device, at: new.departure),
        ] {
            guard let turn, new.departure - turn.from < Self.deviceHeldFor else { continue }
            let holder = parties(to: turn.number, ahead: ahead)?.carrier
            if let holder, holder != sender.party, sender.role == .carrier {
                throw .deviceTaken(new.device, by: turn.trip)
            }
        }
    }

    /// A trip of this lane lasts hours; next day the device may have been sold.
    private static let deviceHeldFor = Seconds.hours(24)

    private func parties(to number: TripNumber, ahead: Plan) -> Parties? {
        listed[number]?.parties ?? ahead.parties(to: number)
    }

    /// A trip by its name and by its number.
    private struct Place {
        let trip: TripID
        let number: TripNumber

        static let lane = Place(trip: .lane, number: .lane)
    }

    private func place(
        of submission: Submission, from sender: Sender, ahead: Plan
    ) throws(AdmissionRefusal) -> Place {
        if case .laneDeclared = submission.event { return .lane }
        if case .tripDeclared(let trip) = submission.event {
            guard trip.id != .lane else { throw .reservedName(trip.id.description) }
            guard erased[trip.id] == nil else { throw .tripErased(trip.id) }
            try Permission.check(Parties(trip), of: trip.id, from: sender)
            let next = TripNumber(value: declared + ahead.declared)
            let number = numbers[trip.id] ?? ahead.number(of: trip.id) ?? next
            return Place(trip: trip.id, number: number)
        }
        let place = try named(submission, ahead: ahead)
        guard erased[place.trip] == nil else { throw .tripErased(place.trip) }
        guard let parties = parties(to: place.number, ahead: ahead), place.number != .lane else {
            throw .unknownTrip(place.trip.description)
        }
        try Permission.check(parties, of: place.trip, from: sender)
        return place
    }

    private func named(
        _ submission: Submission, ahead: Plan
    ) throws(AdmissionRefusal) -> Place {
        let moment = submission.event.occurred
        switch submission.subject {
        case .trip(let id):
            guard let number = numbers[id] ?? ahead.number(of: id) else {
                throw .unknownTrip(id.description)
            }
            return Place(trip: id, number: number)
        case .device(let device):
            let old = roster.turn(of: device, at: moment)
            guard let turn = later(old, ahead.roster.turn(of: device, at: moment)) else {
                throw .deviceWithoutTrip(device: device.description, at: moment)
            }
            return Place(trip: turn.trip, number: turn.number)
        case .equipment(let names):
            let old = roster.turn(withAnyOf: names, at: moment)
            guard let turn = later(old, ahead.roster.turn(withAnyOf: names, at: moment)) else {
                throw .unknownEquipment(names)
            }
            return Place(trip: turn.trip, number: turn.number)
        }
    }

    private func later(_ a: Roster.Turn?, _ b: Roster.Turn?) -> Roster.Turn? {
        guard let a, let b else { return a ?? b }
        return max(a, b)
    }

    /// What is said and by whom, before it has a place.
    private struct Said {
        let event: Event
        let key: EventKey
        let payload: [UInt8]
        let heard: Instant?
        let sender: PartyID
    }

    private func draft(
        _ said: Said, on place: Place, at now: Instant, ahead: inout Plan
    ) -> Draft {
        let stream = listed[place.number]?.stream
        let ordinal = UInt32((stream?.count ?? 0) + ahead.count(of: place.number))
        // A gateway's own hearing time is believed as long as it does not lie in the future.
        let received = said.heard.map { min($0, now) } ?? now
        let fact = Fact(
            index: LedgerIndex(ahead.count), trip: place.trip, ordinal: ordinal,
            received: received, sender: said.sender, key: said.key, event: said.event)
        let previous = ahead.last(on: place.number) ?? stream?.last
        ahead.take(fact, on: place.number)
        return Draft(fact: fact, previous: previous, payload: said.payload)
    }
}
