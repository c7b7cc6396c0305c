/// A stage behind primary over all simulated days; waits in minutes.
package struct StageSummary: Hashable, Sendable {
    package let trucksPerDay: Estimate
    package let meanWait: Estimate
    package let longestWait: Double
    package let utilisation: Double

    init(_ outcomes: [StageOutcome], posts: CapacityPlan) {
        trucksPerDay = Estimate(outcomes.map { Double($0.trucks) })
        let lived = outcomes.filter { $0.trucks > 0 }
        meanWait = Estimate(lived.map { $0.waitSum / Double($0.trucks) }).times(1 / 60)
        longestWait = (outcomes.map(\.waitMax).max() ?? 0) / 60
        let hours = posts.postHours()
        let busy = Estimate(outcomes.map(\.busySeconds)).mean / 3600
        utilisation = hours > 0 ? busy / hours : 0
    }
}
