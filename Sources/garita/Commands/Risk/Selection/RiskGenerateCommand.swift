import ArgumentParser
import Foundation
import Selection
import Simulation

struct RiskGenerateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: "Makes declarations with the truth about each, and what customs saw of it.",
        discussion: """
            garita risk generate --seed 1 -o trade

            A simulated trade: importers honest, tempted or crooked, goods with prices, undervalued \
            and misclassified and split declarations, loads misused on the way. No country's \
            figures; its habits are named in docs/guides/targeting.md.

              declarations.csv  what is declared       truth.csv     what is wrong, for judging
              picks.csv         what was examined      results.csv   what that found, so far
              inspected.csv     examined declarations with the column fraud, to learn from
              custody.csv       what was seen on the way
            Same options and seed, same bytes.
            """)

    @Option(help: "Chance begins here.") var seed: UInt64 = 1
    @Option(help: "What becomes of wrongdoing: steady, scarce, drifting or broken.")
    var regime: TradeRegime = .steady
    @Option(help: "Days from 2026-01-01.") var days = 180
    @Option(help: "Declarations on an average day.") var perDay = 200
    @Option(help: "Officers who examine.") var officers = 12
    @Option(help: "So many of them enter seven of ten finds as sound.") var overlooking = 0
    @Option(name: .shortAndLong, help: "The folder to make.") var output: String

    func validate() throws {
        try TrialOptions.check(days: days, perDay: perDay)
        guard (1...1_000).contains(officers), (0...officers).contains(overlooking) else {
            throw ValidationError(
                "--officers \(officers) --overlooking \(overlooking): wanted 1 to 1000, and not "
                    + "more overlooking than there are")
        }
    }

    func run() throws {
        try WholeFile.makeFolder(output)
        let folder = output.hasSuffix("/") ? output : output + "/"
        try WholeFile.demandNew(folder + "declarations.csv")
        let world = TradeWorld(
            seed: seed, TradeParameters(regime: regime, days: days, perDay: perDay))
        let past = try InspectedTrade(world, officers: officers, overlooking: overlooking)
        let files = world.files
        let texts = [
            ("declarations.csv", files.declarations), ("truth.csv", files.truth),
            ("custody.csv", files.custody), ("picks.csv", past.picks),
            ("results.csv", past.results), ("inspected.csv", past.inspected),
        ]
        for (name, text) in texts { try WholeFile.write(Data(text.utf8), to: folder + name) }
        let wrong = world.declarations.count { $0.wrong != nil }
        print(
            Table(
                ["made", "rows"],
                [
                    ["declarations", "\(world.declarations.count)"], ["wrong", "\(wrong)"],
                    ["examined", "\(past.examinedCount)"], ["found so far", "\(past.foundCount)"],
                ]
            ).text)
        Terminal.complain(Effort.spent)
    }
}

extension TradeRegime: ExpressibleByArgument {}

/// The bounds of every command that simulates a trade.
enum TrialOptions {
    static func check(days: Int, perDay: Int) throws {
        guard (60...TradeParameters.daysMax).contains(days) else {
            throw ValidationError("--days \(days): wanted 60 to \(TradeParameters.daysMax)")
        }
        guard (20...TradeParameters.perDayMax).contains(perDay) else {
            throw ValidationError("--per-day \(perDay): wanted 20 to \(TradeParameters.perDayMax)")
        }
        // Some 500 bytes each: this stays below 2 GB.
        guard days * perDay <= 4_000_000 else {
            throw ValidationError(
                "\(days * perDay) declarations; wanted at most 4,000,000: fewer days or a smaller "
                    + "--per-day")
        }
    }
}
