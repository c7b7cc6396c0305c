import ArgumentParser

struct RiskRulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "Checks rules of selection, and tries them on the past before they work.",
        discussion: """
            garita risk rules check rules.json
            garita risk rules test rules.json --data D.csv --label Fraud

            Rules are data, not a program: docs/formats/rules.md.
            """,
        subcommands: [RiskRulesCheckCommand.self, RiskRulesTestCommand.self])
}
