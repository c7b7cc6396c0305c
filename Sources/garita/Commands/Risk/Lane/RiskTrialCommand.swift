import ArgumentParser
import Clearance
import Model
import Simulation

struct RiskTrialCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trial",
        abstract: "Lets two policies decide the same simulated days, of which the truth is known.",
        discussion: """
            garita risk trial --model model.json --rules rules.json --days 5

            Each day is one of `garita simulate` with the declarations of `garita risk lane`, heard \
            by the very register and engine of a node. Both policies draw the same loads by chance. \
            Nobody enters results, so every look is one that was asked for before anything was found.

            Out: whom each sends to a look and why, what is wrong in those loads, and what the \
            policy with fewer looks would find if it dealt the rest out by lot. The last line \
            compares them day by day. The model is best trained on what `garita risk lane` writes \
            for the same seed and number of trucks. No lane's own figures: its loads, traders and \
            thieves are invented.
            Exit status: 0 tried, 65 refused.
            """)

    @Option(help: "The model to file.") var model: String?
    @Option(help: "The book of rules to file.") var rules: String?
    @Option(help: "The policy that is tried.") var policy = "v2"
    @Option(help: "The one it is compared with.") var against = "v1"
    @Option(help: "The seed of lane and trade.") var seed: UInt64 = 1
    @Option(parsing: .unconditional, help: "Days, each with other loads and thieves.") var days = 5
    @OptionGroup var size: LaneSize

    private static let authority = PartyID(unchecked: "us-customs")

    func validate() throws {
        guard (2...LaneSeason.daysMax).contains(days) else {
            throw ValidationError("--days \(days): wanted 2 to \(LaneSeason.daysMax)")
        }
        for name in [policy, against] where Policies.named(name) == nil {
            throw ValidationError(Unusable.noPolicy(name).description)
        }
    }

    func run() throws {
        let season = LaneSeason(seed: seed, trucks: size.trucks, days: days)
        let filings = try [rules, model].compactMap(\.self).map {
            try FilingLines($0, authority: Self.authority, at: DemoCommand.day)
        }
        var progress = Terminal.Progress("deciding, days", total: days)
        var told: [(policy: TrialDay, against: TrialDay)] = []
        for number in 0..<days {
            let (world, loads) = season.day(number, attacks: size.attacks)
            var results: [TrialDay] = []
            for name in [policy, against] {
                guard let policy = Policies.named(name) else { continue }
                var trial = PolicyTrial(policy, seed: seed + UInt64(number))
                for line in filings.flatMap(\.lines) { try trial.file(line, at: world.day) }
                try trial.play(world, loads)
                results.append(TrialDay(trial, loads))
            }
            told.append((results[0], results[1]))
            progress.show(number + 1)
        }
        progress.finish(days)
        print(TrialText(policy: policy, against: against, days: told).text)
        Terminal.complain(Effort.spent)
    }
}
