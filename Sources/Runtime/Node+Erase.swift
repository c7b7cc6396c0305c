package import Engine
import Ledger
package import Model

extension Node {
    /// What erasing a trip would take away; it changes nothing.
    package func erasurePlan(of trip: TripID) throws -> ErasurePlan {
        try ErasurePlan(of: trip, in: state, archive)
    }

    /// Records that it was done, and under a signature, before it takes anything away: evidence
    /// that went without a word would look like evidence that was stolen. Asked again after it was
    /// cut short, it goes on where it stopped.
    package func erase(_ plan: ErasurePlan, by party: PartyID, reason: String) throws -> Erasure {
        let erasure = try plan.recorded ?? record(plan, by: party, reason: reason)
        _ = try archive.sign(at: clock())
        try archive.eraseKeys(of: plan.trip)
        try archive.eraseKeys(at: state.register.adopted(by: plan.trip))
        try archive.erase(plan.stated)
        return erasure
    }

    private func record(
        _ plan: ErasurePlan, by party: PartyID, reason: String
    ) throws -> Erasure {
        let now = clock()
        guard let file = state.engine.files[plan.trip] else {
            throw ErasureRefusal.unknownTrip(plan.trip)
        }
        try plan.demandRest(in: state, at: now)
        let erasure = Erasure(
            of: file.trip, until: state.register.end(of: plan.trip), at: now, by: party,
            reason: reason, facts: plan.stated.count, drawn: state.engine.draws(of: plan.trip))
        try state(.erased(erasure), on: plan.trip)
        return erasure
    }

    /// Whether the ledger holds anything of a trip, erased or not.
    package func knows(_ trip: TripID) -> Bool {
        trip != .lane && state.register.knows(trip)
    }

    /// Loads on the road, which a restart judges without what an erased trip witnessed.
    package var underWay: Int {
        state.engine.files.all.count { $0.progress.departed != nil && $0.progress.crossed == nil }
    }
}

extension Register {
    /// The record of a trip's erasure, read back from the ledger; nil where there is none.
    package func erasure(of trip: TripID, reading archive: Archive) throws -> Erasure? {
        guard let index = erased[trip] else { return nil }
        guard case .erased(let erasure) = try archive.facts(at: [index])[0].event else {
            throw StoreFailure.damaged("fact \(index) is not the record of an erasure")
        }
        return erasure
    }
}
