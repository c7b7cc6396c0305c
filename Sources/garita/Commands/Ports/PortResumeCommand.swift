import ArgumentParser

struct PortResumeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume",
        abstract: "How a port comes back after a closure: backlog, priorities, neighbours, plan.",
        discussion: """
              garita port resume scenario.json --report resume.html --plan plan.md
              garita port resume check events.json --series trucks.csv
            """,
        subcommands: [PortResumePlan.self, PortResumeCheck.self],
        defaultSubcommand: PortResumePlan.self)
}
