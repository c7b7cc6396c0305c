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

    private var streams: [TripID: Stream] = [:]
    private var roster = Roster()
    package private(set) var count: UInt64 = 0

    package init() {}

    package func trip(_ id: TripID) -> Trip? { roster.trips[id] }

    /// Where a trip's facts stand, in ledger order.
    package func indexes(of trip: TripID, upTo last: LedgerIndex? = nil) -> [LedgerIndex] {
        let all = streams[trip]?.places ?? []
        guard let last else { return all }
        return Array(all.prefix { $0 <= last })
    }

    package mutating func enter(_ fact: Fact) {
        precondition(fact.index.value == count, "facts enter in ledger order, none left out")
        count += 1
        streams[fact.trip, default: Stream()].enter(fact)
        if case .tripDeclared(let trip) = fact.event { roster.enter(trip) }
    }

    /// Decides each submission's fate as if all before it were already written.
    package func plan(
        _ submissions: [Submission], from sender: Sender, at now: Instant
    ) -> [Admission] {
        var ahead = Plan(count: count)
        return plan(submissions, from: sender, at: now, ahead: &ahead)
    }

    /// The same across several senders' batches that will be committed together.
    package func plan(
        _ submissions: [Submission], from sender: Sender, at now: Instant, ahead: inout Plan
    ) -> [Admission] {
        submissions.map { submission in
            do throws(AdmissionRefusal) {
                return try admit(submission, from: sender, at: now, ahead: &ahead)
            } catch { return .refused(error) }
        }
    }

    /// A fact of the node's own: a decision, a revocation, a disclosure, a heartbeat.
    package func draft(
        _ event: Event, on trip: TripID, by node: PartyID, key: EventKey, payload: [UInt8],
        at now: Instant, ahead: inout Plan
    ) -> Draft {
        let said = Said(event: event, key: key, payload: payload, heard: nil, sender: node)
        return draft(said, on: trip, at: now, ahead: &ahead)
    }

    private func admit(
        _ submission: Submission, from sender: Sender, at now: Instant, ahead: inout Plan
    ) throws(AdmissionRefusal) -> Admission {
        try Permission.check(submission, from: sender)
        let trip = try trip(for: submission, from: sender, ahead: ahead)
        let kind = submission.event.kind
        let key = submission.key.said(by: sender.party, kind)
        if let known = index(of: key, of: submission, on: trip, ahead: ahead) {
            return .repeated(known)
        }
        if case .tripDeclared(let new) = submission.event {
            guard roster.trips[trip] == nil, ahead.trips[trip] == nil else {
                throw .tripConflict(trip)
            }
            try checkDevice(of: new, from: sender, ahead: ahead)
            guard streams.count + ahead.trips.count < Self.tripsMax else { throw .laneFull }
            ahead.declare(new)
        }
        let standing = (streams[trip]?.count ?? 0) + ahead.added(to: trip)
        guard standing < Self.factsPerTripMax || trip == .lane else { throw .tripFull(trip) }
        let said = Said(
            event: submission.event, key: key, payload: submission.payload,
            heard: submission.heard, sender: sender.party)
        return .new(draft(said, on: trip, at: now, ahead: &ahead))
    }

    /// Where this very event stands: on its trip, or on an earlier trip of its device, where it was
    /// put before the later one was declared.
    private func index(
        of key: EventKey, of submission: Submission, on trip: TripID, ahead: Plan
    ) -> LedgerIndex? {
        let moment = submission.event.occurred, kind = submission.event.kind
        if let known = ahead.index(of: key, on: trip)
            ?? streams[trip]?.index(of: key, at: moment, kind: kind)
        {
            return known
        }
        guard case .device(let device) = submission.subject else { return nil }
        return roster.turns(of: device, before: moment, most: Self.turnsMax).lazy
            .filter { $0.trip != trip }
            .compactMap { streams[$0.trip]?.index(of: key, at: moment, kind: kind) }.first
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
            guard let holder = roster.trips[turn.trip] ?? ahead.trips[turn.trip] else { continue }
            if let carrier = holder.carrier, carrier != sender.party, sender.role == .carrier {
                throw .deviceTaken(new.device, by: holder.id)
            }
        }
    }

    /// A trip of this lane lasts hours; next day the device may have been sold.
    private static let deviceHeldFor = Seconds.hours(24)

    private func trip(
        for submission: Submission, from sender: Sender, ahead: Plan
    ) throws(AdmissionRefusal) -> TripID {
        if case .laneDeclared = submission.event { return .lane }
        if case .tripDeclared(let trip) = submission.event {
            guard trip.id != .lane else { throw .reservedName(trip.id.description) }
            try Permission.check(trip, from: sender)
            return trip.id
        }
        let id = try named(submission, ahead: ahead)
        guard let trip = roster.trips[id] ?? ahead.trips[id] else {
            throw .unknownTrip(id.description)
        }
        try Permission.check(trip, from: sender)
        return id
    }

    private func named(
        _ submission: Submission, ahead: Plan
    ) throws(AdmissionRefusal) -> TripID {
        let moment = submission.event.occurred
        switch submission.subject {
        case .trip(let id): return id
        case .device(let device):
            let turns = [roster, ahead.roster].compactMap { $0.turn(of: device, at: moment) }
            guard let turn = turns.max() else {
                throw .deviceWithoutTrip(device: device.description, at: moment)
            }
            return turn.trip
        case .equipment(let names):
            let turns = [roster, ahead.roster].compactMap { $0.turn(withAnyOf: names, at: moment) }
            guard let turn = turns.max() else { throw .unknownEquipment(names) }
            return turn.trip
        }
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
        _ said: Said, on trip: TripID, at now: Instant, ahead: inout Plan
    ) -> Draft {
        let index = LedgerIndex(ahead.count)
        let previous = ahead.last(on: trip) ?? streams[trip]?.last
        let ordinal = UInt32((streams[trip]?.count ?? 0) + ahead.added(to: trip))
        // A gateway's own hearing time is believed as long as it does not lie in the future.
        let received = said.heard.map { min($0, now) } ?? now
        let fact = Fact(
            index: index, trip: trip, ordinal: ordinal, received: received, sender: said.sender,
            key: said.key, event: said.event)
        ahead.take(fact)
        return Draft(fact: fact, previous: previous, payload: said.payload)
    }
}
