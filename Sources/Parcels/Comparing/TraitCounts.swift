/// How common the value of each trait is: that two agree on a rare one says more.
struct TraitCounts: Sendable {
    /// A file of a few rows does not say how common a name is: it is read as if so many other
    /// parties, all different, had been there.
    private static let unseen = 100.0

    /// By trait; for each party how many have the same value, itself included; 0 where it has none.
    private let counts: [[UInt32]]
    private let parties: Double
    /// By trait: the chance that two random parties have the same value.
    let agreement: [Double]

    init(_ table: PartyTable) {
        counts = Trait.allCases.map { trait in
            let fields = trait.fields
            return fields.count == 1
                ? Self.single(table, fields[0]) : Self.pair(table, fields[0], fields[1])
        }
        parties = Double(table.count)
        agreement = counts.map(Self.agreement)
    }

    /// The share of parties with this value.
    func share(_ party: Int, _ trait: Trait) -> Double {
        Double(counts[trait.rawValue][party]) / (parties + Self.unseen)
    }

    func count(_ party: Int, _ trait: Trait) -> Int { Int(counts[trait.rawValue][party]) }

    private static func single(_ table: PartyTable, _ field: PartyField) -> [UInt32] {
        let column = table.columns[field.rawValue]
        var tally = [UInt32](repeating: 0, count: table.words.count)
        for code in column { tally[Int(code)] += 1 }
        return column.map { $0 == 0 ? 0 : tally[Int($0)] }
    }

    /// Only where both values are there is it the whole value.
    private static func pair(
        _ table: PartyTable, _ first: PartyField, _ second: PartyField
    ) -> [UInt32] {
        let one = table.columns[first.rawValue]
        let other = table.columns[second.rawValue]
        func key(_ party: Int) -> UInt64? {
            one[party] == 0 || other[party] == 0
                ? nil : UInt64(one[party]) << 32 | UInt64(other[party])
        }
        var tally: [UInt64: UInt32] = [:]
        for party in 0..<table.count {
            if let key = key(party) { tally[key, default: 0] += 1 }
        }
        return (0..<table.count).map { party in key(party).flatMap { tally[$0] } ?? 0 }
    }

    private static func agreement(_ counts: [UInt32]) -> Double {
        var present = 0.0
        var others = 0.0
        for count in counts where count > 0 {
            present += 1
            others += Double(count - 1)
        }
        guard present > 1 else { return 0 }
        return others / (present * (present - 1) + unseen * unseen)
    }
}
