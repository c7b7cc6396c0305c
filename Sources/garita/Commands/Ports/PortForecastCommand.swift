import ArgumentParser

struct PortForecastCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forecast",
        abstract:
            "Forecasts waits or queues for the next hours, with intervals, and says how good it is.",
        discussion: """
              garita port forecast queue.csv --by crossing_id --value trucks_waiting --horizon 24
              garita port forecast evaluate queue.csv --by crossing_id --value trucks_waiting
            """,
        subcommands: [PortForecastNow.self, PortForecastEvaluate.self],
        defaultSubcommand: PortForecastNow.self)
}
