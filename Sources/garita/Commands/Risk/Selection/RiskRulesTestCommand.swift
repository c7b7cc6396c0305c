import ArgumentParser
import Declarations
import Selection

struct RiskRulesTestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "What rules would have selected in the past.",
        discussion: """
            Tries every rule of one version on all declarations, also those before its own days.

              hits    declarations it matches, and of how many of a hundred
              recent  hits in the last --days of the data: the work it would have made
              alone   hits that no other rule has: what would be lost without it
              found   of its hits with a result, how many in a hundred were wrong, with the \
            interval that holds the true share in 95 of 100 cases (with --label)
              lift    that share over the share of all declarations with a result

            Rules that hit the same declarations are told below. A rule that matches every \
            declaration is refused.
            Exit status: 0 tried, 65 refused.
            """)

    /// Some 300 bytes a row: this stays below 2 GB.
    static let rowsMax = 3_000_000
    static let overlapsShown = 10

    @Argument(help: "The rules (JSON).") var file: String
    @Option(help: "Declarations of the past (CSV, .ndjson or .json).") var data: String
    @Option(help: "The column of results, if there is one: 1 found, 0 not.") var label: String?
    @Option(help: "The version to try; else the one valid on the last day of the data.")
    var version: Int?
    @Option(help: "How many last days count as recent.") var days = 30
    @OptionGroup var mapping: MappingOptions

    func validate() throws {
        guard (1...3_650).contains(days) else {
            throw ValidationError("--days \(days): wanted 1 to 3650")
        }
    }

    func run() throws {
        let book = try RulesFile.read(file)
        var declarations = try DeclarationFile(data, mapping: try mapping.read(), label: label)
        let batch = try declarations.readAll(rowsMax: Self.rowsMax)
        guard let last = batch.days.max() else {
            throw GiveUp.useless("\(data) has no declaration.")
        }
        let edition = try RulesFile.edition(book, version: version, on: last, file)
        let trial = try trial(edition, batch, declarations.plan.fields)
        print(RuleTrialText(trial, name: book.name, version: edition.version).text)
        Terminal.complain(Effort.spent)
    }

    private func trial(
        _ edition: RuleEdition, _ batch: DeclarationBatch, _ fields: Set<Field>
    ) throws -> RuleTrial {
        do throws(RuleFlaw) {
            return try RuleTrial(edition, over: batch, fields: fields, recentDays: days)
        } catch { throw GiveUp.useless("\(file): \(error.advice).") }
    }
}
