import ArgumentParser

/// Who is behind many small parcels, and which of them are worth a team's week.
struct ParcelsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parcels",
        abstract: "Links senders and receivers across parcels and fills a team's week.",
        discussion: """
            garita parcels link parcels.csv -o clusters.csv
            garita parcels evaluate clusters.csv --truth truth.csv

            The columns of files: docs/formats/parcels.md. What the figures mean: \
            docs/guides/parcels.md.
            """,
        subcommands: [
            ParcelsLinkCommand.self, ParcelsEvaluateCommand.self, ParcelsGenerateCommand.self,
        ])
}
