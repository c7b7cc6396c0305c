/// Holds what each officer and broker came to against what chance would have given them.
///
/// Officers are drawn, so each should find what the grounds of their picks find on average, and
/// meet every broker as often as the broker's share of the picks says.
package struct AnomalySearch: Sendable {
    /// Of a hundred that are told, five may be chance (Benjamini and Hochberg).
    package static let falseShare = 0.05
    /// Fewer examinations tell nothing about anybody.
    package static let examinedMin = 5

    /// Rarest first.
    package let told: [Anomaly]
    package let tests: Int

    package init(_ picks: [ExaminedPick]) {
        let known = picks.filter { $0.found != nil }
        let rates = Self.rates(known)
        var all: [Anomaly] = []
        all += Self.finds(known, rates, .officerFinds) { ($0.officer, "") }
        all += Self.finds(known, rates, .brokerFinds) { ("", $0.broker) }
        all += Self.pairs(known, rates)
        all += Self.meetings(picks)
        tests = all.count
        told = Self.worthTelling(all)
    }

    private static func rates(_ known: [ExaminedPick]) -> [Pick.Ground: Double] {
        Dictionary(grouping: known, by: \.ground).mapValues { picks in
            Double(picks.count { $0.found == true }) / Double(picks.count)
        }
    }

    private static func finds(
        _ known: [ExaminedPick], _ rates: [Pick.Ground: Double], _ kind: Anomaly.Kind,
        _ owner: (ExaminedPick) -> (officer: String, broker: String)
    ) -> [Anomaly] {
        let groups = Dictionary(grouping: known) { pick in
            let names = owner(pick)
            return names.officer + "\u{0}" + names.broker
        }
        return groups.keys.sorted().compactMap { key in
            guard let group = groups[key], let first = group.first, key != "\u{0}",
                group.count >= examinedMin
            else { return nil }
            let names = owner(first)
            let expected = group.reduce(0) { $0 + (rates[$1.ground] ?? 0) }
            let count = group.count { $0.found == true }
            return Anomaly(
                kind: kind, officer: names.officer.isEmpty ? nil : names.officer,
                broker: names.broker.isEmpty ? nil : names.broker, examined: group.count,
                count: count, expected: expected,
                chance: Chances.binomial(
                    count, of: group.count, rate: expected / Double(group.count)))
        }
    }

    /// Only those who find less: more with one broker is the broker's doing.
    private static func pairs(
        _ known: [ExaminedPick], _ rates: [Pick.Ground: Double]
    ) -> [Anomaly] {
        let both = known.filter { !$0.officer.isEmpty && !$0.broker.isEmpty }
        return finds(both, rates, .pairFinds) { ($0.officer, $0.broker) }
            .filter { Double($0.count) < $0.expected }
    }

    private static func meetings(_ picks: [ExaminedPick]) -> [Anomaly] {
        let both = picks.filter { !$0.officer.isEmpty && !$0.broker.isEmpty }
        let officers = Dictionary(grouping: both, by: \.officer)
        let brokers = Dictionary(grouping: both, by: \.broker).mapValues(\.count)
        return officers.keys.sorted().flatMap { officer in
            let own = officers[officer] ?? []
            let met = Dictionary(grouping: own, by: \.broker).mapValues(\.count)
            return met.keys.sorted().compactMap { broker -> Anomaly? in
                guard let count = met[broker], let marked = brokers[broker], count >= examinedMin
                else { return nil }
                return Anomaly(
                    kind: .meetings, officer: officer, broker: broker, examined: own.count,
                    count: count,
                    expected: Double(own.count) * Double(marked) / Double(both.count),
                    chance: Chances.hypergeometric(
                        atLeast: count, drawn: own.count, marked: marked, of: both.count))
            }
        }
    }

    private static func worthTelling(_ all: [Anomaly]) -> [Anomaly] {
        let sorted = all.sorted {
            ($0.chance, $0.kind.rawValue, $0.officer ?? "", $0.broker ?? "")
                < ($1.chance, $1.kind.rawValue, $1.officer ?? "", $1.broker ?? "")
        }
        let last = sorted.indices.last { place in
            sorted[place].chance <= falseShare * Double(place + 1) / Double(sorted.count)
        }
        return last.map { Array(sorted[...$0]) } ?? []
    }
}
