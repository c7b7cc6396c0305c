import Model
import Simulation

/// What one policy sent to a look on one day, against the truth of that day.
struct TrialDay {
    let loads: Int
    let wrong: Int
    let mules: Int
    let looks: Int
    let found: Int
    let foundMules: Int
    let grounds: [PolicyTrial.Ground: Int]

    init(_ trial: PolicyTrial, _ truth: [LaneTrade.Load]) {
        let bad = truth.filter { $0.declaration.wrong != nil }
        let looked = bad.filter { trial.grounds[$0.trip] != nil }
        loads = truth.count
        wrong = bad.count
        mules = bad.count(where: Self.isMule)
        looks = truth.count { trial.grounds[$0.trip] != nil }
        found = looked.count
        foundMules = looked.count(where: Self.isMule)
        grounds = Dictionary(grouping: trial.grounds.values) { $0 }.mapValues(\.count)
    }

    private static func isMule(_ load: LaneTrade.Load) -> Bool { load.declaration.wrong == .mule }

    /// What it would find with more looks, dealt by lot among those it passed over: the expectation,
    /// which the truth gives exactly.
    func found(withLooks count: Int) -> Double {
        let rest = loads - looks
        guard count > looks, rest > 0 else { return Double(found) }
        return Double(found) + Double(count - looks) * Double(wrong - found) / Double(rest)
    }
}
