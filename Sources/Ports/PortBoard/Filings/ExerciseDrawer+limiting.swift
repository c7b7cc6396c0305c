package import Model
import Waits

extension ExerciseDrawer {
    /// The booths that are open at a moment: as many of the filed ones as the exercise leaves.
    package func booths(_ filings: PortFilings, at now: Instant) -> [Int?] {
        LaneClass.allCases.map { lane in
            filings.roster?.open(lane, at: Self.seconds(now)).map(kept)
        }
    }

    /// The filings as the port can follow them: while a closure lasts, a roster that opens booths is
    /// not believed, and who joins now is not told a wait as if it were open. Nobody knows the end
    /// before it comes, so it is taken as lasting; a roster that itself plans closed booths now
    /// stays as it is, with the reopening that it plans.
    package func limited(_ filings: PortFilings, at now: Instant) -> PortFilings {
        guard left < 1, let roster = filings.roster,
            let word = injects.last(where: { $0.inject.open != nil })
        else { return filings }
        let second = Self.seconds(now), since = Self.seconds(word.at)
        let cut = LaneClass.allCases.flatMap { lane -> [Roster.Shift] in
            guard let open = roster.open(lane, at: second), kept(open) < open else { return [] }
            // From the word on, and known as soon as both were: a picture may be of a moment that is
            // a little before this one.
            return roster.shifts.filter { $0.lane == lane && $0.to > since }.map {
                Roster.Shift(
                    from: max($0.from, since), to: $0.to, lane: lane, open: kept($0.open),
                    known: max($0.known, since))
            }
        }
        return PortFilings(
            roster: Roster(shifts: roster.shifts + cut, service: roster.service),
            counts: filings.counts)
    }

    private func kept(_ booths: Int) -> Int { Int((Double(booths) * left).rounded()) }

    private static func seconds(_ moment: Instant) -> Double {
        Double(moment.milliseconds) / 1_000
    }
}
