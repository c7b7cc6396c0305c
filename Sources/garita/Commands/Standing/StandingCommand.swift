import ArgumentParser

/// Who may be trusted, and under whose programme.
struct StandingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "standing",
        abstract: "Trusted-trader programmes: what they ask, and where they differ.",
        subcommands: [Compare.self])
}
