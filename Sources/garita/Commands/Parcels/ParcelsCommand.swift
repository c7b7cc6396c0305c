import ArgumentParser

/// Who is behind many small parcels, and which of them are worth a team's week.
struct ParcelsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parcels",
        abstract: "Links senders and receivers across parcels and fills a team's week.",
        discussion: """
            garita parcels link parcels.csv -o clusters.csv
            garita parcels select parcels.csv --clusters clusters.csv -o week.csv
            garita parcels generate --count 100000 -o parcels.csv --truth truth.csv
            garita parcels evaluate clusters.csv --truth truth.csv

            The columns of files: docs/formats/parcels.md. What the figures mean: \
            docs/guides/parcels.md.
            """,
        subcommands: [
            ParcelsLinkCommand.self, ParcelsSelectCommand.self, ParcelsEvaluateCommand.self,
            ParcelsGenerateCommand.self,
        ])
}
