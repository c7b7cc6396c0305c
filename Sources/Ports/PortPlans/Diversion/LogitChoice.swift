/// Shares of trucks by logit on generalised cost: `P_j` in proportion to `exp(-scale cost_j)`.
struct LogitChoice {
    let shares: [Double]

    /// Costs in USD, home first.
    init(_ costs: [Double], scale: Double) {
        // Against the cheapest, so that no exponential overflows.
        let least = costs.min() ?? 0
        let weights = costs.map { Exponential.of(-scale * ($0 - least)) }
        let sum = weights.reduce(0, +)
        shares = weights.map { $0 / sum }
    }
}
