import Model

/// Whose a device is, as far as the ledger shows: of the party that has brought a load home with it.
///
/// A trip is only somebody's word. A false one that names another's device must neither keep its
/// owner from declaring a trip nor take its reports; a mistyped number must still be told.
extension Register {
    /// A trip of this lane lasts hours; next day the device may have been sold.
    private static let deviceHeldFor = Seconds.hours(24)

    /// Refuses a device that is known as another carrier's and not as the sender's: most often the
    /// number was mistyped. Where neither is known, or both, each has its own trip, and reports go
    /// to the trip of whoever sends them.
    func checkHolder(
        ofDeviceOf new: Trip, from sender: Sender, ahead: Plan
    ) throws(AdmissionRefusal) {
        guard sender.role == .carrier else { return }
        for turn in [
            roster.turn(of: new.device, at: new.departure),
            ahead.roster.turn(of: new.device, at: new.departure),
        ] {
            guard let turn, new.departure - turn.from < Self.deviceHeldFor,
                let holder = parties(to: turn.number, ahead: ahead)?.carrier,
                holder != sender.party, has(holder, used: new.device, ahead),
                !has(sender.party, used: new.device, ahead)
            else { continue }
            throw .deviceTaken(new.device)
        }
    }

    /// Whose turn a device's report belongs to. Who speaks for every party, such as a gateway of the
    /// operator's, does not say whose the device is: there a trip of a carrier that has used it
    /// comes before one of a carrier that never has.
    func turn(
        of device: DeviceID, at moment: Instant, for sender: Sender, ahead: Plan
    ) -> Roster.Turn? {
        let old = roster.turns(of: device), new = ahead.roster.turns(of: device)
        guard let best = turn(old, new, at: moment, for: sender, ahead: ahead) else { return nil }
        guard old.count + new.count > 1, let named = carrier(of: best, ahead),
            sender.role != .carrier, sender.role != .device
        else { return best }
        let rivals = { (turns: [Roster.Turn]) in
            turns.filter { self.isRival($0, of: best, at: moment, ahead) }
        }
        let (olds, news) = (rivals(old), rivals(new))
        guard !olds.isEmpty || !news.isEmpty, !has(named, used: device, ahead) else { return best }
        let known = { (turn: Roster.Turn) in
            self.carrier(of: turn, ahead).map { self.has($0, used: device, ahead) } ?? false
        }
        return self.best(olds.filter(known), news.filter(known), at: moment, ahead) ?? best
    }

    /// Open then, of another carrier and of the same day.
    private func isRival(
        _ turn: Roster.Turn, of best: Roster.Turn, at moment: Instant, _ ahead: Plan
    ) -> Bool {
        guard turn.from <= moment, best.from - turn.from < Self.deviceHeldFor,
            let other = carrier(of: turn, ahead), other != carrier(of: best, ahead)
        else { return false }
        return end(of: turn.number, ahead: ahead).map { $0 >= moment } ?? true
    }

    /// A load that is known to have come home: what a false trip never does by itself.
    private func has(_ party: PartyID, used device: DeviceID, _ ahead: Plan) -> Bool {
        (roster.turns(of: device) + ahead.roster.turns(of: device)).contains { turn in
            carrier(of: turn, ahead) == party && end(of: turn.number, ahead: ahead) != nil
        }
    }

    private func carrier(of turn: Roster.Turn, _ ahead: Plan) -> PartyID? {
        parties(to: turn.number, ahead: ahead)?.carrier
    }

    /// Whether a sender may speak for the trip of a turn. Of an erased trip nobody is named any more.
    func speaks(_ sender: Sender, for turn: Roster.Turn, _ ahead: Plan) -> Bool {
        guard erased[turn.trip] == nil, let parties = parties(to: turn.number, ahead: ahead) else {
            return true
        }
        do throws(AdmissionRefusal) {
            try Permission.check(parties, of: turn.trip, from: sender)
            return true
        } catch { return false }
    }
}
