import ArgumentParser

struct PortCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "port",
        abstract:
            "A port of entry: its waits and their forecast, its roster, days simulated, and plans.",
        subcommands: [
            PortWaitCommand.self, PortFeedCommand.self, PortForecastCommand.self,
            PortSimulateCommand.self, PortStaffCommand.self, PortCaseCommand.self,
            PortResumeCommand.self, PortExerciseCommand.self,
        ])
}
