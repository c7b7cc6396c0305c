import Clearance
import Examination
import Model
import Risk

extension Bench {
    /// Takes a clearance back that is not due any more, because of what was declared, or of rules
    /// and models. What has crossed has crossed.
    func picked(_ file: inout TripFile) -> Effect? {
        guard refresh(&file), file.progress.crossed == nil, let turn = turn(of: file) else {
            return nil
        }
        guard turn.before.reasons != turn.now.reasons || turn.before.channel != turn.now.channel
        else {
            file.weighedTargeting = file.targeting
            return nil
        }
        guard file.isCleared(at: clock), !turn.now.channel.isCleared else { return nil }
        return revoke(
            &file,
            by: Revocation(
                trip: file.trip.id, decision: file.decision?.number ?? 0, cause: .targeting,
                sentence: Self.sentence, at: clock, brokeAt: clock, place: file.position?.place,
                evidence: Array(Set(evidence(of: file) + [file.lastFact])).sorted()))
    }

    /// The books and models that the load's note rests on.
    func evidence(of file: TripFile) -> [LedgerIndex] {
        guard let desk, let note = file.targeting else { return [] }
        return desk.evidence(of: note)
    }

    /// Not why: a carrier is shown that a clearance fell. The decision that follows has the reasons.
    private static let sentence = "The load is to be examined."

    /// Another verdict, if only for other reasons: officers read in the decision what is known.
    func targetingAsksForAnother(_ file: TripFile) -> Bool { turn(of: file) != nil }

    private func turn(of file: TripFile) -> (before: Verdict, now: Verdict)? {
        guard desk != nil, file.decision != nil, file.weighedTargeting != file.targeting else {
            return nil
        }
        return (
            weigh(file, standing: file.standing, targeting: file.weighedTargeting).verdict,
            weigh(file, standing: file.standing, targeting: file.targeting).verdict
        )
    }

    /// Makes the load's note anew where something of it changed; false where nobody asks for notes.
    private func refresh(_ file: inout TripFile) -> Bool {
        guard let desk, !desk.isEmpty else { return false }
        let trip = file.trip.id, day = CivilDay(clock).number
        let stamp = desk.stamp(of: trip, on: day)
        guard stamp != file.targetingStamp else { return true }
        file.targetingStamp = stamp
        file.targeting = desk.note(on: trip, day: day, draw: SimpleRisk.draw(seed: file.seed))
        noteHolds(&file)
        return true
    }

    /// A hold begins when its rule first hits; one that stops hitting begins anew the next time.
    private func noteHolds(_ file: inout TripFile) {
        let holding = (file.targeting?.hits ?? []).filter { $0.holder != nil }
        file.heldSince = Dictionary(
            uniqueKeysWithValues: holding.map { ($0, file.heldSince[$0] ?? clock) })
    }

    /// Which holds stand, and which officer's word counts besides them.
    func words(
        on file: TripFile, _ note: TargetingNote?
    ) -> (officer: OfficerAct?, holds: [StandingHold]) {
        guard settings.policy.weighsTargeting else { return (file.officer, []) }
        let hits = (note?.hits ?? []).filter { $0.holder != nil }
        let byRule = hits.compactMap { hit -> StandingHold? in
            guard let holder = hit.holder else { return nil }
            let released = file.words.released(by: holder)
            let since = file.heldSince[hit] ?? clock
            return released.map { $0 >= since } ?? false ? nil : StandingHold(by: holder, rule: hit)
        }
        let byOfficer = file.words.holds.map { StandingHold(by: $0.authority, act: $0) }
        // Who holds by somebody else's rule lifts that hold, and releases nothing besides.
        let books = Set(note?.hits.map(\.book) ?? [])
        let guests = Set(hits.compactMap(\.holder)).subtracting(books)
        return (file.words.standing(except: guests), byOfficer + byRule)
    }
}
