import ArgumentParser

/// What is done with declarations alone, without a node.
struct RiskCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "risk",
        abstract: "Trains a model on inspected declarations, scores others, says why, measures.",
        discussion: """
            garita risk train --data T.csv --valid V.csv --label Fraud -o model.json
            garita risk score --model model.json --data D.csv -o scores.csv
            garita risk explain --model model.json --data D.csv --row 1
            garita risk evaluate --scores scores.csv --labels D.csv

            The columns of declarations, and how those of another country are mapped to them: \
            docs/formats/declarations.md. What the figures mean: docs/guides/risk-model.md.
            """,
        subcommands: [
            RiskTrainCommand.self, RiskScoreCommand.self, RiskExplainCommand.self,
            RiskEvaluateCommand.self, RiskCheckCommand.self,
        ])
}
