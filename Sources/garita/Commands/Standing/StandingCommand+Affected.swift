import ArgumentParser
import Model
import Standing

extension StandingCommand {
    struct Affected: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Whom a change of the lane's rules lets in or shuts out.",
            discussion: """
                Judges every member of the feeds anew under other rules, link by link, and prints \
                those for whom the answer differs. Example:

                  garita standing affected --feed feed.ndjson --rules new.json --on 2026-07-01

                Exit status: 0 nobody is affected, 1 somebody is or lines were refused, 65 a file is \
                of no use.
                """)

        @Option(help: "Statuses and cards, one JSON object a line.") var feed: [String]
        @Option(help: "The new rules.") var rules: String
        @Option(help: "The rules until now; those built in where not given.") var before: String?
        @OptionGroup var time: MomentOptions

        func run() async throws {
            let moment = try time.moment()
            let old = try before.map(StandingPaper.rules) ?? .known
            let new = try StandingPaper.rules(rules)
            guard let past = old.inForce(on: moment), let now = new.inForce(on: moment) else {
                throw GiveUp.useless(
                    "No rules are in force on \(StandingSentence.time(moment)); ask about a later "
                        + "day with --on.")
            }
            var feeds = StandingFeed(known: try time.knownBy())
            for path in feed { try await feeds.read(path) }
            let standings = feeds.register.standings
            let changes = RuleChange.between(past, now, standings, on: moment)
            say(changes, of: standings.members.count)
            if !changes.isEmpty || feeds.refused > 0 { throw ExitCode(1) }
        }

        private func say(_ changes: [RuleChange], of members: Int) {
            let touched = Set(changes.map(\.member)).count
            print("\(Count.of(touched, "member")) of \(members) affected")
            guard !changes.isEmpty else { return }
            let rows = changes.map { change in
                [
                    change.member.description, change.crossing.border.rawValue,
                    change.link.rawValue, change.canNow ? "let in" : "SHUT OUT",
                ]
            }
            print("\n" + Table(["member", "border", "as", ""], rows).text)
        }
    }
}
