import ArgumentParser

struct TollCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "toll",
        abstract: "One prepaid account for several bridges: tag lists, crossings, settlement.",
        discussion: """
            A book is a folder: setup.json and the files it took, in order. All else is reckoned from \
            them anew, so that the same files always give the same balances.

              garita toll open book --setup setup.json
              garita toll take book accounts.jsonl payments.jsonl rates.jsonl
              garita toll list book --at 2026-11-22T06:00:00Z > tags.jsonl
              garita toll take book tags.jsonl
              garita toll take book crossings.jsonl --answers out
              garita toll ahead book --tag TAG7 --bridge north --class 5 --date 2026-11-22
              garita toll balance book

            Files and codes: docs/formats/tolls.md.
            """,
        subcommands: [
            TollOpenCommand.self, TollTakeCommand.self, TollListCommand.self,
            TollAheadCommand.self, TollBalanceCommand.self,
        ])
}
