import PortModel

/// What a case comes to, every figure with the interval that nine of ten draws fall in.
package struct CaseResult: Sendable {
    package struct Interval: Hashable, Sendable {
        package let value: Double
        package let low: Double
        package let high: Double
    }

    package let proposal: PreclearanceCase
    package let gains: [TimeGain]
    package let boothHoursPerYear: Double?
    package let lines: [(item: CaseItem, amount: Interval)]
    package let benefit: Interval
    package let cost: Interval
    package let net: Interval
    /// Share of draws in which the benefit exceeds the cost.
    package let worthwhile: Double
    package let truckHours: Interval
    package let gallons: Interval
    /// CO2 first, then the pollutants in their order.
    package let tonnes: [Interval]
    package let samples: Int
    package let seed: UInt64

    /// Ten thousand place a 90 % bound within about one percent of its rank.
    package static let samplesUsual = 10_000
    package static let samplesMax = 1_000_000
    package static let daysPerYear = 365.0

    /// `counterfactual` is wanted by a simulated case and by no other.
    package init(
        _ proposal: PreclearanceCase, _ counterfactual: Counterfactual?,
        samples: Int = samplesUsual, seed: UInt64
    ) {
        self.proposal = proposal
        self.samples = samples
        self.seed = seed
        let gains: [TimeGain]
        switch proposal.evidence {
        case .claimed(let participation):
            gains = [
                TimeGain(
                    group: "participants", participates: true,
                    trucksPerYear: proposal.trucksPerYear * participation, crossing: .init(0),
                    idling: .init(0))
            ]
            boothHoursPerYear = nil
        case .simulated(let before, let after, _):
            guard let counterfactual else { preconditionFailure("days were simulated") }
            gains = counterfactual.gains(trucksPerYear: proposal.trucksPerYear)
            let open = { (port: PortOfEntry) in
                port.lanes.reduce(0) { $0 + $1.booths.postHours() }
            }
            boothHoursPerYear = (open(before) - open(after)) * Self.daysPerYear
        }
        self.gains = gains
        let hours = boothHoursPerYear
        let middle = CaseAccount(proposal, gains, boothHours: hours, CaseDraw(proposal))
        let drawn = (0..<samples).map { sample in
            let stream = DrawStream(seed: seed, replication: sample, purpose: .parameter)
            return CaseAccount(proposal, gains, boothHours: hours, CaseDraw(proposal, stream))
        }
        func interval(_ value: (CaseAccount) -> Double) -> Interval {
            let sorted = drawn.map(value).sorted()
            guard let first = sorted.first else {
                return Interval(value: value(middle), low: value(middle), high: value(middle))
            }
            let last = Double(sorted.count - 1)
            let low = Int((last * 0.05).rounded()), high = Int((last * 0.95).rounded())
            return Interval(
                value: value(middle), low: low == 0 ? first : sorted[low], high: sorted[high])
        }
        lines = CaseItem.allCases.filter { middle.amounts[$0] != nil }.map { item in
            (item, interval { $0.amounts[item] ?? 0 })
        }
        benefit = interval(\.benefit)
        cost = interval(\.cost)
        net = interval(\.net)
        worthwhile =
            Double(drawn.reduce(0) { $0 + ($1.net > 0 ? 1 : 0) }) / Double(max(1, samples))
        truckHours = interval(\.truckHours)
        gallons = interval(\.gallons)
        tonnes = middle.tonnes.indices.map { place in interval { $0.tonnes[place] } }
    }
}
