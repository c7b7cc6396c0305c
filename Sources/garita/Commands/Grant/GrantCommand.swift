import ArgumentParser

struct GrantCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "grant",
        abstract: "Gives another party sight of one's loads, ends it, lists who sees whom.",
        discussion: """
            A carrier or exporter sees its own loads. It may let a broker, an insurer or a forwarder \
            see them too: all, or one trip; until a day, or until it ends that \
            (docs/formats/grants.md).
            """,
        subcommands: [GrantGiveCommand.self, GrantEndCommand.self, GrantListCommand.self])
}
