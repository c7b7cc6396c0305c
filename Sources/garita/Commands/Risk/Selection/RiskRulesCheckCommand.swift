import ArgumentParser
import Selection

struct RiskRulesCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Says whether a file of rules can work, and what stands in it.",
        discussion: """
            Refuses unknown columns, rules without an end, an owner or a reason, conditions that \
            are always or never so, and two versions that are valid on the same day.
            Exit status: 0 sound, 65 refused.
            """)

    @Argument(help: "The rules (JSON).") var file: String
    @Option(help: "Also say which rules work on this day, such as 2026-03-01.") var day: String?

    /// A rule works on days of its own that are days of its version, too.
    private func cut(_ edition: RuleEdition) -> [String] {
        edition.rules.filter { $0.days.clamped(to: edition.days) != $0.days }.map { rule in
            let works = rule.days.clamped(to: edition.days)
            return "“\(rule.id)” is written for \(Self.text(rule.days)) and works "
                + "\(Self.text(works)): version \(edition.version) has no other days."
        }
    }

    private static func text(_ days: ClosedRange<Int32>) -> String {
        "\(DayText.of(days.lowerBound)) to \(DayText.of(days.upperBound))"
    }

    func run() throws {
        let book = try RulesFile.read(file)
        let names = ["version", "from", "to", "rules"]
        print("\(book.name): \(Count.of(book.editions.count, "version")), no two on one day\n")
        print(
            Table(
                names,
                book.editions.map {
                    [
                        "\($0.version)", DayText.of($0.days.lowerBound),
                        DayText.of($0.days.upperBound), "\($0.rules.count)",
                    ]
                }
            ).text)
        let cut = book.editions.flatMap(cut)
        if !cut.isEmpty { print("\n" + cut.joined(separator: "\n")) }
        guard let day else { return }
        let date = try RulesFile.day(day)
        let edition = try RulesFile.edition(book, version: nil, on: date, file)
        let rows = edition.rules.map { rule in
            [
                rule.id, rule.effect.name, rule.owner, DayText.of(rule.days.upperBound),
                rule.days.contains(date) ? "works" : "does not", rule.title,
            ]
        }
        print("\nVersion \(edition.version) on \(day)\n")
        print(Table(["rule", "effect", "owner", "expires", "that day", "title"], rows).text)
    }
}
