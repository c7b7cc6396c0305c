import ArgumentParser

/// Who may be trusted, and under whose programme.
struct StandingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "standing",
        abstract: "Trusted-trader programmes: what they ask, who is a member, who recognises whom.",
        subcommands: [
            Compare.self, Status.self, Recognition.self, Vetting.self, Affected.self,
        ])
}
