import ArgumentParser

/// What is done with declarations, with and without a node.
struct RiskCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "risk",
        abstract: "Learns who to examine, selects under capacity, measures what it is worth.",
        discussion: """
            garita risk train --data T.csv --valid V.csv --label Fraud -o model.json
            garita risk score --model model.json --data D.csv -o scores.csv
            garita risk explain --model model.json --data D.csv --row 1
            garita risk evaluate --scores scores.csv --labels D.csv
            garita risk select --scores scores.csv --capacity 50 --seed SEED -o picks.csv
            garita risk effect --data FOLDER --report effect.html
            garita risk filing model.json --authority us-cbp -o model.ndjson
            garita risk retrain --data DIR --authority us-cbp -o week47

            The columns of declarations, and how those of another country are mapped to them: \
            docs/formats/declarations.md. What the figures mean: \
            docs/guides/risk-model.md; how examinations are filled: docs/guides/targeting.md.
            """,
        subcommands: [
            RiskTrainCommand.self, RiskScoreCommand.self, RiskExplainCommand.self,
            RiskEvaluateCommand.self, RiskCheckCommand.self, RiskRulesCommand.self,
            RiskSeedCommand.self, RiskSelectCommand.self, RiskEffectCommand.self,
            RiskDriftCommand.self, RiskChallengeCommand.self, RiskGenerateCommand.self,
            RiskExploreCommand.self, RiskLaneCommand.self, RiskTrialCommand.self,
            RiskFilingCommand.self, RiskExportCommand.self, RiskRetrainCommand.self,
            RiskExaminersCommand.self,
        ])
}
