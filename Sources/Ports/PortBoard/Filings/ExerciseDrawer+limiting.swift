package import Model
import Waits

extension ExerciseDrawer {
    /// A roster is written anew at each of so many turns, the last ones: a rehearsal has four or five,
    /// and every one of them is gone through at each step of the day.
    private static let turnsMax = 12

    /// The booths that are open at a moment: as many of the filed ones as the exercise leaves.
    package func booths(_ filings: PortFilings, at now: Instant) -> [Int?] {
        LaneClass.allCases.map { lane in
            filings.roster?.open(lane, at: Self.seconds(now)).map { Self.kept($0, of: left) }
        }
    }

    /// The filings as the port can follow them, now and in the hours behind: while a closure lasts, a
    /// roster that opens booths is not believed, and who joins now is not told a wait as if it were
    /// open; and once it is over, nobody learns from its hours how slow open booths are. Nobody
    /// knows the end before it comes, so it is taken as lasting; a roster that itself plans closed
    /// booths stays as it is, with the reopening that it plans.
    package func limited(_ filings: PortFilings, at now: Instant) -> PortFilings {
        let turns = self.turns
        guard let roster = filings.roster, !turns.isEmpty else { return filings }
        let ends: [Double?] = turns.dropFirst().map { Self.seconds($0.at) } + [nil]
        let cut = zip(turns, ends).flatMap { turn, end in
            LaneClass.allCases.flatMap { lane in
                Self.shifts(
                    of: lane, roster, since: Self.seconds(turn.at), until: end, left: turn.left,
                    now: Self.seconds(now))
            }
        }
        return PortFilings(
            roster: Roster(shifts: roster.shifts + cut, service: roster.service),
            counts: filings.counts)
    }

    /// The moments at which the share of booths that is left changed, from the first cut on.
    private var turns: [(at: Instant, left: Double)] {
        var turns: [(at: Instant, left: Double)] = []
        for (at, inject) in injects {
            guard let left = inject.open, left != turns.last?.left ?? 1 else { continue }
            turns.append((at, left))
        }
        return turns.suffix(Self.turnsMax)
    }

    /// One lane's roster from a turn on, as it was known then. A lane whose plan closes booths itself
    /// is believed: then the cut ends with the turn, or is none while it lasts.
    private static func shifts(
        of lane: LaneClass, _ roster: Roster, since: Double, until: Double?, left: Double,
        now: Double
    ) -> [Roster.Shift] {
        let planned = roster.open(lane, at: until == nil ? now : since) ?? 0
        let isBelieved = kept(planned, of: left) == planned
        let end = isBelieved ? until ?? since : .infinity
        // Known as soon as both were: a picture may be of a moment a little before this one.
        func part(from: Double, to: Double, left: Double) -> [Roster.Shift] {
            roster.shifts.filter { $0.lane == lane && $0.to > from && $0.from < to }.map {
                Roster.Shift(
                    from: max($0.from, from), to: min($0.to, to), lane: lane,
                    open: kept($0.open, of: left), known: max($0.known, since))
            }
        }
        return part(from: since, to: end, left: left) + part(from: end, to: .infinity, left: 1)
    }

    private static func kept(_ booths: Int, of left: Double) -> Int {
        Int((Double(booths) * left).rounded())
    }

    private static func seconds(_ moment: Instant) -> Double {
        Double(moment.milliseconds) / 1_000
    }
}
