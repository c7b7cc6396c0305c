/// What a challenger would have found with the same capacity, from examinations that the champion
/// chose: each finding counts for as many as its probability says, so what the champion passed
/// over is told by the random picks alone.
package struct Challenge: Sendable {
    package struct Answer: Hashable, Sendable {
        package let champion: Double
        package let challenger: Double
        /// Of the challenger's picks, those that were examined.
        package let examined: Int
        /// Challenger minus champion, and where it lies in 95 of 100 cases.
        package let difference: Double
        package let low: Double
        package let high: Double

        /// Only a whole interval above zero makes a new champion; else the old one stays.
        package var isBetter: Bool { low > 0 }
        package var isWorse: Bool { high < 0 }
    }

    /// Scores by declaration and the picks with their results. `capacity` is the number of
    /// declarations that each side may choose by its own score.
    package static func answer(
        champion: [(id: String, score: Double)], challenger: [(id: String, score: Double)],
        picks: [ExaminedPick], capacity: Int
    ) -> Answer {
        let first = top(champion, capacity), second = top(challenger, capacity)
        var sums = (0.0, 0.0), examined = 0, spread = 0.0
        for pick in picks {
            let inFirst = first.contains(pick.id), inSecond = second.contains(pick.id)
            if inSecond, pick.found != nil { examined += 1 }
            guard pick.found == true else { continue }
            let weight = 1 / pick.probability
            if inFirst { sums.0 += weight }
            if inSecond { sums.1 += weight }
            let gap = (inSecond ? weight : 0) - (inFirst ? weight : 0)
            // Horvitz and Thompson's variance with independent draws: certain picks add none.
            spread += gap * gap * (1 - pick.probability)
        }
        let difference = sums.1 - sums.0
        // What nobody examined may hold a finding of the largest weight even where none was drawn:
        // without it the interval would close on no evidence.
        let heaviest = picks.filter { $0.ground == .random }.map { 1 / $0.probability }.max() ?? 0
        let half = RateInterval.z * (spread + heaviest * heaviest).squareRoot()
        return Answer(
            champion: sums.0, challenger: sums.1, examined: examined, difference: difference,
            low: difference - half, high: difference + half)
    }

    private static func top(_ scores: [(id: String, score: Double)], _ places: Int) -> Set<String> {
        let sorted = scores.sorted { ($1.score, $0.id) < ($0.score, $1.id) }
        return Set(sorted.prefix(places).map(\.id))
    }
}
