/// Whether targeting works, as far as examinations can tell: the random picks stand for all that
/// targeting passed over, each for as many as its probability says (Horvitz and Thompson).
package struct EffectEstimate: Sendable {
    package struct Tally: Hashable, Sendable {
        package internal(set) var picks = 0
        package internal(set) var known = 0
        package internal(set) var found = 0
    }

    package let tallies: [Pick.Ground: Tally]
    /// Declarations the picks were made from: counted, or as their probabilities tell.
    package let traffic: Double
    /// Of the declarations that nothing but chance could pick.
    package let missRate: RateInterval
    /// Of all traffic.
    package let prevalence: RateInterval
    /// What was found without chance, of all there was to find.
    package let recall: RateInterval
    /// nil when nothing was targeted, or no result is there.
    package let targetedRate: RateInterval?
    package let lift: RatioInterval?
    /// So many random results as equal chances would have needed to say as much.
    package let effectiveSize: Double

    /// Picks without a result are taken to be like those of their ground with one; a ground without
    /// any result is left out of the traffic. `passedOver` is how many only chance could pick, where
    /// that was counted: loads drawn one by one may be more or fewer than their chance says, and
    /// the sum of their probabilities errs by as much.
    package init(_ picks: [ExaminedPick], passedOver: Int? = nil) throws(EffectFlaw) {
        guard !picks.isEmpty else { throw .noPicks }
        try Self.demandSound(picks)
        tallies = Self.tallies(picks)
        let random = picks.filter { $0.ground == .random }
        let known = random.filter { $0.found != nil }
        guard !known.isEmpty else { throw .noRandomResult(random: random.count) }
        let rest =
            passedOver.map { Double(max($0, random.count)) }
            ?? random.reduce(0) { $0 + 1 / $1.probability }
        let weight = known.reduce(0) { $0 + 1 / $1.probability }
        let squares = known.reduce(0) { $0 + 1 / ($1.probability * $1.probability) }
        let hits = known.reduce(0) { $0 + ($1.found == true ? 1 / $1.probability : 0) }
        effectiveSize = weight * weight / squares
        let miss = RateInterval(found: hits / weight * effectiveSize, of: effectiveSize)
        let certain = tallies.filter { $0.key != .random }.values
        let told = certain.filter { $0.known > 0 }
        let seen = Double(told.reduce(0) { $0 + $1.picks })
        let found = told.reduce(0.0) {
            $0 + Double($1.picks) * Double($1.found) / Double($1.known)
        }
        missRate = miss
        traffic = seen + rest
        prevalence = Self.shift(miss) { (found + $0 * rest) / (seen + rest) }
        recall = Self.shift(miss, falling: true) { rate in
            let all = found + rate * rest
            return all > 0 ? found / all : 1
        }
        let targeted = tallies[.targeted] ?? Tally()
        targetedRate =
            targeted.known > 0
            ? RateInterval(found: Double(targeted.found), of: Double(targeted.known)) : nil
        lift = targetedRate.map { RatioInterval($0, over: miss) }
    }

    /// No random pick found anything: of what is missed only an upper end is known.
    package var isMissUnseen: Bool { missRate.rate == 0 }

    /// The same figures a period at a time, in the order of the periods' names; a period in which
    /// nothing can be measured is left out.
    package static func byPeriod(
        _ picks: [ExaminedPick], passedOver: [String: Int] = [:]
    ) -> [(period: String, effect: EffectEstimate)] {
        let periods = Dictionary(grouping: picks, by: \.period)
        return periods.keys.sorted().compactMap { period in
            do throws(EffectFlaw) {
                return (
                    period,
                    try EffectEstimate(periods[period] ?? [], passedOver: passedOver[period])
                )
            } catch { return nil }
        }
    }

    private static func tallies(_ picks: [ExaminedPick]) -> [Pick.Ground: Tally] {
        picks.reduce(into: [:]) { tallies, pick in
            tallies[pick.ground, default: Tally()].picks += 1
            guard let found = pick.found else { return }
            tallies[pick.ground, default: Tally()].known += 1
            if found { tallies[pick.ground, default: Tally()].found += 1 }
        }
    }

    private static func shift(
        _ interval: RateInterval, falling: Bool = false, _ figure: (Double) -> Double
    ) -> RateInterval {
        let ends = (figure(interval.low), figure(interval.high))
        return RateInterval(
            rate: figure(interval.rate), low: falling ? ends.1 : ends.0,
            high: falling ? ends.0 : ends.1)
    }

    private static func demandSound(_ picks: [ExaminedPick]) throws(EffectFlaw) {
        var ids: Set<String> = []
        for pick in picks {
            guard ids.insert(pick.id).inserted else { throw .repeatedID(pick.id) }
            guard pick.probability > 0, pick.probability <= 1 else {
                throw .probability(id: pick.id, pick.probability)
            }
            guard pick.ground == .random || pick.probability == 1 else {
                throw .certain(id: pick.id, pick.ground, pick.probability)
            }
        }
    }
}
