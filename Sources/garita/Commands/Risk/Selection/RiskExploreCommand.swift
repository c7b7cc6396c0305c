import ArgumentParser
import Selection
import Simulation

struct RiskExploreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explore",
        abstract: "Tries ways of learning in simulated trades of which the truth is known.",
        discussion: """
            Every explorer gets a tenth of the examinations, in each of four regimes; the rest go \
            to the highest scores of a learner that sees only what was examined, when its result \
            is there. Out: what was found, of what could have been found with as many \
            examinations, in the last half of the days; mean over seeds and its standard error.

            Worlds of one seed are the same for all explorers. docs/guides/targeting.md has the \
            table and what follows from it.
            """)

    @Option(help: "Worlds a regime.") var worlds = 8
    @Option(help: "Days of each.") var days = 360
    @Option(help: "Declarations on an average day.") var perDay = 200
    @Option(help: "Share of the examinations that the explorer gets.")
    var share = Capacity.floorShareUsual

    func validate() throws {
        try TrialOptions.check(days: days, perDay: perDay)
        guard (2...200).contains(worlds) else {
            throw ValidationError("--worlds \(worlds): wanted 2 to 200")
        }
        guard (0.01...0.9).contains(share) else {
            throw ValidationError("--share \(share): wanted 0.01 to 0.9")
        }
    }

    func run() throws {
        var progress = Terminal.Progress("trying", total: worlds * TradeRegime.allCases.count)
        var rows: [[String]] = [], done = 0
        var sums = [Double](repeating: 0, count: Explorer.allCases.count)
        for regime in TradeRegime.allCases {
            var shares = [[Double]](repeating: [], count: Explorer.allCases.count)
            for world in 0..<worlds {
                for (place, share) in try trial(regime, world).enumerated() {
                    shares[place].append(share)
                }
                done += 1
                progress.show(done)
            }
            for (place, share) in shares.enumerated() { sums[place] += Self.mean(share) / 4 }
            rows.append([regime.rawValue] + shares.map(Self.words))
        }
        progress.finish(done)
        rows.append(["mean of the four"] + sums.map { Effort.fixed($0, 3) })
        print(Table(["regime"] + Explorer.allCases.map(\.rawValue), rows).text)
        Terminal.complain(Effort.spent)
    }

    private func trial(_ regime: TradeRegime, _ number: Int) throws -> [Double] {
        let parameters = TradeParameters(regime: regime, days: days, perDay: perDay)
        let world = TradeWorld(seed: UInt64(number + 1), parameters)
        let loads = InspectedTrade.loads(world)
        guard let seed = DrawSeed("trial-of-explorers-\(number + 1)") else {
            preconditionFailure("a seed of this length is sound")
        }
        return try Explorer.allCases.map { explorer in
            var settings = InspectionLoop.Settings(
                explorer: explorer, examinedShare: parameters.examinedShare, seed: seed)
            settings.learningShare = share
            do throws(SelectionFlaw) {
                let outcome = try InspectionLoop.run(loads, settings)
                return outcome.share(from: TradeWorld.firstDay + Int32(days / 2))
            } catch { throw GiveUp.useless("The trial ends: \(error.advice).") }
        }
    }

    private static func mean(_ values: [Double]) -> Double {
        values.reduce(0, +) / Double(values.count)
    }

    private static func words(_ values: [Double]) -> String {
        let mean = mean(values)
        let variance =
            values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
        let error = (variance / Double(values.count)).squareRoot()
        return "\(Effort.fixed(mean, 3)) ± \(Effort.fixed(error, 3))"
    }
}
