package import Model

extension Register {
    /// Decides each submission's fate as if all before it were already written, and so across the
    /// batches of several senders that will be committed together.
    package func plan(
        _ submissions: [Submission], from sender: Sender, at now: Instant, ahead: inout Plan,
        shelf: Shelf, stated: Stated
    ) rethrows -> [Admission] {
        var admissions: [Admission] = []
        admissions.reserveCapacity(submissions.count)
        for submission in submissions {
            admissions.append(
                try admit(submission, from: sender, at: now, ahead: &ahead, shelf, stated))
        }
        return admissions
    }

    private func admit(
        _ sent: Submission, from sender: Sender, at now: Instant, ahead: inout Plan,
        _ shelf: Shelf, _ stated: Stated
    ) rethrows -> Admission {
        let place: Place, submission: Submission
        do throws(AdmissionRefusal) {
            (submission, place) = try placed(sent, from: sender, at: now, ahead: ahead)
        } catch { return .refused(error) }
        let key = submission.key.said(by: sender.party, submission.event.kind)
        if let known = try index(of: key, of: submission, on: place, ahead: ahead, shelf)
            ?? keptIndex(
                of: submission, from: sender, on: place, at: now, ahead: ahead, shelf)
        {
            return try says(submission, at: known, ahead, stated)
                ? .repeated(known) : .refused(.anotherEvent(at: known))
        }
        do throws(AdmissionRefusal) {
            try checkPrecedents(of: submission, from: sender, at: now, ahead: ahead)
            try checkGrant(in: submission, from: sender, at: now, ahead: ahead)
            try checkOrder(of: submission, ahead: ahead)
            try makeRoom(for: submission, at: place, from: sender, now, ahead: &ahead)
        } catch { return .refused(error) }
        let said = Said(
            event: submission.event, key: key, payload: submission.payload,
            heard: Self.heard(submission, from: sender), sender: sender.party)
        var draft = draft(said, on: place, at: now, ahead: &ahead)
        if let statement = submission.statement { ahead.note(statement, at: draft.fact.index) }
        if case .tripDeclared(let trip) = submission.event {
            draft.following = adoption(by: trip, at: place, now, ahead: &ahead)
        }
        for rival in rivals(of: place, for: submission, from: sender, ahead: ahead)
        where try index(of: key, of: submission, on: rival, ahead: ahead, shelf) == nil {
            draft.following.append(self.draft(said, on: rival, at: now, ahead: &ahead))
            if let statement = submission.statement, let copy = draft.following.last {
                ahead.note(statement, at: copy.fact.index)
            }
        }
        return .new(draft)
    }

    /// On its trip; what may be kept without one, on its sender's stream where none is known.
    private func placed(
        _ submission: Submission, from sender: Sender, at now: Instant, ahead: Plan
    ) throws(AdmissionRefusal) -> (Submission, Place) {
        do throws(AdmissionRefusal) {
            try Permission.check(submission, from: sender)
            try checkExercise(submission, ahead: ahead)
            return (submission, try place(of: submission, from: sender, ahead: ahead))
        } catch {
            guard error.isOfNoTrip, let kept = submission.keptUnplaced,
                let place = shelf(of: kept, from: sender, at: now, ahead: ahead)
            else { throw error }
            return (kept, place)
        }
    }

    private func makeRoom(
        for submission: Submission, at place: Place, from sender: Sender, _ now: Instant,
        ahead: inout Plan
    ) throws(AdmissionRefusal) {
        if case .tripDeclared(let new) = submission.event {
            try declare(new, at: place, from: sender, now, ahead: &ahead)
        }
        if place.trip.isMatter, !listed.has(place.number), ahead.number(of: place.trip) == nil {
            guard listed.count + ahead.declared < Self.tripsMax else { throw .laneFull }
            ahead.begin(place.trip, as: place.number)
        }
        if case .kept(let kept) = submission.event {
            try checkShelf(kept, on: place, at: now, ahead: ahead)
        }
        let standing = listed.has(place.number) ? listed[place.number].stream.count : 0
        let count = standing + ahead.added(to: place.number).count
        guard count < Self.factsPerTripMax || place.number == .lane else {
            throw .tripFull(place.trip)
        }
    }

    private func declare(
        _ new: Trip, at place: Place, from sender: Sender, _ now: Instant, ahead: inout Plan
    ) throws(AdmissionRefusal) {
        guard numbers[new.id] == nil, ahead.number(of: new.id) == nil else {
            throw .tripConflict(new.id)
        }
        try checkHolder(ofDeviceOf: new, from: sender, ahead: ahead)
        try checkOverlap(of: new, from: sender, ahead: ahead)
        try checkPlan(with: new, from: sender, now, ahead: ahead)
        guard listed.count + ahead.declared < Self.tripsMax else { throw .laneFull }
        ahead.declare(new, as: place.number, by: sender.party, at: now)
    }

    /// A plan is refused at its far end; nothing nearer is ever dropped for it.
    private func checkPlan(
        with new: Trip, from sender: Sender, _ now: Instant, ahead: Plan
    ) throws(AdmissionRefusal) {
        for name in Roster.names(of: new).sorted() {
            let planned = [roster, ahead.roster].reduce(0) {
                $0 + $1.planned(with: name, by: sender.party, at: now)
            }
            guard planned < Roster.plannedMax else {
                throw .planFull(of: name, most: Roster.plannedMax)
            }
        }
    }

    /// A device belongs to a trip from some hours before departure: of two that set out closer
    /// together, one would have the other's reports. Trips further apart are a day's plan.
    private func checkOverlap(
        of new: Trip, from sender: Sender, ahead: Plan
    ) throws(AdmissionRefusal) {
        let from = new.departure - Trip.preparation
        for turns in [roster.turns(of: new.device), ahead.roster.turns(of: new.device)] {
            for turn in turns where abs((turn.from - from).value) < Trip.preparation.value {
                let isOver = end(of: turn.number, ahead: ahead) != nil || erased[turn.trip] != nil
                guard isOver || !blocks(turn, new, from: sender, ahead: ahead) else {
                    throw .deviceOnOpenTrip(
                        new.device, speaks(sender, for: turn, ahead) ? turn.trip : nil)
                }
            }
        }
    }

    /// A false trip that names somebody else does not keep a carrier from its own device: between
    /// carriers `checkHolder` decides. Who enters trips for others is told of every overlap.
    private func blocks(_ turn: Roster.Turn, _ new: Trip, from sender: Sender, ahead: Plan) -> Bool
    {
        guard sender.role == .carrier, let carrier = new.carrier,
            let other = parties(to: turn.number, ahead: ahead)?.carrier
        else { return true }
        return carrier == other
    }
}
