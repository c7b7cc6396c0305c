import ArgumentParser
import JSON
import Membership
import Model

struct MemberShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "One member as its trader sees it: standing, tier, clocks, gaps, partners.",
        discussion: """
              garita member show EXP-7 --events members.ndjson

            Tier conditions are told one by one with their source; the advice is no decision. \
            Days are calendar days. --json writes everything for a program.
            Exit status: 0 shown, 1 shown and something of it is in doubt: a line of the file was refused, \
            or in a node's folder a deed did not count and its sender has not acted since, or an \
            authority said otherwise outside; 65 no such member or file.
            """)

    @Argument(help: "The member's id.") var member: String
    @OptionGroup var options: MemberOptions
    @OptionGroup var language: LanguageOptions
    @Flag(help: "One JSON object for a program.") var json = false

    func run() async throws {
        let file = try await options.open(keeping: try MemberOptions.party(member))
        let member = try file.member(member)
        guard let view = TraderView(member.id, file.roll) else { return }
        print(json ? view.json.text : MemberText(view, language.lang).text)
        try file.leave()
    }
}
