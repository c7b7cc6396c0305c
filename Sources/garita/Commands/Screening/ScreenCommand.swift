import ArgumentParser

/// Names against names, and against lists of restricted parties; without a node.
struct ScreenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "screen",
        abstract: "Compares names across scripts and spellings, and looks them up in lists.",
        discussion: """
            garita screen --list consolidated.csv --names parties.txt
            garita screen pairs pairs.csv
            garita screen filings consolidated.csv --name CSL --authority US-BIS --edition 2026-11-22

            A name that is not found is no clearance: it was not on this list, in this spelling. \
            What the figures mean: docs/guides/screening.md.
            """,
        subcommands: [
            ScreenListCommand.self, ScreenPairsCommand.self, ScreenFilingsCommand.self,
            ScreenBenchCommand.self,
        ],
        defaultSubcommand: ScreenListCommand.self)
}
