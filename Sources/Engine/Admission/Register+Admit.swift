package import Model

extension Register {
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
}
